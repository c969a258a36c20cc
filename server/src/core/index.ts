// The only door of the core. What is not exported here may change at any time.
export { type AppliedFix, applyEdits, applySafeFixes } from './apply-fixes';
export { checkPlan } from './check-plan';
export { gatherContext } from './context/gather-context';
export { codeActions, type PlanAction, safeEdits } from './features/code-actions';
export { insertSection, type SectionInsertion } from './features/insert-section';
export { missingSections } from './features/missing-sections';
export type { Edit, Finding, Fix, Related, Severity } from './finding';
export { severities } from './finding';
export type { Facts, PlanContext } from './plan/plan-context';
export { type PlanDocument, parsePlan, sectionAt } from './plan/plan-document';
export { isPlan } from './recognise';
export { ruleDocumentation } from './rules';
export { unfinishedRules } from './rules/unfinished-rules';
export { readSettings, type SettingsProblem } from './settings/read-settings';
export type { Settings } from './settings/settings';
export type { Span } from './span';
export type { DirectoryEntry, PlanWorkspace } from './workspace';
