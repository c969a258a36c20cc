import type { Finding, Severity } from '../finding';
import type { SectionBody } from '../plan/model';
import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import type { Section } from '../plan/section';
import type { Report, Rule, RuleOptions } from '../rules/rule';
import type { RuleSettings, Settings } from '../settings/settings';
import { matchSections } from '../template/match-sections';
import type { TemplateSection } from '../template/template';
import { type PlanState, planState, severityInState } from './plan-state';
import { reportToFinding } from './report-to-finding';

/** A rule that failed. The others went on. */
export interface CheckProblem {
  readonly rule: string;
  readonly message: string;
}

/**
 * Runs the rules that are not switched off.
 *
 * @param onProblem Told of each rule that threw.
 * @returns What they found, in no particular order, with the severities that user and plan state give.
 */
export function runRules(
  plan: PlanDocument,
  context: PlanContext,
  settings: Settings,
  rules: readonly Rule[],
  onProblem: (problem: CheckProblem) => void,
): Finding[] {
  const findings: Finding[] = [];
  const active = rules
    .filter(({ id }) => settings.rules[id]?.severity !== 'off')
    .map((rule) => {
      const ruleSettings = settings.rules[rule.id];
      const severityOf = severities(rule, ruleSettings, plan, context, settings);
      return { rule, severityOf, input: { plan, context, options: optionsOf(rule, ruleSettings) } };
    });
  const failed = new Set<Rule>();
  const attempt = (rule: Rule, run: () => void) => {
    try {
      run();
    } catch (error) {
      if (failed.has(rule)) return;
      failed.add(rule);
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      onProblem({ rule: rule.id, message });
    }
  };

  const definitions = [...plan.definitions].sort().join('\n');
  const match = context.template && matchSections(plan, context.template);
  const paths = new Map<Section, string>();
  for (const section of plan.sections) {
    const path = `${section.parent ? paths.get(section.parent) : ''}\n${section.title}`;
    paths.set(section, path);
    const circumstances = { context, settings, path, match: match?.templateOf(section), definitions };
    const kept = keptReports(section, circumstances);
    for (const { rule, severityOf, input } of active) {
      const { checkSection } = rule;
      if (!checkSection) continue;
      attempt(rule, () => {
        let reports = kept.get(rule);
        if (!reports) {
          const made: Report[] = [];
          checkSection(section, input, (report) => made.push(report));
          reports = made;
          kept.set(rule, reports);
        }
        for (const report of reports)
          findings.push(reportToFinding(rule, report, severityOf(report), section.start));
      });
    }
  }
  for (const { rule, severityOf, input } of active) {
    attempt(rule, () => {
      rule.checkPlan?.(input, (report) =>
        findings.push(reportToFinding(rule, report, severityOf(report), 0)),
      );
    });
  }
  return findings;
}

/** How loud a rule's reports are: as the user says, or else as rule and plan state say. */
export function severities(
  rule: Rule,
  ruleSettings: RuleSettings | undefined,
  plan: PlanDocument,
  context: PlanContext,
  settings: Settings,
): (report: Report) => Severity {
  const set = ruleSettings?.severity ?? 'default';
  if (set !== 'default' && set !== 'off') return () => set;
  if (!settings.severityByState) return (report) => report.severity ?? rule.severity;
  let state: PlanState | undefined;
  return (report) => {
    state ??= planState(plan, context);
    return severityInState(rule.id, report.severity ?? rule.severity, state);
  };
}

const mergedOptions = new WeakMap<RuleSettings, RuleOptions>();
const defaultOptions = new WeakMap<Rule, RuleOptions>();

/** The rule's options with every default filled in: the same object for the same settings. */
export function optionsOf(rule: Rule, ruleSettings: RuleSettings | undefined): RuleOptions {
  let defaults = defaultOptions.get(rule);
  if (!defaults) {
    defaults = Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
    );
    defaultOptions.set(rule, defaults);
  }
  if (!ruleSettings) return defaults;
  let options = mergedOptions.get(ruleSettings);
  if (!options) {
    options = { ...defaults, ...ruleSettings.options };
    mergedOptions.set(ruleSettings, options);
  }
  return options;
}

/** All that a section's findings depend on, besides its body. */
interface Circumstances {
  readonly context: PlanContext;
  readonly settings: Settings;
  /** The titles above it. */
  readonly path: string;
  /** What the template says it is: that depends on the other sections as well. */
  readonly match: TemplateSection | undefined;
  readonly definitions: string;
}

interface Kept {
  readonly circumstances: Circumstances;
  readonly reports: Map<Rule, readonly Report[]>;
}

const kept = new WeakMap<SectionBody, Kept>();

/** What rules reported of a section, empty when it or its circumstances are new. To be added to. */
function keptReports({ body }: Section, circumstances: Circumstances): Map<Rule, readonly Report[]> {
  const before = kept.get(body);
  if (before && isSame(before.circumstances, circumstances)) return before.reports;
  const reports = new Map<Rule, readonly Report[]>();
  kept.set(body, { circumstances, reports });
  return reports;
}

function isSame(a: Circumstances, b: Circumstances): boolean {
  return (
    a.context === b.context &&
    a.settings === b.settings &&
    a.path === b.path &&
    a.match === b.match &&
    a.definitions === b.definitions
  );
}
