import { keptWith } from '../query/kept-with';
import type { PlanDocument } from './plan-document';

/**
 * A cache key for a plan's headings. Versions with the same headings share one key, so results that depend on headings
 * alone are computed once. Cached results must refer to sections by index.
 */
export type Outline = object;

const outlines = keptWith<PlanDocument, Outline>();

/** Returns the key of a plan's headings. */
export function outlineOf(plan: PlanDocument): Outline {
  const outline = outlines.get(plan) ?? {};
  outlines.set(plan, outline);
  return outline;
}

/** Gives `plan` the key of an earlier version with the same headings, see `changedSections`. */
export function carryOutline(before: PlanDocument, plan: PlanDocument): void {
  if (!outlines.has(plan)) outlines.set(plan, outlineOf(before));
}
