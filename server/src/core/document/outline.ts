import { keptWith } from '../query/kept-with';
import type { PlanDocument } from './plan-document';

/**
 * What a plan's headings are, as a key: versions of a plan that differ in no heading share one object, so that what
 * follows from headings alone is worked out once for all of them. It must be kept as indexes of sections.
 */
export type Outline = object;

const outlines = keptWith<PlanDocument, Outline>();

/** The key of a plan's headings. */
export function outlineOf(plan: PlanDocument): Outline {
  const outline = outlines.get(plan) ?? {};
  outlines.set(plan, outline);
  return outline;
}

/** Gives a version of a plan the key of an earlier one, from which it differs in no heading, see `changedSections`. */
export function carryOutline(before: PlanDocument, plan: PlanDocument): void {
  if (!outlines.has(plan)) outlines.set(plan, outlineOf(before));
}
