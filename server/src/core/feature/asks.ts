import { differingSections } from '../document/differing-sections';
import { linksIn } from '../document/links';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
import { entryAt } from '../text/entry-at';
import { speaksOfClarification } from '../unfinished/clarification';
import { existingPathsIn } from './source-paths';

/** The files that a section refers to. */
interface Asks {
  /** Targets of its links. */
  readonly links: readonly string[];
  /** Paths that it calls existing. */
  readonly paths: readonly string[];
  /** Whether it may have an open question that research.md decides. */
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

/** The length of text to read between two yields; reading it takes a few milliseconds. */
const piece = 65_536;

/** Computes in steps what `asksOfPlan` needs, so that the caller can yield to the event loop. */
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

/** The files that a plan refers to. */
export interface PlanAsks {
  /** Targets of its links. */
  readonly links: ReadonlySet<string>;
  /** Paths that it calls existing. */
  readonly paths: ReadonlySet<string>;
  /** Whether it may have an open question that research.md decides. */
  readonly decisions: boolean;
}

/** Collects the files that a plan refers to, without duplicates. */
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
 * Tells whether two versions of a plan refer to the same files, so that both share the gathered results. The versions
 * must have the same headings. Reads only the sections that differ.
 */
export function asksTheSame(one: PlanDocument, other: PlanDocument): boolean {
  const differing = differingSections(one, other);
  return (
    differing?.every((index) =>
      isSame(asksOf(entryAt(one.bodies, index)), asksOf(entryAt(other.bodies, index))),
    ) === true
  );
}

function isSame(a: Asks, b: Asks): boolean {
  return a.decisions === b.decisions && sameList(a.links, b.links) && sameList(a.paths, b.paths);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
