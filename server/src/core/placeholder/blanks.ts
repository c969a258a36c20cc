import type { Span } from '../span/span';
import { labelWording } from '../text/wording';
import type { FindInput, Place } from './place';
import type { Run } from './runs';

/** A sign without words in place of a value, with the label before it. */
export interface Blank {
  readonly span: Span;
  /** The words before the colon, or the title of the column. */
  readonly label: string;
}

const sign = '(?:…|\\.{3}|(?:\\\\?_){3,})';
const cell = new RegExp(`^[\\s*\`]*(${sign})[\\s*\`]*$`);
/** Matches a label and its blank. An ellipsis must end the value; after underscores, the next label may follow. */
const labelled =
  /([^\n:：;；,，|·•.。()（）]{1,60}?)(?<!\s)[ \t]*[:：][ \t*]*((?:…|\.{3})(?=[ \t*]*(?:$|[\n|;；·]))|(?:\\?_){3,}(?=[ \t*]|$|[\n|;；,.]))/gu;
/** A cheap test for characters that every blank contains. */
const someSign = /…|\.\.\.|_\\?_\\?_/;

/** Finds the blanks of a run: `Owner: ____`, `Out of scope: …`, a cell that contains only `...`. */
export function blanksIn(text: string, run: Run): readonly Blank[] {
  const own = text.slice(run.span.start, run.span.end);
  if (!someSign.test(own)) return none;
  if (run.kind === 'cell' || run.kind === 'front-matter') {
    const match = cell.exec(own);
    if (!match || !run.label) return none;
    const [, blank = ''] = match;
    const start = run.span.start + own.indexOf(blank);
    return [{ span: { start, end: start + blank.length }, label: run.label }];
  }
  const blanks: Blank[] = [];
  for (const match of own.matchAll(labelled)) {
    const [whole, label = '', blank = ''] = match;
    const end = run.span.start + match.index + whole.length;
    const span = { start: end - blank.length, end };
    const inCode = run.marks.some(
      ({ kind, span: mark }) => kind === 'code' && mark.start <= span.start && span.end <= mark.end,
    );
    if (!inCode && blankKey(label) !== '') blanks.push({ span, label: label.trim() });
  }
  return blanks;
}

const none: readonly Blank[] = [];

/** Returns the key that blanks for the same value have in common: the wording of their label. */
export function blankKey(label: string): string {
  return labelWording(label).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Finds the blanks that the governing template has under the same label. */
export function blankPlaces(text: string, run: Run, { vocabulary }: FindInput): readonly Place[] {
  if (!vocabulary || vocabulary.blanks.size === 0 || run.sample) return noPlaces;
  const places: Place[] = [];
  for (const { label, span } of blanksIn(text, run)) {
    const slot = vocabulary.blanks.get(blankKey(label));
    if (!slot) continue;
    places.push({
      kind: 'placeholder',
      form: 'token',
      span,
      text: text.slice(span.start, span.end),
      label: label.replace(/^[\s*_`-]+|[\s*_`]+$/g, ''),
      words: [],
      examples: [],
      whole: true,
      slot,
    });
  }
  return places;
}

const noPlaces: readonly Place[] = [];
