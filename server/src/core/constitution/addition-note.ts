import { readDate } from '../plan/read-date';

/** Since when a principle is in its constitution: a version, a date as `YYYY-MM-DD`, or both. */
export interface Addition {
  readonly version?: string;
  readonly date?: string;
}

/** Words that say that something joined. Scripts without spaces are searched, the others by word. */
export const additionWords =
  '(?:newly )?added|new|introduced|adopted|inserted|hinzugefügt|neu(?:er|e|es)?|eingeführt|aufgenommen|añadid[oa]s?|agregad[oa]s?|nuev[oa]s?|incorporad[oa]s?|adicionad[oa]s?|nov[oa]s?|introduzid[oa]s?|ajoutée?s?|nouve(?:au|aux|lles?)|introduite?s?|aggiunt[oaei]|nuov[oaei]|introdott[oaei]|追加|新規|新設|新增|新加|추가|신설|신규|добавлен[аоы]?|нов(?:ый|ая|ое|ые)|введ[её]н[аоы]?';
const since = 'since|as of|from|seit|ab|desde|depuis|dès|da|dal|dalla|以降|より|自|起|이후|부터|с|начиная с';
const joints =
  '(?:in|with|by|on|as of|mit|am|zum|en|con|el|em|com|na|no|dans|avec|le|la|nella|con|il|в|с|constitution|version|versión|versão|versione|verfassung|バージョン|版本|版|버전|версии|версия|v)';
const date = String.raw`\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}`;
const version = String.raw`v?(?<version>\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d)`;
/** A note has nothing but an addition word, a version, a date and what joins them. */
const note = new RegExp(
  String.raw`^[\s*_>([（【-]*(?:${additionWords}|${since})(?:[\s:：*_.]+${joints})*[\s:：*_]*(?:(?<early>${date})[\s,;(（–—-]*)?(?:${version})?[\s,;:(（–—*_-]*(?:${joints}[\s]+)*(?<late>${date})?[\s).*_\]）】。に]*$`,
  'iu',
);
const longestNote = 120;

/**
 * Reads a note such as "added in 1.3.0 (2026-05-02)", "New in v1.3.0" or "Seit 1.3.0".
 *
 * @param text The whole note. A sentence about something else that was added is none.
 */
export function readAdditionNote(text: string): Addition | undefined {
  if (text.length > longestNote) return undefined;
  const groups = note.exec(text)?.groups;
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
