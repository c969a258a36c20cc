import type { Span } from '../span/span';
import type { TaskProgress } from './task-progress';

/** The files beside a plan, and what it has to do with them: plain data, so that it can be compared and stored. */
export interface Neighbours {
  /** The plan's folder, as a URI. */
  readonly folder: string;
  /** Names of the files and folders in it, folders with a trailing slash. */
  readonly names: ReadonlySet<string>;
  /** The feature's spec, where there is one. */
  readonly spec?: NeighbourSpec;
  /** The targets of the plan's links that lead nowhere. Undefined where nothing was looked for, as below. */
  readonly brokenLinks?: readonly BrokenLink[];
  /** The paths that the plan calls existing and the repository lacks. */
  readonly missingPaths?: readonly MissingPath[];
  /** How far the tasks of tasks.md are; undefined without a task. */
  readonly tasks?: TaskProgress;
  /** What research.md decides, where the plan may have an open question. */
  readonly decisions?: readonly Decision[];
  /** The ids of spec and tasks, where a rule that is on asks for them. */
  readonly ids?: KnownIds;
}

export interface NeighbourSpec {
  readonly uri: string;
  /** The feature's name in its title; undefined where that is still a template's. */
  readonly title?: string;
}

export interface BrokenLink {
  /** As it stands in the plan. */
  readonly target: string;
  readonly missing: 'file' | 'heading';
  /** What the plan would have to write for what is probably meant. */
  readonly nearest?: string;
  /** Whether that is surely meant. If not, the file may be one that the plan is about to make. */
  readonly sure?: boolean;
}

export interface MissingPath {
  /** As the plan has it, from the tree's root. */
  readonly path: string;
  /** The same with the name of a file that is there. */
  readonly nearest?: string;
  /** Where the only file of its name is now, from the same folder. */
  readonly moved?: string;
}

/** Something that was decided in the course of research. */
export interface Decision {
  /** What it decides: titles and questions around it. */
  readonly question: string;
  readonly text: string;
  readonly uri: string;
  /** Of the text. */
  readonly span: Span;
}

/** The ids that a plan may use. */
export interface KnownIds {
  /** What the spec and the tasks define, by their order. */
  readonly defined: readonly DefinedId[];
  /** The keys of all ids in these files, defined or mentioned. */
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
