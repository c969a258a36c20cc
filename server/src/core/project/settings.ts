import type { Severity } from '../document/finding';

/** What a user has set, with every default filled in. The definition that this is read by stands in definition.ts. */
export interface Settings {
  /** Globs of the files that are plans, besides what is recognised by content. */
  readonly planFiles: readonly string[];
  /** The folder, as a URI, that the globs go from; undefined: any folder. */
  readonly planFilesFrom?: string;
  /** A built-in template's id, or a path to a template file, or its URI; empty: chosen for each plan. */
  readonly template: string;
  /** A path to the constitution, or its URI; empty: looked for where Spec Kit keeps it. */
  readonly constitution: string;
  /** Whether what is known goes into a new plan from a team's template. */
  readonly fillNewPlans: boolean;
  /** Whether the plan's state makes findings louder or quieter. */
  readonly severityByState: boolean;
  /** By rule id. A rule that is missing here is as it comes. */
  readonly rules: Readonly<Record<string, RuleSettings>>;
}

/** Settings of one origin: only what is set there. */
export type GivenSettings = Partial<Settings>;

export interface RuleSettings {
  /** `default` leaves it to the rule and to the plan's state. */
  readonly severity: Severity | 'default' | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}
