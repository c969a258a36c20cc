import { isWord } from '../language/compile-words';
import { headerFields } from './header-fields';
import type { PlanDocument } from './plan-document';
import { readDate } from './read-date';

const isDateLabel = isWord('planDateLabels');

/** The timestamp in Spec Kit's branch and folder names: `20260601-074653-air-quality`. */
const stamp = /(?<![\d-])(20\d{2})(\d{2})(\d{2})-\d{6}(?!\d)/g;

/**
 * Returns the latest date in a plan's header. Timestamps in branch and folder names count too, because authors often
 * mistype the year in January.
 * @returns `YYYY-MM-DD`; undefined if the header has no date, or an ambiguous one.
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
