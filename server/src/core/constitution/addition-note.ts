import { readDate, writtenDate } from '../document/read-date';
import { alternativesOf, lazyPattern } from '../language/compile-words';

/** The version that added a principle to its constitution, and the date (`YYYY-MM-DD`). At least one is set. */
export interface Addition {
  readonly version?: string;
  readonly date?: string;
}

const version = String.raw`v?(?<version>\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d)`;
/** Matches a note that consists only of an addition word, a version, a date and the words that join them. */
const note = lazyPattern(() => {
  const joints = alternativesOf('additionJoints');
  return String.raw`^[\s*_>([（【-]*${alternativesOf('additionWords', 'sinceWords')}(?:[\s:：*_.]+${joints})*[\s:：*_]*(?:(?<early>${writtenDate})[\s,;(（–—-]*)?(?:${version})?[\s,;:(（–—*_-]*(?:${joints}[\s]+)*(?<late>${writtenDate})?(?:[\s).*_\]）】。]|${alternativesOf('additionEnds')})*$`;
});
const longestNote = 120;

/**
 * Reads a note such as "added in 1.3.0 (2026-05-02)", "New in v1.3.0" or "Seit 1.3.0".
 *
 * @param text The whole note.
 * @returns Undefined if the text says anything else.
 */
export function readAdditionNote(text: string): Addition | undefined {
  if (text.length > longestNote) return undefined;
  const groups = note().exec(text)?.groups;
  const written = groups?.early ?? groups?.late;
  const day = written === undefined ? undefined : readDate(written);
  if (!groups || (groups.version === undefined && day === undefined)) return undefined;
  return { ...(groups.version && { version: groups.version }), ...(day && { date: day }) };
}

const bracketed = /(?<!\s)\s*[([（【]([^()[\]（）【】]{3,80})[)\]）】]/gu;

/** Reads the note in brackets after a title. Returns undefined if the title has no such note. */
export function additionInTitle(title: string): Addition | undefined {
  for (const [, inner = ''] of title.matchAll(bracketed)) {
    const addition = readAdditionNote(inner);
    if (addition) return addition;
  }
  return undefined;
}

/** Removes addition notes in brackets from a title. */
export function withoutAdditionNote(title: string): string {
  return title.replace(bracketed, (whole, inner: string) => (readAdditionNote(inner) ? '' : whole));
}
