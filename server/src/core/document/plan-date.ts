import { isWord } from '../language/compile-words';
import { headerFields } from './header-fields';
import type { PlanDocument } from './plan-document';
import { readDate } from './read-date';

const isDateLabel = isWord('planDateLabels');

/** How Spec Kit stamps the names of branches and folders: `20260601-074653-air-quality`. */
const stamp = /(?<![\d-])(20\d{2})(\d{2})(\d{2})-\d{6}(?!\d)/g;

/**
 * Reads when a plan was last worked on, as its header tells: the latest of its dates. A stamp in the name of a branch or folder
 * counts as one, for a year is easily mistyped in January.
 *
 * @returns `YYYY-MM-DD`; undefined where the header has no date, or one that could be read in two ways.
 */
export function planDate(plan: PlanDocument): string | undefined {
  const fields = headerFields(plan);
  const dates = fields
    .filter(({ label, value }) => isDateLabel(label) && /\d/.test(value))
    .map(({ value }) => readDate(value));
  if (dates.length === 0 || dates.includes(undefined)) return undefined;
  const stamps = fields.flatMap(({ value }) =>
    [...value.matchAll(stamp)].map((match) => match.slice(1).join('-')),
  );
  return [...dates.map(String), ...stamps].sort().at(-1);
}
