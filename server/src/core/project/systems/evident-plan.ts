import { lazyPattern } from '../../language/compiler-for';
import { ordinalSign } from '../../language/number-signs';
import { titles } from '../../language/title-words';
import type { Evidence } from './plan-system';

const namesPlan = titles.hasWord('planWords');
/** Matches `Step 2` and `第2步`. */
const numberedStep = lazyPattern(
  () => `^(?:${titles.wordsOf('stepWords')}\\s*\\d|${ordinalSign}\\s*\\d+\\s*${titles.wordsOf('stepWords')})`,
);

/** Any note may have fewer checkboxes. */
const fewestTasks = 3;
const fewestSteps = 2;

/**
 * Tells whether a text is recognizable as a plan of a system.
 * @param titles Its headings, see `titleOf`.
 */
export function isEvident(
  { headings, planForm }: Evidence,
  titles: readonly string[],
  text: string,
): boolean {
  if (headings && hasHeadings(headings, titles)) return true;
  return planForm === true && hasPlanForm(titles, [text]);
}

/** Tells whether enough different titles match a system's own headings. */
export function hasHeadings(
  { known, least }: NonNullable<Evidence['headings']>,
  titles: readonly string[],
): boolean {
  const found = new Set<string>();
  for (const title of titles) {
    const match = known.exec(title);
    if (match) found.add(match[0].toLowerCase());
  }
  return found.size >= least;
}

/**
 * Tells whether a text has the form of a plan: a title that names a plan, with tasks or numbered steps below.
 * @param titles Its headings, see `titleOf`.
 * @param texts The text, whole or in parts.
 */
export function hasPlanForm([first, ...others]: readonly string[], texts: Iterable<string>): boolean {
  if (first === undefined || !namesPlan(first)) return false;
  const steps = others.filter((title) => numberedStep(title).test(title)).length;
  if (steps >= fewestSteps) return true;
  let tasks = 0;
  for (const text of texts) {
    tasks += (text.match(taskItem) ?? []).length;
    if (tasks >= fewestTasks) return true;
  }
  return false;
}

const taskItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]/gm;

/** Returns the text of a heading from `headingsOf` without `#`, emphasis and number. */
export function titleOf(heading: string): string {
  return heading
    .replace(/^#+\s*/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/[*_`]/g, '')
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .trim();
}
