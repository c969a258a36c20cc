import { namedDate, writtenDate } from '../document/read-date';
import { alternativesOf, lazyPattern, wordsOf } from '../language/compile-words';

const lead = String.raw`^[^\p{L}\p{N}]*`;
const end = String.raw`(?![\p{L}\p{N}-])`;
const saysShipped = lazyPattern(() => `${lead}${alternativesOf('shippedStatuses')}${end}`);
const saysDone = lazyPattern(() => `${lead}${alternativesOf('doneStatuses')}${end}`);

/** Links, pull requests, persons, dates, versions and branches: they leave a status as it is. So does a second status. */
const details = [
  String.raw`\[[^\]\n]*\]\([^)\s]*\)|https?:\/\/\S+`,
  String.raw`(?:PR\s?)?#\d+${end}|PR\s\d+${end}|(?<![\p{L}\p{N}])@[\w-]+`,
  String.raw`(?<!\d)(?:${writtenDate})(?!\d)(?:T?\s?\d{1,2}:\d\d(?::\d\d)?Z?)?|${namedDate}|(?<![\d.])(?:19|20)\d\d(?:-\d\d)?(?![\d.-])`,
  String.raw`(?<![\p{L}\d.])v?\d{1,4}(?:\.\d{1,4}){1,3}${end}|(?<![\p{L}\d.])v\d{1,4}${end}`,
  String.raw`(?<!\d)100\s?%|(?:→|->)\s*[\w/-]+`,
].join('|');
const notMore = lazyPattern(
  () =>
    `${details}|${wordsOf('shippedStatuses', 'doneStatuses')}|${wordsOf('additionJoints', 'sinceWords', 'nameSeparators')}`,
  'giu',
);

/**
 * Reads whether a Status says that the work of a plan is over.
 *
 * @param value Of the field. "Plan complete" speaks of the plan, and "Deployed behind a flag" or "Delivered 2 of 5" of a part of
 *   the work: words besides the status, its date and the like leave it unknown what is over.
 * @returns `shipped` when the words speak of the result, `done` when they may speak of the plan alone, else undefined.
 */
export function finishedStatus(value: string): 'shipped' | 'done' | undefined {
  const [clause = ''] = value.split(/\r?\n/, 1);
  const shipped = saysShipped().exec(clause);
  const match = shipped ?? saysDone().exec(clause);
  if (!match) return undefined;
  const behind = clause.slice(match[0].length);
  // A word with a capital behind an arrow is the next status; other words may be a branch.
  const [, next] = /(?:→|->)\s*(\p{Lu}.*)$/u.exec(behind) ?? [];
  if (next) return finishedStatus(next);
  const rest = behind.replace(notMore(), ' ');
  if (/[\p{L}\p{N}?？%]/u.test(rest)) return undefined;
  return shipped ? 'shipped' : 'done';
}
