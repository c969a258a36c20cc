import type { CheckedDocument, ContextProblem, FileKind, PlanContext, PlanDocument, Settings } from '../core';
import type { OpenText } from './open-text';

/** A plan, or a file that plans are judged by, that is open in the editor, at one version, with all it is judged by. */
export interface OpenPlan {
  readonly kind: FileKind;
  readonly document: OpenText;
  /** As the client counts. */
  readonly version: number;
  /** As `OpenText` counts. */
  readonly revision: number;
  readonly plan: PlanDocument;
  readonly context: PlanContext;
  readonly settings: Settings;
  /** Everything there is to say about it: worked out when first asked for, and kept, for help at a place needs none. */
  readonly check: () => CheckedDocument;
  /** Works out what `check` gives, but lets other requests come between its pieces. Stops when there is a newer version. */
  readonly checkPiecewise: () => Promise<void>;
  /** The scheme under which the client shows the pages of rules; undefined when it does not. */
  readonly ruleScheme: string | undefined;
  /** The client's command that shows a rule's page; undefined when it has none. */
  readonly ruleCommand: string | undefined;
  /** What is wrong with template, constitution or settings, for people. */
  readonly problems: readonly string[];
  /** Those of them that stand in a file, such as a preset's manifest or the project's configuration. */
  readonly fileProblems: readonly ContextProblem[];
}
