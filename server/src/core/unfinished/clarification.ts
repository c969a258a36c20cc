import { isOutdented } from '../document/continued-fields';
import { lazyPattern, wordsOf } from '../language/compile-words';
import type { Place } from '../placeholder/place';
import { type Run, unitsAt } from '../placeholder/runs';
import { contains, type Span, textOf } from '../span/span';
import { firstLineOf } from '../text/lines';
import { beginsAsAnswered, beginsWithAnswer, saysAnswered } from './answers';

const marker = lazyPattern(() => wordsOf('clarificationMarks'), 'gu');
const markAtStart = lazyPattern(
  () => String.raw`^[\s*_\x60"']*(?:[A-Z]{1,4}-?\d+\s*:?\s*)?${wordsOf('clarificationMarks')}`,
  'u',
);

/** Matches words after a mark without a question that show a mere mention: `[NEEDS CLARIFICATION] markers remain`. */
const mentionBehind = lazyPattern(
  () => String.raw`^["'”」』)\]]*\s*(?:\+|&|${wordsOf('markMentionsBehind')})`,
);
const noneBehind = lazyPattern(
  () =>
    String.raw`^[\s*_:：)\]-]*(?:0|${wordsOf('none')})(?=\s*(?:$|[^\s\p{L}\p{N}]|${wordsOf('remaining')}))`,
);
const mentionBefore = lazyPattern(() => String.raw`${wordsOf('markMentionsBefore')}\s*[("'“「『[]*$`);
/**
 * Matches words before a mark without a question that is the object of a sentence: `holds an unsettled [NEEDS
 * CLARIFICATION]`.
 */
const nounBefore = lazyPattern(() => String.raw`${wordsOf('openMarks')}\s*[("'“「『[]*$`);
const verbBefore = lazyPattern(() => String.raw`${wordsOf('markVerbs')}\s*[("'“「『[]*$`);
const noNounBehind = lazyPattern(
  () => String.raw`^\s*(?:$|[.,;:)\n]|${wordsOf('markVerbTails', 'markAsText')})`,
);
/** Matches words after a mark without a question that treat it as text: `keeps [NEEDS CLARIFICATION] as it is`. */
const textBehind = lazyPattern(() => String.raw`^\s+${wordsOf('markAsText')}`);
/** Matches words before a mark that explain its use: `unknowns are marked as [NEEDS CLARIFICATION: question]`. */
const markingBefore = lazyPattern(
  () => String.raw`${wordsOf('markingVerbs')}(?: \p{L}+){0,3} ${wordsOf('markingJoints')} [("'“「『[]*$`,
);

/** Tells whether a text contains the words that mark an open question, as a mark or not. */
export function speaksOfClarification(text: string): boolean {
  return text.search(marker(text)) >= 0;
}

/** Tells whether a bracketed text marks an open question: `NEEDS CLARIFICATION: which provider?`. */
export function isClarification(inner: string): boolean {
  return markAtStart(inner).test(inner);
}

/**
 * Tells whether a bracketed mark is only mentioned or already answered, as in `no [NEEDS CLARIFICATION] markers
 * remain`.
 */
export function isSpokenOf(text: string, run: Run, span: Span): boolean {
  const before = text.slice(Math.max(run.span.start, span.start - 40), span.start);
  const behind = text.slice(span.end, Math.min(run.span.end, span.end + 60));
  if (/(?:~~|["'“「『])\s*$/.test(before) || isAnsweredBelow(text, run, span.start)) return true;
  if (noneBehind(behind).test(behind) || saysAnswered(firstLineOf(behind))) return true;
  if (!isBareMark(textOf(text, span))) return markingBefore(before).test(before);
  return (
    mentionBefore(before).test(before) ||
    mentionBehind(behind).test(behind) ||
    nounBefore(before).test(before) ||
    isFoundOrCounted(before, behind) ||
    isTreatedAsText(before, behind)
  );
}

/** Tells whether a mark contains only the words that ask for a clarification. */
function isBareMark(mark: string): boolean {
  return !/[:：?？]/.test(mark) && mark.replace(marker(mark), '').replace(/[\s[\]［］【】`*_]/g, '') === '';
}

/**
 * Tells whether a mark is the object of counting or finding, without a noun after it: `we count [NEEDS
 * CLARIFICATION] in the spec`.
 */
function isFoundOrCounted(before: string, behind: string): boolean {
  return verbBefore(before).test(before) && noNounBehind(behind).test(behind);
}

function isTreatedAsText(before: string, behind: string): boolean {
  return /\p{L}\s*$/u.test(before) && textBehind(behind).test(behind);
}

/**
 * Tells whether a mark is in a ticked item. Excludes a label on a line below the list that is not indented
 * further than the list, although Markdown parses it as part of the last item.
 */
export function isTicked(text: string, { fields, item }: Run, span: Span): boolean {
  if (item?.checked !== true) return false;
  return !fields.some(
    (field) => contains(field.valueSpan, span) && field.strong && isOutdented(text, item, field),
  );
}

/** Tells whether the content nested in an item answers the mark that begins at `start`. */
function isAnsweredBelow(text: string, { item, span }: Run, start: number): boolean {
  if (item?.hasBody !== true) return false;
  const question = text.slice(start, span.end);
  const lines = text.slice(span.end, item.span.end).split('\n');
  return lines.some(
    (line, index) =>
      beginsWithAnswer(lines.slice(index).join('\n'), question) ||
      (beginsAsAnswered(line) && saysAnswered(line)),
  );
}

const none: readonly Place[] = [];

/** A cheap test, because few texts contain a mark. */
const mayHaveMark = /\p{Lu}{5}|[\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * Finds marks without brackets: at the start of a value, cell, item or line, after a colon, at the start of a
 * remark in parentheses, or as a part of a listed value.
 *
 * @param own The run's text.
 * @param taken The spans of places that are already found.
 */
export function bareClarifications(
  text: string,
  run: Run,
  own: string,
  taken: readonly Span[],
): readonly Place[] {
  if (run.kind === 'heading' || !mayHaveMark.test(own)) return none;
  const places: Place[] = [];
  for (const match of own.matchAll(marker(own))) {
    const start = run.span.start + match.index;
    const span = { start, end: start + match[0].length };
    if (taken.some((other) => contains(other, span))) continue;
    const units = unitsAt(text, run, span);
    const code = run.marks.find((mark) => mark.kind === 'code' && contains(mark.span, span));
    if (code && !units.some((unit) => unit.start === code.span.start && unit.end === code.span.end)) continue;
    const outer = code?.span ?? span;
    const leads = units.some((unit) => isBare(text.slice(unit.start, outer.start)));
    const before = charBefore(text, run.span.start, outer.start, isSpace);
    const remark =
      /[(（]/.test(before) ||
      /[:：]/.test(
        charBefore(text, run.span.start, endBefore(text, run.span.start, outer.start, isEmphasis), isSpace),
      );
    const field = run.fields.find(({ valueSpan }) => contains(valueSpan, span));
    const newline = text.indexOf('\n', outer.end);
    const line = text.slice(outer.end, newline < 0 ? run.span.end : Math.min(newline, run.span.end));
    const listed = field && /[,，、;；+/]/.test(before) && /^\s*(?:[(（,，、;；:：+/]|[-–—]\s|$)/.test(line);
    if (!leads && !remark && !listed) continue;
    if (isTicked(text, run, outer) || isSpokenOf(text, run, outer)) continue;
    if (saysAnswered(line)) continue;
    places.push({
      kind: 'clarification',
      form: 'word',
      span: outer,
      text: match[0],
      label: field?.label ?? run.label,
      words: [],
      examples: [],
      whole: units.some((unit) => unit.start === outer.start && unit.end === outer.end),
    });
  }
  return places;
}

/** Returns the offset before `end` without the trailing characters that `isLeftOut` selects. */
function endBefore(text: string, start: number, end: number, isLeftOut: (char: string) => boolean): number {
  let at = end;
  while (at > start && isLeftOut(text.charAt(at - 1))) at--;
  return at;
}

/** Returns the last character before the offset of `endBefore`, or an empty string. */
function charBefore(text: string, start: number, end: number, isLeftOut: (char: string) => boolean): string {
  const at = endBefore(text, start, end, isLeftOut);
  return at > start ? text.charAt(at - 1) : '';
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

function isEmphasis(char: string): boolean {
  return char === '*' || char === '_';
}

function isBare(text: string): boolean {
  return !/[\p{L}\p{N}~]/u.test(text);
}
