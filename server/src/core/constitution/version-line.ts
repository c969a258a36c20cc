import type { PlanDocument } from '../document/plan-document';
import { readDate } from '../document/read-date';
import { lazyPattern, wordsOf } from '../language/compile-words';
import type { WordKind } from '../language/language';
import type { Span } from '../span/span';
import type { ReportedVersion, WrittenDate } from './constitution';
import { visibleText } from './visible-text';

const number = String.raw`v?\d+(?:\.\d+){0,3}(?:-[\w.]+)?`;
const mark = String.raw`[*_\x60"']{0,3}`;
/** Optional white space with a mark in it. Two adjacent `\s*` would match a run of blanks in n ways. */
const marked = String.raw`\s*(?:[*_\x60"']{1,3}\s*)?`;
const line = lazyPattern(
  () =>
    String.raw`(?<![\p{L}])${mark}(?:${wordsOf('constitutions')}\s+)?${wordsOf('versionWords')}${mark}\s*[:：]${marked}(${number})`,
);
const ratifiedLine = dated('ratifiedLabels');
const amendedLine = dated('amendedLabels');

function dated(labels: WordKind): () => RegExp {
  return lazyPattern(
    () => String.raw`${wordsOf(labels)}${mark}\s*[:：]${marked}(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`,
  );
}

export interface VersionLine {
  readonly version: string | undefined;
  readonly versionSpan: Span | undefined;
  readonly ratified: WrittenDate | undefined;
  readonly amended: WrittenDate | undefined;
  /** Dates of the line that do not exist in the calendar. */
  readonly impossibleDates: readonly Span[];
}

/** Reads the version and dates of a constitution. The last match outside comments and code blocks counts. */
export function readVersionLine(document: PlanDocument): VersionLine {
  const text = visibleText(document);
  const version = lastMatch(text, line());
  const ratified = lastMatch(text, ratifiedLine());
  const amended = lastMatch(text, amendedLine());
  return {
    version: version?.value.replace(/^v/i, ''),
    versionSpan: version?.span,
    ratified: dateOf(ratified),
    amended: dateOf(amended),
    impossibleDates: [ratified, amended].flatMap((match) => (match && !dateOf(match) ? [match.span] : [])),
  };
}

/** The arrow between an old version and a new one, as the source of a pattern. */
export const changeArrow = String.raw`(?:→|->|=>|⇒|\bto\b)`;

const change = new RegExp(
  String.raw`version(?:\s+change)?${mark}\s*(?=\S)(?:[:：-]\s*(?=\S))?[^\n→>]{0,80}?${changeArrow}\s*${mark}(${number})`,
  'giu',
);

/**
 * Reads the current version from the sync impact reports, which are comments about version changes. Returns the
 * highest version, because some constitutions retain earlier reports.
 */
export function readReportedVersion(document: PlanDocument): ReportedVersion | undefined {
  let highest: ReportedVersion | undefined;
  for (const section of document.sections)
    for (const block of section.body.blocks) {
      if (block.kind !== 'comment') continue;
      const comment = section.body.text.slice(
        block.span.start,
        Math.min(block.span.end, block.span.start + 20_000),
      );
      for (const match of comment.matchAll(change)) {
        const [whole, written = ''] = match;
        const version = written.replace(/^v/i, '');
        if (highest && compareVersions(version, highest.version) <= 0) continue;
        const end = section.start + block.span.start + match.index + whole.length;
        highest = { version, span: { start: end - written.length, end } };
      }
    }
  return highest;
}

/**
 * Compares two versions. Returns a negative number if the first is lower and 0 if they are equal: `1.2` equals
 * `1.2.0`.
 */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.replace(/-.*/s, '').split('.').map(Number);
  const [a, b] = [parts(one), parts(other)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

interface Match {
  readonly value: string;
  readonly span: Span;
}

function lastMatch(text: string, form: RegExp): Match | undefined {
  let last: Match | undefined;
  for (const match of text.matchAll(new RegExp(form.source, `${form.flags}g`))) {
    const [whole, value = ''] = match;
    const end = match.index + whole.length;
    last = { value, span: { start: end - value.length, end } };
  }
  return last;
}

function dateOf(match: Match | undefined): WrittenDate | undefined {
  if (!match) return undefined;
  const date = readDate(match.value);
  return date === undefined ? undefined : { date, span: match.span };
}
