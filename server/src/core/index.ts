// The only door of the core. What is not exported here may change at any time.
export type { Edit, Finding, Fix, Related, Severity } from './finding';
export { severities } from './finding';
export type { PlanContext } from './plan/plan-context';
export { type PlanDocument, parsePlan, sectionAt } from './plan/plan-document';
export type { Settings } from './settings/settings';
export type { Span } from './span';
export type { DirectoryEntry, PlanWorkspace } from './workspace';
