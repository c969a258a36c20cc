// The only door of the core. What is not exported here may change at any time.
export { type AppliedFix, applyEdits, safeFixes } from './analysis/apply-fixes';
export { checkDocument, checkPiecewise, recheckDocument } from './analysis/check-document';
export { type CheckOptions, checkPlan, recheckPlan } from './analysis/check-plan';
export type { CheckedDocument } from './analysis/checked-document';
export { gatherContext } from './analysis/gather-context';
export type { Edit, Finding, Fix, Related, SectionFix, Severity } from './document/finding';
export { severities } from './document/finding';
export type { SectionBody } from './document/model';
export { type PlanDocument, parsePlan, sectionAt } from './document/plan-document';
export { alikeNames } from './feature/alike-names';
export { codeActions, type PlanAction } from './ide/code-actions';
export { complete } from './ide/complete';
export type { Completion } from './ide/completion';
export { copyTemplate, type TemplateCopy } from './ide/copy-template';
export { type Hover, hover } from './ide/hover';
export { listFeatures, type PlannableFeature } from './ide/list-features';
export type { AskedDocument } from './ide/navigation/asked-document';
export { findDefinition } from './ide/navigation/find-definition';
export { findReferences } from './ide/navigation/find-references';
export { findSymbols, type ProjectSymbol } from './ide/navigation/find-symbols';
export { type FileEdits, findRenamable, renamePrinciple } from './ide/navigation/rename-principle';
export type { Search } from './ide/navigation/search';
export { type ProposedPlace, pathFrom, proposePlan } from './ide/propose-plan';
export { contextOfUnsaved } from './plan/context-of-unsaved';
export { insertSection, type SectionInsertion } from './plan/insert-section';
export { missingSections } from './plan/missing-sections';
export { type NewPlan, newPlan } from './plan/new-plan';
export { type GatheredContext, isSameContext, type PlanContext } from './plan/plan-context';
export { planValues } from './plan/plan-values';
export {
  type FileKind,
  governingKind,
  isPlan,
  kindByName,
  kindOf,
  type Recognition,
} from './project/file-kind';
export { type Hook, readHooks } from './project/read-hooks';
export type { GivenSettings, Settings } from './project/settings';
export { isOwnGlob, namedPlanGlobs, planFolders, planGlobs } from './project/systems/system-of';
export { defineDerived } from './query';
export { ruleDocumentation } from './rules';
export { listRules, type RuleSummary, rulePage } from './rules/rule-page';
export type { SectionFinding, SectionFindings } from './rules/section-finding';
export { unfinishedRules } from './rules/unfinished-rules';
export { type FileSettings, ProjectSettings } from './settings/project-settings';
export { readGivenSettings, readSettings, type SettingsProblem } from './settings/read-settings';
export type { Span } from './span/span';
export { builtInTemplates } from './template/built-in';
export { builtInTemplate } from './template/built-in-templates';
export type { FilePlace } from './template/place-in-file';
export { haveSameOutline } from './template/same-outline';
export type { Template } from './template/template';
export type { ContextProblem } from './workspace/context-problem';
export type { Facts } from './workspace/facts';
export type { DirectoryEntry, PlanWorkspace, Refusal } from './workspace/workspace';
