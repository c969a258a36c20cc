import { linksIn } from '../document/links';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
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
