import { type CheckOptions, checkPlan } from './check-plan';
import { optionsOf } from './checking/active-rules';
import { reportToFinding } from './checking/report-to-finding';
import { settle } from './checking/settle';
import { severityOf } from './checking/severity';
import { readConstitution } from './constitution/read-constitution';
import { nameOf } from './context/places';
import type { Finding } from './finding';
import type { PlanContext } from './plan/plan-context';
import type { PlanDocument } from './plan/plan-document';
import type { FileKind } from './recognise';
import { rules as allRules } from './rules';
import type { Report, Rule, RuleOptions } from './rules/rule';
import { unusedSuppression } from './rules/unused-suppression';
import type { Settings } from './settings/settings';
import { readTemplate } from './template/read-template';

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
  if (kind === 'plan') return checkPlan(document, context, settings, options);
  const { rules = allRules, onProblem = () => {} } = options;
  const check =
    kind === 'constitution' ? constitutionCheck(document, context) : templateCheck(document, context);
  const active = rules.filter(({ id }) => settings.rules[id]?.severity !== 'off');
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
