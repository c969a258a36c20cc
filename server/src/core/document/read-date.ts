const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthName = String.raw`(?<month>${months})[a-z]{0,6}\.?`;

/** The forms of a date, in the order of their priority. */
const forms = [
  /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/,
  /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/,
  new RegExp(String.raw`\b${monthName}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b`, 'i'),
  new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${monthName},?\s+(?<year>\d{4})\b`, 'i'),
];

/** The source of a pattern for a date, or a month of a year, with an English month name. */
export const namedDate = String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:${months})[a-z]{0,6}\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+\d{4}\b`;

/** The source of a pattern for a date without a month name. */
export const writtenDate = String.raw`\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}`;

/**
 * Reads a date from a text. `2026-01-12` has priority over `12.1.2026`, and that over dates with an English month name;
 * within one format, the first date counts.
 * @returns `YYYY-MM-DD`; undefined without a valid date, and for `03/04/2026`, which is ambiguous.
 */
export function readDate(text: string): string | undefined {
  for (const form of forms) {
    const parts = form.exec(text)?.groups;
    if (parts) return dateOf(parts);
  }
  return undefined;
}

function dateOf({ year = '', month = '', day = '' }: Readonly<Record<string, string>>): string | undefined {
  const number = /\d/.test(month) ? month : String(months.split('|').indexOf(month.toLowerCase()) + 1);
  const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}
