import { lazyPattern, wordsOf } from '../language/compile-words';
import type { Place } from '../placeholder/place';
import type { Run } from '../placeholder/runs';
import { contains, type Span, textOf, trim } from '../span/span';

// Deferrals of the author. Words in capitals count anywhere. Phrases count only as a whole value or as the
// remark at its end, because in running text they may describe the feature.
const word =
  /\b(?:TBD|TBC|TBA|T\.B\.D\.)(?![\p{L}\p{N}_])|\b(?:TODO|FIXME)(?=\s*[:：(])|\b20\d\d-(?:\d\d|XX|MM|\?\?)-(?:XX|DD|\?\?)(?![\p{L}\p{N}])/gu;
/** A cheap test for the words above, because few texts contain them. */
const someWord = /TB[DCA]|T\.B|TODO|FIXME|20\d\d-/;

const phrase = () =>
  String.raw`${wordsOf('deferrals')}(?:[\s,;:-]+${wordsOf('deferralTails')}[^.;|()（）]{0,60})?`;
const wholePhrase = lazyPattern(() => String.raw`^[\s*_~"'(（]*${phrase()}[\s*_"')）.。!]*$`);
const remark = lazyPattern(() => String.raw`[(（]\s*${phrase()}\s*[)）](?=[\s*_.。;]*$)`);

/** Matches text before such a word that only mentions or denies it. */
const denial = lazyPattern(
  () => String.raw`(?:${wordsOf('deferralDenials')}[^.;\n]{0,30}|[/"'“‘「『\x60]\s*)$`,
);
const spoken = lazyPattern(() => String.raw`^\s*(?:["'”’」』\x60/]|${wordsOf('deferralMentions')})`);

/** Tells whether a bracketed text is the author's deferral: `[TBD]`, `[TODO: decide]`, `[待定]`. */
export function isDeferral(inner: string): boolean {
  return /^\s*(?:TBD|TBC|TBA|TODO|FIXME)\b/.test(inner) || wholePhrase(inner).test(inner);
}

const none: readonly Place[] = [];

/**
 * Finds the author's deferrals in a run, except those in brackets.
 *
 * @param own The run's text.
 * @param taken The spans of places that are already found.
 */
export function bareDeferrals(text: string, run: Run, own: string, taken: readonly Span[]): readonly Place[] {
  const hasWord = someWord.test(own);
  if (!hasWord && !hasPhrase(text, run, own)) return none;
  const places: Place[] = [];
  const free = (span: Span) =>
    !taken.some((other) => contains(other, span)) &&
    !run.marks.some(({ kind, span: mark }) => hiding.has(kind) && contains(mark, span) && !isAll(run, mark));
  for (const match of hasWord ? own.matchAll(word) : []) {
    const span = spanAt(run.span.start + match.index, match[0]);
    if (!free(span)) continue;
    const before = own.slice(Math.max(0, match.index - 60), match.index);
    const behind = own.slice(match.index + match[0].length, match.index + match[0].length + 40);
    if (denial(before).test(before) || spoken(behind).test(behind)) continue;
    if (/^(?:TODO|FIXME)/.test(match[0]) && !/(?:^|[\n:：;,.(（\-–—>])\s*[*_]*$/.test(before)) continue;
    places.push(place(text, run, span, 'word'));
  }
  if (run.kind === 'heading') return places;
  for (const unit of valuesOf(text, run)) {
    const value = text.slice(unit.start, unit.end);
    if (value.length > longestValue) continue;
    const told =
      wholePhrase(value).test(value) || (/^[*_`]*(?:TODO|FIXME)[*_`.]*$/.test(value) && run.kind !== 'cell');
    if (told) {
      if (free(unit)) places.push(place(text, run, unit, 'value'));
      continue;
    }
    const aside = /[(（]/.test(value) ? remark(value).exec(value) : undefined;
    if (aside) {
      const span = spanAt(unit.start + aside.index, aside[0]);
      if (free(span)) places.push(place(text, run, span, 'word'));
    }
  }
  return places;
}

/** The maximum length of a value; longer ones are running text. */
const longestValue = 400;

/** Tells whether one of a run's values contains a deferral phrase. */
function hasPhrase(text: string, run: Run, own: string): boolean {
  if (run.kind === 'heading') return false;
  if (run.fields.length === 0) return mayPutOff(own);
  return valuesOf(text, run).some((value) => mayPutOff(textOf(text, value)));
}

function mayPutOff(value: string): boolean {
  return wholePhrase(value).test(value) || remark(value).test(value);
}

const hiding: ReadonlySet<string> = new Set(['code', 'link', 'image', 'html', 'comment']);

function isAll(run: Run, mark: Span): boolean {
  return mark.start === run.span.start && mark.end === run.span.end;
}

function valuesOf(text: string, run: Run): Span[] {
  if (run.kind === 'cell' || run.kind === 'front-matter') return [run.span];
  const values = run.fields.map(({ valueSpan }) => valueSpan).filter(({ start, end }) => start < end);
  return values.length > 0 ? values : [trim(text, run.span)];
}

function spanAt(start: number, found: string): Span {
  return { start, end: start + found.length };
}

function place(text: string, run: Run, span: Span, form: 'word' | 'value'): Place {
  return {
    kind: 'deferral',
    form,
    span,
    text: text.slice(span.start, span.end),
    label: run.fields.find(({ valueSpan }) => contains(valueSpan, span))?.label ?? run.label,
    words: [],
    examples: [],
    whole: form === 'value',
  };
}
