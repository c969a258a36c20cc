import { alternativesOf, lazyPattern } from '../../language/compile-words';
import { contains, type Span, textOf, trim } from '../../span/span';
import { lastLineOf } from '../../text/lines';
import { labelWording, wordCount, wording } from '../../text/wording';
import type { Run } from '../runs';
import { isQuestion, ordersToWrite } from '../template-lines';
import { plainChoice } from './plain-choice';
import { setApartWords, standsForWords } from './set-apart';
import { noWords, type Sign } from './sign';
import { blanksWithin, isBlank, standInsIn } from './stand-ins';
import { partsOf, type TextPart } from './text-parts';
import {
  dummyText,
  isLegend,
  isNounAlone,
  isNounForName,
  isNumberedNoun,
  isQuestionAsValue,
  isRemark,
  isTitleForTitle,
  isUnitAlone,
  saysHere,
} from './words';

/** The maximum number of words of a value that is a stand-in, such as `KW XX` or `€ 0.00 a month`. */
const mostWords = 8;
const longestPart = 400;

/**
 * Finds the signs in a run of text: values, cells and items that look open as a whole, and the blanks in its
 * lines.
 *
 * @param depth The depth of the section's heading, 0 without one.
 */
export function signsInRun(text: string, run: Run, depth: number): Sign[] {
  const signs: Sign[] = [];
  if (run.sample || run.span.start >= run.span.end) return signs;
  for (const part of partsOf(text, run)) {
    if (part.span.end - part.span.start > longestPart) continue;
    const found = signOfPart(text, run, part, depth);
    if (found) signs.push(found);
    else signs.push(...standInsOfPart(text, run, part));
  }
  signs.push(
    ...blanksOfRun(text, run),
    ...quotedOfRun(text, run),
    ...emptyLinks(text, run),
    ...answersOfRun(text, run),
  );
  return signs;
}

function signOfPart(
  text: string,
  run: Run,
  { span, label, isAll, isReply, isValue }: TextPart,
  depth: number,
): Sign | undefined {
  const raw = textOf(text, span);
  const sign = (form: Sign['form'], kind: Sign['kind'] = 'placeholder', words = noWords): Sign => ({
    span,
    keys: [`${run.kind === 'heading' ? 'title' : 'unit'}|${labelWording(label)}|${wording(raw)}`],
    kind,
    form,
    label,
    words,
  });
  if (dummyText.test(raw)) return sign('prompt');
  if (run.kind === 'heading' && isAll && depth === 1 && isTitleForTitle(raw)) return sign('prompt');
  if (/^«\s?[^«»\d]{2,60}\s?»$/u.test(raw) && (isAll || isValue)) return sign('token');
  const isSlot = isValue || run.kind === 'cell' || (run.kind === 'item' && isAll && !run.item?.hasBody);
  // A name in angle brackets may also be an HTML element.
  if (run.kind === 'cell' && isAll && /^<[a-z]+>$/.test(raw) && raw !== '<br>') return sign('token');
  if (isBlank(raw)) return isSlot || isAll ? sign('token') : undefined;
  if (isLegend(label) || isNameInCode(text, span)) return undefined;
  if (isSlot && run.kind !== 'heading') {
    const words = plainChoice(raw, isQuestion(`${label}?`) && asksForOneOfTwo().test(label.trim()));
    if (words && (isValue || run.kind === 'cell' || /[☐□◯○([]/.test(raw)))
      return sign('value', 'choice', words);
  }
  if (isReply) return undefined;
  if (run.kind === 'paragraph' && isAll) {
    const boxes = /[☐□◯○]|\( \)|\[ \]/.test(raw) ? plainChoice(raw, false) : undefined;
    if (boxes) return sign('value', 'choice', boxes);
  }
  if (isSlot && /^`[^`]*\{\{\s*[\p{L}_][\p{L}\p{N}_ -]*\s*\}\}[^`]*`$/u.test(raw)) return sign('token');
  if (isSlot) {
    const apart = setApartWords(raw);
    if (apart && standsForWords(apart)) return sign(/^[(（]/.test(raw) ? 'token' : 'prompt');
    if (isValue && isNounForName(wording(raw)) && (run.kind === 'heading' || /^\p{Lu}|\P{ASCII}/u.test(raw)))
      return sign('prompt');
    if ((isValue || run.kind === 'cell') && isUnitAlone(raw)) return sign('token');
    if (isValue && run.kind !== 'heading' && (isNounAlone(raw) || /^`[^`]*(?:\/|\s)(?:\.{3}|…)`$/.test(raw)))
      return sign('token');
    if (run.kind !== 'heading' && !isQuestion(raw) && isQuestionAsValue(raw) && wordCount(raw) <= 10)
      if (isValue || run.kind === 'item')
        return {
          ...sign('prompt'),
          keys: [`asked|${labelWording(label)}|${wording(raw)}`],
          needsUntouched: true,
        };
    if (run.kind === 'item' && isAll && isNumberedNoun(raw)) return sign('prompt');
    if (asksInPlace(raw, isAll && run.kind === 'item' && !isValue)) return sign('prompt');
    if ((isValue || run.kind === 'cell') && run.kind !== 'heading' && isPhrase.test(raw) && !isRemark(raw))
      return { ...sign('prompt'), needsUntouched: true };
  }
  return undefined;
}

const asksForOneOfTwo = lazyPattern(
  () => `(?:[?？]|${alternativesOf('closedQuestionEnds')})$|${alternativesOf('closedQuestions')}`,
);

/** Matches a few lower-case words or a zero, which name the expected value in an untouched section. */
const isPhrase = /^(?:\p{Ll}[\p{L}'’-]*(?:,? [\p{L}'’-]+){1,9}|0+(?: ?[%€$])?)\.?$/u;

/**
 * Tells whether a value, cell or item is an order to write something there. An order with a file name or code
 * is part of the work.
 */
function asksInPlace(raw: string, isItem: boolean): boolean {
  if (wordCount(raw) < 3 || raw.length > 300 || /`|\w\.\w{2,4}\b|\w\/\w/.test(raw)) return false;
  if (isItem) return saysHere(raw) && ordersToWrite(raw);
  return (saysHere(raw) || !isWorkOrder().test(raw)) && ordersToWrite(raw);
}

/** Matches orders that may be part of the work: `write the test first`. */
const isWorkOrder = lazyPattern(() => `^${alternativesOf('workOrders')}`);

/** Yields each stand-in of a short value. */
function* standInsOfPart(text: string, run: Run, { span, label, isValue }: TextPart): Generator<Sign> {
  const raw = textOf(text, span);
  if (
    wordCount(raw) > mostWords ||
    isLegend(label) ||
    (run.kind === 'heading' && !isValue && wordCount(raw) > 3)
  )
    return;
  for (const { start, end } of standInsIn(raw)) {
    const where = { start: span.start + start, end: span.start + end };
    yield {
      span: where,
      keys: [`stand-in|${labelWording(label)}|${raw.slice(start, end)}`],
      kind: 'placeholder',
      form: 'token',
      label,
      words: noWords,
    };
  }
}

const answers = lazyPattern(() => {
  const pairs = alternativesOf('yesNoPairs').replaceAll('/', String.raw`\s?/\s?`);
  return String.raw`(?<=[?？:：]\s*)${pairs}(?![\p{L}/])`;
}, 'giu');

/** Finds the two answers after a question or label on one line: `Feature flag? y/n`. */
function* answersOfRun(text: string, run: Run): Generator<Sign> {
  for (const { 0: match, index } of textOf(text, run.span).matchAll(answers())) {
    const start = run.span.start + index;
    const before = lastLineOf(text.slice(Math.max(run.span.start, start - 40), start));
    yield {
      span: { start, end: start + match.length },
      keys: [`answers|${wording(before)}|${wording(match)}`],
      kind: 'choice',
      form: 'value',
      label: '',
      words: match.split('/').map((word) => word.trim()),
    };
  }
}

/**
 * Finds words in French quotation marks beside other words. They count only in an untouched section with
 * another sign.
 */
function* quotedOfRun(text: string, run: Run): Generator<Sign> {
  for (const { 0: match, index } of textOf(text, run.span).matchAll(/«\s?\p{Ll}[\p{L} '’-]{1,30}?\s?»/gu)) {
    const start = run.span.start + index;
    yield {
      span: { start, end: start + match.length },
      keys: [`quoted|${wording(match)}`],
      kind: 'placeholder',
      form: 'token',
      label: '',
      words: noWords,
      needsUntouched: true,
    };
  }
}

/** Finds blanks beside other words, identified by a neighbouring word or the whole line. */
function* blanksOfRun(text: string, run: Run): Generator<Sign> {
  const own = textOf(text, run.span);
  if (isBlank(own)) return;
  const blanks = [...blanksWithin(own), ...elementsWithin(own)];
  for (const { start, end } of blanks) {
    const span = { start: run.span.start + start, end: run.span.start + end };
    if (run.marks.some(({ kind, span: mark }) => opaque.has(kind) && contains(mark, span))) continue;
    const line = lineAround(text, span, run.span);
    const before = lastWord(text.slice(line.start, span.start));
    const after = firstWord(text.slice(span.end, line.end));
    yield {
      span,
      // A single ellipsis between words may be a pause.
      needsUntouched:
        /[.…]/.test(own.charAt(start)) &&
        /[^:：]$/.test(before) &&
        after !== '' &&
        !hasTwoBlanks(textOf(text, line)),
      keys: [
        `blank|${wording(textOf(text, line))}`,
        ...(before ? [`blank|${before}<`] : []),
        ...(after ? [`blank|>${after}`] : []),
      ],
      kind: 'placeholder',
      form: 'token',
      label: '',
      words: noWords,
    };
  }
}

const opaque: ReadonlySet<string> = new Set(['code', 'link', 'image', 'comment']);

/** Finds names in angle brackets that are HTML elements without an end tag: `dashboards at <link>`. */
function elementsWithin(own: string): Span[] {
  return [
    ...own.matchAll(
      /(?<=^|[\s(])<(link|title|time|data|source|label|summary|section|table|address|object|option|area|map|output|form|menu)>(?![\s\S]*<\/\1>)/g,
    ),
  ].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** Finds links whose target is a placeholder: `[Title](url)`, `[spec](#)`. */
function* emptyLinks(text: string, run: Run): Generator<Sign> {
  for (const { kind, span } of run.marks) {
    if (kind !== 'link') continue;
    const raw = textOf(text, span);
    if (
      !/\]\(\s*(?:<?(?:url|link|href|path|ticket-url|…|\.{3}|x{3,})>?|https?:\/\/(?:\.{3}|…|x{3,}))\s*\)$/i.test(
        raw,
      )
    )
      continue;
    yield {
      span,
      keys: [`link|${wording(raw)}`],
      kind: 'placeholder',
      form: 'token',
      label: '',
      words: noWords,
    };
  }
}

/** Tells whether a name in code precedes the colon, so that the text after it lists the possible values of a file. */
function isNameInCode(text: string, { start }: Span): boolean {
  return /`[^`\n]+`[*_]*\s*[:：][*_]*\s*$/.test(text.slice(Math.max(0, start - 80), start));
}

function hasTwoBlanks(line: string): boolean {
  return blanksWithin(line).length > 1;
}

function lineAround(text: string, { start, end }: Span, run: Span): Span {
  const from = Math.max(run.start, text.lastIndexOf('\n', start - 1) + 1);
  const newline = text.indexOf('\n', end);
  return trim(text, { start: from, end: newline < 0 ? run.end : Math.min(newline, run.end) });
}

function lastWord(before: string): string {
  const word = wording(/(\S+)\s*$/u.exec(before)?.[1] ?? '');
  return /\p{L}|\d/u.test(word) ? word : '';
}

function firstWord(after: string): string {
  const word = wording(/^\s*(\S+)/u.exec(after)?.[1] ?? '');
  return /\p{L}|\d/u.test(word) ? word : '';
}
