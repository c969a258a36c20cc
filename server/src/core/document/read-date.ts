const yearFirst = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const eastAsian = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const germanOrRussian = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthFirst = new RegExp(
  String.raw`\b(${months})[a-z]{0,6}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`,
  'i',
);
const dayFirst = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(${months})[a-z]{0,6}\.?,?\s+(\d{4})\b`,
  'i',
);

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
  const numbers = yearFirst.exec(text) ?? eastAsian.exec(text);
  if (numbers) return dateOf(numbers[1]!, numbers[2]!, numbers[3]!);
  const dotted = germanOrRussian.exec(text);
  if (dotted) return dateOf(dotted[3]!, dotted[2]!, dotted[1]!);
  const first = monthFirst.exec(text);
  if (first) return dateOf(first[3]!, monthOf(first[1]!), first[2]!);
  const second = dayFirst.exec(text);
  return second ? dateOf(second[3]!, monthOf(second[2]!), second[1]!) : undefined;
}

function monthOf(name: string): string {
  return String(months.split('|').indexOf(name.toLowerCase()) + 1);
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}
