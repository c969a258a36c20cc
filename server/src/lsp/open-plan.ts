import type {
  CheckedDocument,
  ContextProblem,
  FileKind,
  GatheredContext,
  PlanDocument,
  Settings,
} from '../core';
import type { OpenText } from './open-text';

/** An open plan, constitution or template at one version, with its analysis context. */
export interface OpenPlan {
  readonly kind: FileKind;
  readonly document: OpenText;
  /** The client's version number. */
  readonly version: number;
  /** The revision number of `OpenText`. */
  readonly revision: number;
  readonly plan: PlanDocument;
  readonly context: GatheredContext;
  readonly settings: Settings;
  /** Returns all findings. Computed on the first call and cached, because hovers and completions do not need it. */
  readonly check: () => CheckedDocument;
  /** Computes the result of `check` in steps and yields to other requests. Stops if a newer version exists. */
  readonly checkPiecewise: () => Promise<void>;
  /** The URI scheme of the client's rule pages; undefined if it shows none. */
  readonly ruleScheme: string | undefined;
  /** The client's command that shows a rule's page; undefined without one. */
  readonly ruleCommand: string | undefined;
  /** Problems of the template, constitution or settings, for users. */
  readonly problems: readonly string[];
  /** The problems with a place in a file, such as a preset's manifest or the project's configuration. */
  readonly fileProblems: readonly ContextProblem[];
}
