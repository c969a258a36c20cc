import type { SectionFindings } from '../rules/section-finding';
import { firstAtLeast } from '../text/starts';

/** A place in a plan: a section's index, and an offset in the section. */
export interface Place {
  readonly section: number;
  readonly offset: number;
}

/** The sorted start offsets of a section's findings by rule. The key `undefined` has those of all findings. */
export type StartsByRule = ReadonlyMap<string | undefined, readonly number[]>;

/** @param findings Findings sorted by start. */
export function startsByRule(findings: SectionFindings): StartsByRule {
  const starts = new Map<string | undefined, number[]>();
  for (const { rule, span } of findings)
    for (const key of [rule, undefined]) {
      const there = starts.get(key);
      if (there) there.push(span.start);
      else starts.set(key, [span.start]);
    }
  return starts;
}

/** Tells whether a finding of a rule, or of any rule, starts in a range of a section; `end` is exclusive. */
export function startsIn(
  starts: StartsByRule,
  rule: string | undefined,
  start: number,
  end: number,
): boolean {
  const offsets = starts.get(rule);
  if (!offsets) return false;
  const first = offsets[firstAtLeast(offsets, start)];
  return first !== undefined && first < end;
}

/** The places in a plan at which findings start. */
export class FindingPlaces {
  /** The sorted indexes of the sections with findings, by rule. */
  private readonly sections = new Map<string | undefined, number[]>();

  /** @param bySection Undefined for a section without findings. */
  constructor(private readonly bySection: readonly (StartsByRule | undefined)[]) {
    for (const [index, starts] of bySection.entries())
      for (const rule of starts?.keys() ?? []) {
        const there = this.sections.get(rule);
        if (there) there.push(index);
        else this.sections.set(rule, [index]);
      }
  }

  /** The rules with findings. */
  get rules(): string[] {
    return [...this.sections.keys()].filter((rule) => rule !== undefined);
  }

  /** Tells whether a finding of a rule, or of any rule, starts at or after one place and before another. */
  hasBetween(rule: string | undefined, from: Place, to: Place): boolean {
    const sections = this.sections.get(rule) ?? [];
    const isIn = (section: number, start: number, end: number) => {
      const starts = this.bySection[section];
      return starts !== undefined && startsIn(starts, rule, start, end);
    };
    if (from.section === to.section) return isIn(from.section, from.offset, to.offset);
    const between = sections[firstAtLeast(sections, from.section + 1)];
    return (
      (between !== undefined && between < to.section) ||
      isIn(from.section, from.offset, Number.POSITIVE_INFINITY) ||
      isIn(to.section, 0, to.offset)
    );
  }
}
