import { readDate, writtenDate } from '../document/read-date';
import { alternativesOf, lazyPattern } from '../language/compile-words';

/** The version and the date (`YYYY-MM-DD`) since which a principle is in its constitution; at least one of them. */
export interface Addition {
  readonly version?: string;
  readonly date?: string;
}

const version = String.raw`v?(?<version>\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d)`;
/** A note has nothing but an addition word, a version, a date and what joins them. */
const note = lazyPattern(() => {
  const joints = alternativesOf('additionJoints');
  return String.raw`^[\s*_>([（【-]*${alternativesOf('additionWords', 'sinceWords')}(?:[\s:：*_.]+${joints})*[\s:：*_]*(?:(?<early>${writtenDate})[\s,;(（–—-]*)?(?:${version})?[\s,;:(（–—*_-]*(?:${joints}[\s]+)*(?<late>${writtenDate})?(?:[\s).*_\]）】。]|${alternativesOf('additionEnds')})*$`;
});
const longestNote = 120;

/**
 * Reads a note such as "added in 1.3.0 (2026-05-02)", "New in v1.3.0" or "Seit 1.3.0".
 *
 * @param text The whole note. A sentence about something else that was added is none.
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

/** The note in brackets behind a title; undefined without one. */
export function additionInTitle(title: string): Addition | undefined {
  for (const [, inner = ''] of title.matchAll(bracketed)) {
    const addition = readAdditionNote(inner);
    if (addition) return addition;
  }
  return undefined;
}

/** A title without such a note. */
export function withoutAdditionNote(title: string): string {
  return title.replace(bracketed, (whole, inner: string) => (readAdditionNote(inner) ? '' : whole));
}
