import { readConstitution } from '../constitution/read-constitution';
import type { Finding } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { sectionIndexAt } from '../document/section-index';
import type { PlanContext } from '../plan/plan-context';
import type { FileKind } from '../project/file-kind';
import type { Settings } from '../project/settings';
import { rules as allRules } from '../rules';
import { isOn } from '../rules/is-on';
import type { Report, Rule, RuleOptions } from '../rules/rule';
import { unusedSuppression } from '../rules/unused-suppression';
import { shift } from '../span/span';
import { readTemplate } from '../template/read-template';
import { nameOf } from '../workspace/uris';
import { optionsOf } from './active-rules';
import { type CheckOptions, checkPlanPiecewise, recheckPlan } from './check-plan';
import type { CheckedDocument, SectionFindings } from './checked-document';
import { CheckedPlan } from './checked-plan';
import { reportToFinding, shiftFix } from './report-to-finding';
import { settle } from './settle';
import { severityOf } from './severity';

/**
 * Everything there is to say about a document: a plan, see `checkPlan`, or a constitution or template that plans are judged
 * by. These are in no state that would make findings louder or quieter.
 *
 * @param context Gathered for the document's own place.
 */
export function checkDocument(
  kind: FileKind,
  document: PlanDocument,
  context: PlanContext,
  settings: Settings,
  options: CheckOptions = {},
): Finding[] {
  return [...recheckDocument(kind, document, context, settings, undefined, options).findings];
}

/**
 * The same as `checkDocument`, with what an earlier check of the document worked out.
 *
 * @param before The check of an earlier version, see `recheckPlan`.
 */
export function recheckDocument(
  kind: FileKind,
  document: PlanDocument,
  context: PlanContext,
  settings: Settings,
  before: CheckedDocument | undefined,
  options: CheckOptions = {},
): CheckedDocument {
  if (kind === 'plan') return recheckPlan(document, context, settings, planBefore(before), options);
  const findings = checkGoverning(kind, document, context, settings, options);
  return { document, sections: bySection(document, findings), findings };
}

/** The same as `recheckDocument`; of a plan piece by piece, so that its caller can do something else in between. */
export function* checkPiecewise(
  kind: FileKind,
  document: PlanDocument,
  context: PlanContext,
  settings: Settings,
  before: CheckedDocument | undefined,
  options: CheckOptions = {},
): Generator<void, CheckedDocument> {
  return kind === 'plan'
    ? yield* checkPlanPiecewise(document, context, settings, planBefore(before), options)
    : recheckDocument(kind, document, context, settings, before, options);
}

function planBefore(before: CheckedDocument | undefined): CheckedPlan | undefined {
  return before instanceof CheckedPlan ? before : undefined;
}

function bySection(document: PlanDocument, findings: readonly Finding[]): readonly SectionFindings[] {
  const sections: Finding[][] = [];
  for (let index = 0; index < Math.max(1, document.bodies.length); index++) sections.push([]);
  for (const finding of findings) {
    const index = sectionIndexAt(document, finding.span.start);
    const by = -(document.section(index)?.start ?? 0);
    const fixes = () => finding.fixes().map((fix) => shiftFix(fix, by));
    sections[index]!.push({ ...finding, span: shift(finding.span, by), fixes });
  }
  return sections;
}

/** What is wrong with a file that plans are judged by. */
function checkGoverning(
  kind: Exclude<FileKind, 'plan'>,
  document: PlanDocument,
  context: PlanContext,
  settings: Settings,
  options: CheckOptions,
): Finding[] {
  const { rules = allRules, onProblem = () => {} } = options;
  const check =
    kind === 'constitution' ? constitutionCheck(document, context) : templateCheck(document, context);
  const active = rules.filter((rule) => isOn(rule, settings));
  const findings: Finding[] = [];
  for (const rule of active) {
    const ruleSettings = settings.rules[rule.id];
    try {
      check(rule, optionsOf(rule, ruleSettings), (report) =>
        findings.push(reportToFinding(rule, report, severityOf(rule, report, settings, undefined))),
      );
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      onProblem({ rule: rule.id, message });
    }
  }
  // A comment in a template goes into every plan: there it is that it suppresses something, or does not.
  const ran = active.filter((rule) =>
    kind === 'template' ? rule.checkTemplate : rule.checkConstitution || rule === unusedSuppression,
  );
  return settle(document, findings, rules, {
    ran,
    severityOfUnused: (report) => severityOf(unusedSuppression, report, settings, undefined),
  });
}

type Check = (rule: Rule, options: RuleOptions, report: (report: Report) => void) => void;

function constitutionCheck(document: PlanDocument, { uri, facts }: PlanContext): Check {
  const constitution = readConstitution(document, uri);
  return (rule, options, report) => rule.checkConstitution?.({ constitution, facts, options }, report);
}

function templateCheck(document: PlanDocument, { uri, constitution }: PlanContext): Check {
  const source = { kind: 'workspace', uri } as const;
  const template = readTemplate(document, { id: 'team', title: nameOf(uri), source });
  return (rule, options, report) => rule.checkTemplate?.({ template, constitution, options }, report);
}
