import type { Severity } from '../document/finding';

/** The settings with all defaults, see definition.ts. */
export interface Settings {
  /** Globs of plan files, besides files that are recognized by content. */
  readonly planFiles: readonly string[];
  /** URI of the folder that the globs are relative to; undefined for any folder. */
  readonly planFilesFrom?: string;
  /** The id of a built-in template, a path, or a URI. If empty, it is chosen for each plan. */
  readonly template: string;
  /** A path or URI of the constitution. If empty, it is searched for in Spec Kit's places. */
  readonly constitution: string;
  /** Whether new plans from a team's template are filled with known values. */
  readonly fillNewPlans: boolean;
  /** Whether the plan's state raises or lowers severities. */
  readonly severityByState: boolean;
  /** Settings by rule id. Other rules use their defaults. */
  readonly rules: Readonly<Record<string, RuleSettings>>;
}

/** The values that one source sets. */
export type GivenSettings = Partial<Settings>;

export interface RuleSettings {
  /** `default`: the rule and the plan's state decide. */
  readonly severity: Severity | 'default' | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}
