import type { Constitution } from '../constitution/constitution';
import type { Span } from '../span';
import type { Template } from '../template/template';

/** What a plan is judged by: everything about it that its own text does not tell. */
export interface PlanContext {
  readonly uri: string;
  readonly template: Template | undefined;
  readonly constitution: Constitution | undefined;
  readonly neighbours: Neighbours;
  /** What can be known without asking. */
  readonly facts: Facts;
  /** What went wrong while the context was gathered: each names the file and what to do. */
  readonly problems: readonly ContextProblem[];
}

/** The files beside a plan. */
export interface Neighbours {
  /** The plan's folder, as a URI. */
  readonly folder: string;
  /** Names of the files and folders in it, folders with a trailing slash. */
  readonly names: ReadonlySet<string>;
}

export interface Facts {
  /** Today, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly branch?: string;
  readonly author?: string;
  /** The feature folder's name, such as `003-user-auth`. */
  readonly folder?: string;
  /** The feature's name for people, from the spec's title or else the folder. */
  readonly feature?: string;
}

export interface ContextProblem {
  readonly uri: string;
  readonly message: string;
  /** Where in that file, when it is about what stands in it. */
  readonly span?: Span;
}
