import type { SectionBody } from '../document/model';
import type { Section } from '../document/section';
import { keptWith } from '../query/kept-with';
import type { Report, Rule, RuleInput } from '../rules/rule';
import { matchSections, type SectionMatch } from '../template/match-sections';
import type { TemplateSection } from '../template/template';
import { type ActiveRule, inputOf, type Run, reportsOf } from './active-rules';

/** A report and its rule. Spans are offsets in the reported section. */
export interface Found {
  readonly rule: Rule;
  readonly report: Report;
}

/** The reports of the rules for one section: the same array while they are valid. */
export type FoundInSection = readonly Found[];

/** Everything besides a section's body that its reports depend on. */
interface Circumstances {
  readonly context: Run['context'];
  readonly rules: Run['rules'];
  readonly isFinished: boolean;
  /** The titles of the section's ancestors. */
  readonly path: string;
  /** The matching section of the template. It depends on the plan's other sections as well. */
  readonly match: TemplateSection | undefined;
  /** The link labels that the document defines. */
  readonly labels: string;
}

const kept = keptWith<SectionBody, { circumstances: Circumstances; found: FoundInSection }>();

const nothing: FoundInSection = [];

/** A rule that checks single sections, and its input. */
interface SectionCheck {
  readonly active: ActiveRule;
  readonly input: RuleInput;
}

/** A section that is being checked, and its reports so far. */
interface OpenSection {
  readonly section: Section;
  /** The index among the given sections. */
  readonly at: number;
  readonly circumstances: Circumstances;
  readonly found: Found[];
}

/** Runs the rules that check single sections. Their reports are cached with the section's body. */
export class SectionChecks {
  private readonly paths = new Map<Section, string>();
  private readonly match: SectionMatch | undefined;
  private readonly checks: SectionCheck[] = [];
  private labels: string | undefined;

  constructor(private readonly run: Run) {
    const { context, plan } = run;
    this.match = context.template && matchSections(plan, context.template);
    for (const active of run.rules)
      if (active.rule.checkSection) this.checks.push({ active, input: inputOf(active, run) });
  }

  /**
   * Returns one list of reports for each of some sections of the run's plan. Each rule checks all sections before the next
   * rule does, because its code and data then stay in the processor's caches.
   */
  check(sections: readonly Section[]): FoundInSection[] {
    const found: FoundInSection[] = [];
    const open: OpenSection[] = [];
    for (let at = 0; at < sections.length; at++) {
      const section = sections[at]!;
      const circumstances = this.circumstancesOf(section);
      const before = kept.get(section.body);
      if (before && isSame(before.circumstances, circumstances)) found.push(before.found);
      else {
        open.push({ section, at, circumstances, found: [] });
        found.push(nothing);
      }
    }
    for (const each of this.checks) for (const section of open) this.look(section, each);
    for (const { at, circumstances, found: here, section } of open) {
      if (here.length > 0) found[at] = here;
      kept.set(section.body, { circumstances, found: found[at]! });
    }
    return found;
  }

  private look({ found, section }: OpenSection, { active, input }: SectionCheck): void {
    const { rule } = active;
    for (const report of reportsOf<Report>(active, this.run, (report) =>
      rule.checkSection?.(section, input, report),
    ))
      found.push({ rule, report });
  }

  private circumstancesOf(section: Section): Circumstances {
    const { context, isFinished, plan, rules } = this.run;
    this.labels ??= [...plan.definitions].sort().join('\n');
    return {
      context,
      rules,
      isFinished,
      path: section.parent ? this.pathOf(section.parent) : '',
      match: this.match?.templateOf(section),
      labels: this.labels,
    };
  }

  private pathOf(section: Section): string {
    let path = this.paths.get(section);
    if (path === undefined) {
      path = `${section.parent ? this.pathOf(section.parent) : ''}\n${section.title}`;
      this.paths.set(section, path);
    }
    return path;
  }
}

function isSame(a: Circumstances, b: Circumstances): boolean {
  return (
    a.context === b.context &&
    a.rules === b.rules &&
    a.isFinished === b.isFinished &&
    a.path === b.path &&
    a.match === b.match &&
    a.labels === b.labels
  );
}
