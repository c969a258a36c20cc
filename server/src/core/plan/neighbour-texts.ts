import { keptWith } from '../query/kept-with';
import type { PlanContext } from './plan-context';

// Kept beside the context and not in it: a plan is not to be judged anew because a word of its spec is another.

const texts = keptWith<PlanContext, ReadonlyMap<string, string>>();

/** Takes note of the texts that a context was gathered from, by URI. */
export function noteTexts(context: PlanContext, read: ReadonlyMap<string, string>): void {
  texts.set(context, read);
}

/** Gives a context the texts of another. */
export function copyTexts(from: PlanContext, to: PlanContext): void {
  const read = texts.get(from);
  if (read) texts.set(to, read);
}

/** The text of a file beside a plan to which findings point; undefined when it was not read. */
export function neighbourText(context: PlanContext, uri: string): string | undefined {
  return texts.get(context)?.get(uri);
}
