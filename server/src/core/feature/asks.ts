import { differingSections } from '../document/differing-sections';
import { linksIn } from '../document/links';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
import { speaksOfClarification } from '../unfinished/clarification';
import { existingPathsIn } from './source-paths';

/** What a section wants to know of the files around its plan. */
interface Asks {
  /** The targets of its links. */
  readonly links: readonly string[];
  /** The paths that it calls existing. */
  readonly paths: readonly string[];
  /** Whether there may be an open question that research has decided. */
  readonly decisions: boolean;
}

const nothing: Asks = { links: [], paths: [], decisions: false };

const asksOf = defineDerived((body: SectionBody): Asks => {
  const links = linksIn(body);
  const paths = existingPathsIn(body);
  const decisions = speaksOfClarification(body.text);
  if (links.length === 0 && paths.length === 0 && !decisions) return nothing;
  return { links: links.map(({ target }) => target), paths: paths.map(({ path }) => path), decisions };
});

/** How much of a plan's text is read in one go: some milliseconds. */
const piece = 65_536;

/** Reads piece by piece what `asksOfPlan` needs, so that its caller can do something else in between. */
export function* readAsksPiecewise({ bodies }: PlanDocument): Generator<void, void> {
  let read = 0;
  for (const body of bodies) {
    asksOf(body);
    read += body.text.length;
    if (read < piece) continue;
    read = 0;
    yield;
  }
}

/** What a plan wants to know of the files around it. */
export interface PlanAsks {
  /** The targets of its links. */
  readonly links: ReadonlySet<string>;
  /** The paths that it calls existing. */
  readonly paths: ReadonlySet<string>;
  /** Whether there may be an open question that research has decided. */
  readonly decisions: boolean;
}

/** What a plan wants to know of the files around it, each thing once. */
export function asksOfPlan({ bodies }: PlanDocument): PlanAsks {
  const asks = { links: new Set<string>(), paths: new Set<string>(), decisions: false };
  for (const body of bodies) {
    const { links, paths, decisions } = asksOf(body);
    for (const link of links) asks.links.add(link);
    for (const path of paths) asks.paths.add(path);
    asks.decisions ||= decisions;
  }
  return asks;
}

/**
 * Whether two versions of a plan with the same headings want to know the same, so that what was gathered for one holds
 * for the other. Looks only at the sections that differ.
 */
export function asksTheSame(one: PlanDocument, other: PlanDocument): boolean {
  const differing = differingSections(one, other);
  return (
    differing?.every((index) => isSame(asksOf(one.bodies[index]!), asksOf(other.bodies[index]!))) === true
  );
}

function isSame(a: Asks, b: Asks): boolean {
  return a.decisions === b.decisions && sameList(a.links, b.links) && sameList(a.paths, b.paths);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
