import type { Finding, Severity } from '../finding';
import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import type { Section } from '../plan/section';
import type { Report, Rule, RuleInput, RuleOptions } from '../rules/rule';
import type { RuleSettings, Settings } from '../settings/settings';
import { matchSections } from '../template/match-sections';
import type { TemplateSection } from '../template/template';
import { planState, severityInState } from './plan-state';
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
  const definitions = [...plan.definitions].sort().join('\n');
  for (const rule of rules) {
    const ruleSettings = settings.rules[rule.id];
    if (ruleSettings?.severity === 'off') continue;
    const severityOf = severities(rule, ruleSettings, plan, context, settings);
    const input = { plan, context, options: optionsOf(rule, ruleSettings) };
    try {
      if (rule.checkSection)
        for (const section of plan.sections)
          for (const report of sectionReports(rule, section, input, definitions))
            findings.push(reportToFinding(rule, report, severityOf(report), section.start));
      rule.checkPlan?.(input, (report) =>
        findings.push(reportToFinding(rule, report, severityOf(report), 0)),
      );
    } catch (error) {
      onProblem({
        rule: rule.id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
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
  return (report) => severityInState(rule.id, report.severity ?? rule.severity, planState(plan, context));
}

const mergedOptions = new WeakMap<RuleSettings, RuleOptions>();
const defaultOptions = new WeakMap<Rule, RuleOptions>();

/** The rule's options with every default filled in: the same object for the same settings. */
function optionsOf(rule: Rule, ruleSettings: RuleSettings | undefined): RuleOptions {
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
  readonly options: RuleOptions;
  readonly path: string;
  /** What the template says it is: that depends on the other sections as well. */
  readonly match: TemplateSection | undefined;
  readonly definitions: string;
}

interface KeptReports extends Circumstances {
  readonly reports: readonly Report[];
}

const kept = new WeakMap<Rule, WeakMap<object, KeptReports>>();

/** What a rule reports of a section: as before, when neither the section nor its circumstances changed. */
function sectionReports(
  rule: Rule,
  section: Section,
  input: RuleInput,
  definitions: string,
): readonly Report[] {
  const bodies = kept.get(rule) ?? new WeakMap<object, KeptReports>();
  kept.set(rule, bodies);
  const path = section.path.join('\n');
  const { template } = input.context;
  const match = template && matchSections(input.plan, template).templateOf(section);
  const before = bodies.get(section.body);
  if (
    before?.context === input.context &&
    before.options === input.options &&
    before.path === path &&
    before.match === match &&
    before.definitions === definitions
  )
    return before.reports;
  const reports: Report[] = [];
  rule.checkSection?.(section, input, (report) => reports.push(report));
  bodies.set(section.body, {
    context: input.context,
    options: input.options,
    path,
    match,
    definitions,
    reports,
  });
  return reports;
}
