import type { Span } from '../span/span';
import type { TaskProgress } from './task-progress';

/** Facts about the files around a plan. Plain data, so that it can be compared and stored. */
export interface Neighbours {
  /** URI of the plan's folder. */
  readonly folder: string;
  /** Names of the entries in the folder; folders have a trailing slash. */
  readonly names: ReadonlySet<string>;
  /** The feature's spec, if any. */
  readonly spec?: NeighbourSpec;
  /** Broken links of the plan. Undefined if they were not checked, like the fields below. */
  readonly brokenLinks?: readonly BrokenLink[];
  /** Paths that the plan calls existing and the repository lacks. */
  readonly missingPaths?: readonly MissingPath[];
  /** Progress of the tasks in tasks.md; undefined without tasks. */
  readonly tasks?: TaskProgress;
  /** Decisions in research.md; read if the plan may have an open question. */
  readonly decisions?: readonly Decision[];
  /** Ids of the spec and tasks; read if an enabled rule needs them. */
  readonly ids?: KnownIds;
}

export interface NeighbourSpec {
  readonly uri: string;
  /** The feature's name in its title; undefined if the title is still a placeholder. */
  readonly title?: string;
}

export interface BrokenLink {
  /** The target as the plan writes it. */
  readonly target: string;
  readonly missing: 'file' | 'heading';
  /** The corrected target for the file that is probably meant. */
  readonly nearest?: string;
  /** Whether the correction is certain. Otherwise the plan may intend to create the file. */
  readonly sure?: boolean;
}

export interface MissingPath {
  /** The path in the plan, from the root of its directory tree. */
  readonly path: string;
  /** The path with the most similar name that exists. */
  readonly nearest?: string;
  /** The current path, relative to the same folder, of the only file with this name. */
  readonly moved?: string;
}

/** A decision in research.md. */
export interface Decision {
  /** The titles and questions around the decision. */
  readonly question: string;
  readonly text: string;
  readonly uri: string;
  /** Offsets of the text in the file. */
  readonly span: Span;
}

/** The ids that a plan may use. */
export interface KnownIds {
  /** Definitions in the spec and the tasks, in their order. */
  readonly defined: readonly DefinedId[];
  /** Keys of all ids in these files, defined or mentioned. */
  readonly keys: readonly string[];
}

export interface DefinedId {
  /** See `IdInText`. */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly uri: string;
  readonly span: Span;
}
