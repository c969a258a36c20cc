import { lazyPattern } from '../../language/compiler-for';
import { ordinalSign } from '../../language/number-signs';
import { titles } from '../../language/title-words';
import type { Evidence } from './plan-system';

const namesPlan = titles.hasWord('planWords');
/** `Step 2`, `第2步`. */
const numberedStep = lazyPattern(
  () => `^(?:${titles.wordsOf('stepWords')}\\s*\\d|${ordinalSign}\\s*\\d+\\s*${titles.wordsOf('stepWords')})`,
);

/** Fewer boxes than these may stand in any note. */
const fewestTasks = 3;
const fewestSteps = 2;

/**
 * Whether a text shows itself to be a plan of a system.
 *
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

/** Whether enough of a system's own headings are among some titles, each counted once. */
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
 * Whether a text has the form of a plan: a title that names one, and tasks or numbered steps below it.
 *
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

/** A heading's text, as `headingsOf` gives it, without its marks, its emphasis and its own number. */
export function titleOf(heading: string): string {
  return heading
    .replace(/^#+\s*/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/[*_`]/g, '')
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .trim();
}
