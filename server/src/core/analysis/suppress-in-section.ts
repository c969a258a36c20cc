import type { SectionBody } from '../document/model';
import type { Report } from '../rules/rule';
import type { SectionFindings } from '../rules/section-finding';
import { contains, overlaps, type Span } from '../span/span';
import { entryAt } from '../text/entry-at';
import { lastAtMost } from '../text/starts';
import { type StartsByRule, startsIn } from './finding-places';
import { lineEnd, type Suppression, suppressionsIn } from './read-suppressions';
import { reportsOn } from './report-suppressions';
import { isOff, type Switches, switched } from './switches';
import type { UsedNames } from './used-names';

/** Everything besides a section's text that determines its suppressed findings. Spans are section offsets. */
export interface SectionInput {
  /** The findings, sorted by start. */
  readonly findings: SectionFindings;
  readonly starts: StartsByRule | undefined;
  /** The switches that result from comments above the section. */
  readonly before: Switches;
  /** The switches that result from comments for the whole file. */
  readonly inFile: Switches;
  /** The comments at the end of the previous section, which apply to the first line of this section. */
  readonly above: readonly Suppression[];
  readonly known: ReadonlySet<string>;
  readonly active: ReadonlySet<string>;
  readonly isLast: boolean;
  readonly used: UsedNames | undefined;
  /** The next section, if comments at the end of this section apply to it. */
  readonly below: { readonly body: SectionBody; readonly starts: StartsByRule | undefined } | undefined;
}

export interface SuppressedSection {
  readonly left: SectionFindings;
  readonly reports: readonly Report[];
}

/** Removes the findings of one section that comments suppress, and reports unused comments. */
export function suppressInSection(body: SectionBody, input: SectionInput): SuppressedSection {
  const { all, wide } = suppressionsIn(body);
  const { before, findings, inFile, isLast, known } = input;
  const comments = all.map(({ span }) => span.start);
  const steps = stepsOf(before, wide, known);
  const stepStarts = steps.map(({ from }) => from);
  const lines = reachesByRule(body, all, input.above);
  const end = isLast ? body.text.length : Number.POSITIVE_INFINITY;
  const left = findings.filter((finding) => {
    const { rule, span } = finding;
    // Directives are no leftover comments; only the template that a directive names can be wrong.
    const comment = rule === 'unusable-template' ? undefined : all[lastAtMost(comments, span.start)];
    if (comment && contains(comment.span, span) && overlaps(comment.span, span)) return false;
    if (isOff(inFile, rule) || lines.get(undefined)?.has(span.start) || lines.get(rule)?.has(span.start))
      return false;
    return span.start >= end || !isOff(entryAt(steps, lastAtMost(stepStarts, span.start)).switches, rule);
  });
  return {
    left: left.length === findings.length ? findings : left,
    reports: all.length === 0 ? [] : reportsOn(all, isUsedIn(body, input), known, input.active),
  };
}

/** The switches from an offset on. */
interface Step {
  readonly from: number;
  readonly switches: Switches;
}

function stepsOf(before: Switches, wide: readonly Suppression[], known: ReadonlySet<string>): Step[] {
  let switches = before;
  const steps: Step[] = [{ from: 0, switches }];
  for (const suppression of wide) {
    const { directive, span } = suppression;
    if (directive === 'disable-file') continue;
    const from = directive === 'enable' ? span.start : span.end;
    switches = switched(switches, suppression, known);
    steps.push({ from, switches });
  }
  return steps;
}

/** Ranges of a text, sorted and without overlaps. */
class Stretches {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** @param span A span that starts no earlier than the previous ones. */
  add({ start, end }: Span): void {
    const last = this.ends.at(-1);
    if (last !== undefined && start <= last) this.ends[this.ends.length - 1] = Math.max(last, end);
    else {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  has(offset: number): boolean {
    const end = this.ends[lastAtMost(this.starts, offset)];
    return end !== undefined && offset < end;
  }
}

/** Returns the ranges of `disable-next-line` by rule. The key `undefined` has the ranges for all rules. */
function reachesByRule(
  { text }: SectionBody,
  all: readonly Suppression[],
  above: readonly Suppression[],
): Map<string | undefined, Stretches> {
  const reaches = new Map<string | undefined, Stretches>();
  const add = (rule: string | undefined, reach: Span) => {
    const there = reaches.get(rule) ?? new Stretches();
    there.add(reach);
    reaches.set(rule, there);
  };
  const addAll = ({ directive, rules }: Suppression, reach: Span) => {
    if (directive !== 'disable-next-line') return;
    if (rules.length === 0) add(undefined, reach);
    for (const { name } of rules) add(name, reach);
  };
  const firstLine = { start: 0, end: above.length > 0 ? lineEnd(text, 0) : 0 };
  for (const suppression of above) addAll(suppression, firstLine);
  for (const suppression of all) addAll(suppression, suppression.reach);
  return reaches;
}

/** Tells whether a name in a comment of the section, or a comment without names, suppresses something. */
function isUsedIn(
  body: SectionBody,
  { below, starts, used }: SectionInput,
): (suppression: Suppression, rule: string | undefined) => boolean {
  const { atEnd, wide } = suppressionsIn(body);
  const wideIndex = new Map(wide.map((suppression, index) => [suppression, index]));
  const isAtEnd = new Set(atEnd);
  return (suppression, rule) => {
    const index = wideIndex.get(suppression);
    if (index !== undefined) return used?.has(`${index} ${rule ?? ''}`) ?? false;
    if (isAtEnd.has(suppression))
      return below?.starts !== undefined && startsIn(below.starts, rule, 0, lineEnd(below.body.text, 0));
    return starts !== undefined && startsIn(starts, rule, suppression.reach.start, suppression.reach.end);
  };
}
