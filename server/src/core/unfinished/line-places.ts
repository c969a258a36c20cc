import { isMarked, readChoice } from '../placeholder/choice';
import type { FindInput, Place } from '../placeholder/place';
import { type Run, unitsOf } from '../placeholder/runs';
import { isQuestion, surelyDemandsAction } from '../placeholder/template-lines';
import type { Slot, TemplateLine, Vocabulary } from '../placeholder/vocabulary';
import { defineDerived } from '../query';
import { contains, type Span, textOf } from '../span/span';
import { wording } from '../text/wording';
import { isKnownLine } from './known-words';
import { promptsOf } from './template-prompts';

/** Matches characters or words that every question and order contains. */
const speaksUp = /[?？]|YOU MUST|ACTION REQUIRED/;
/** Matches the separators of alternatives, and non-ASCII characters, which may be variants of them. */
const divided = /[/|\u0080-\uffff]/;

/** The first and last ASCII characters of the vocabulary's texts without brackets, each pair as one number. */
type Ends = ReadonlySet<number>;

const endsOf = defineDerived((vocabulary: Vocabulary): Ends => {
  const keys = [...vocabulary.choices.keys(), ...vocabulary.lines.keys(), ...promptsOf(vocabulary).keys()];
  return new Set(keys.map((key) => pairOf(key.charCodeAt(0), key.charCodeAt(key.length - 1))));
});

/**
 * Tells whether a template may contain a text, by its first and last characters. Most texts then need no
 * normalisation.
 */
function mayBeKnown(text: string, span: Span, ends: Ends): boolean {
  let { start } = span;
  let end = span.end - 1;
  while (start < end && isLeftOut(text.charCodeAt(start))) start++;
  while (end > start && isLeftOut(text.charCodeAt(end))) end--;
  // A combining character may follow the first character.
  if (start < end && text.charCodeAt(start + 1) > 0x7f) return true;
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end);
  return isUncertain(first) || isUncertain(last) || ends.has(pairOf(lowerCase(first), lowerCase(last)));
}

function pairOf(first: number, last: number): number {
  return (first << 16) | last;
}

/** Tells whether a character is white space or markup, which `wording` removes at both ends. */
function isLeftOut(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2a ||
    code === 0x60 ||
    code === 0x5f ||
    code === 0x7e ||
    code === 0x5c ||
    (code >= 0x09 && code <= 0x0d)
  );
}

/** A non-ASCII character may be a variant of another; `>` may mark a quote. */
function isUncertain(code: number): boolean {
  return code > 0x7f || code === 0x3e;
}

function lowerCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** The template texts that a text without brackets repeats. */
interface KnownText {
  /** The choice of the governing template with the same text. */
  readonly choice: Slot | undefined;
  /** The prompt of the governing template with the same text, apart from the brackets. */
  readonly prompt: Slot | undefined;
  /** The line of the governing template with the same text. */
  readonly line: TemplateLine | undefined;
  /** Whether a known template asks the same question. */
  readonly isAsked: boolean;
  /** Whether it is an order in words that no author uses. */
  readonly isOrder: boolean;
}

/** Compares a text with the templates. Returns undefined for the author's own text. */
function knownText(raw: string, isLoud: boolean, vocabulary: Vocabulary | undefined): KnownText | undefined {
  const key = wording(raw);
  const token = vocabulary && promptsOf(vocabulary).get(key);
  const choice = vocabulary?.choices.get(key) ?? (token && token.words.length > 0 ? token : undefined);
  const prompt = choice ? undefined : token;
  const line = vocabulary?.lines.get(key);
  const isAsked = isLoud && isQuestion(raw) && isKnownLine(key);
  const isOrder = isLoud && surelyDemandsAction(raw);
  return choice || prompt || line || isAsked || isOrder
    ? { choice, prompt, line, isAsked, isOrder }
    : undefined;
}

const longestUnit = 600;

const none: readonly Place[] = [];

/** Tells whether the vocabulary has texts that a run may contain. */
function mayHoldKnown(own: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.lines.size > 0 || promptsOf(vocabulary).size > 0) return true;
  return vocabulary.choices.size > 0 && divided.test(own);
}

/**
 * Finds lines and values without brackets that repeat the template: questions, orders, alternatives.
 *
 * @param own The run's text.
 */
export function linePlaces(text: string, run: Run, own: string, { vocabulary }: FindInput): readonly Place[] {
  const speaks = speaksUp.test(own);
  const ends = vocabulary && mayHoldKnown(own, vocabulary) ? endsOf(vocabulary) : undefined;
  if (!speaks && !ends) return none;
  let places: Place[] | undefined;
  for (const unit of unitsOf(text, run)) {
    if (unit.start >= unit.end || unit.end - unit.start > longestUnit) continue;
    const isLike = ends !== undefined && mayBeKnown(text, unit, ends);
    if (!speaks && !isLike) continue;
    const raw = textOf(text, unit);
    const isLoud = speaks && speaksUp.test(raw);
    const known = isLoud || isLike ? knownText(raw, isLoud, vocabulary) : undefined;
    // One line may be a unit, a field value and the whole run.
    if (known?.line?.kind === 'question' && isAnsweredBelow(text, run, unit)) continue;
    if (!known || places?.some(({ span }) => contains(span, unit) || contains(unit, span))) continue;
    const place = placeOf(raw, run, unit, known);
    if (!place) continue;
    places ??= [];
    places.push(place);
  }
  return places ?? none;
}

/**
 * Tells whether the text after a question at the end of a paragraph can be its answer: any text except a
 * heading, a label, a rule or a comment.
 */
function isAnsweredBelow(text: string, run: Run, unit: Span): boolean {
  if (run.kind !== 'paragraph' || unit.end < run.span.end) return false;
  const below = text.slice(run.span.end).trimStart();
  return below !== '' && !/^(?:#|\*\*|__|-{3,}|<!--)/.test(below);
}

function placeOf(raw: string, run: Run, unit: Span, known: KnownText): Place | undefined {
  const { choice, line, prompt } = known;
  const label = run.fields.find(({ valueSpan }) => contains(valueSpan, unit))?.label ?? run.label;
  const text = raw.replace(/\s+/g, ' ');
  if (choice) {
    if (isMarked(raw) && !isMarked(choice.text)) return undefined;
    const words = readChoice(raw) ?? choice.words;
    if (/^[[［【]/.test(choice.text) && !isSlot(run, unit)) return undefined;
    return {
      kind: 'choice',
      form: 'value',
      span: unit,
      text,
      label,
      words,
      examples: [],
      whole: true,
      slot: choice,
    };
  }
  if (prompt && !line) {
    if (!isSlot(run, unit)) return undefined;
    const { examples } = prompt;
    return {
      kind: 'placeholder',
      form: 'prompt',
      span: unit,
      text,
      label,
      words: [],
      examples,
      whole: true,
      slot: prompt,
    };
  }
  const kind =
    line?.kind ??
    (known.isAsked ? 'question' : run.kind === 'paragraph' && known.isOrder ? 'instruction' : undefined);
  if (!kind) return undefined;
  const isValue = run.kind === 'cell' || run.fields.some(({ valueSpan }) => valueSpan.start === unit.start);
  const hasRoom = run.kind === 'item' || (run.kind === 'paragraph' && isValue && line !== undefined);
  if (kind === 'question' && (!hasRoom || run.item?.checked !== undefined || run.item?.hasBody))
    return undefined;
  if (kind === 'sentence' && !isValue) return undefined;
  return {
    kind: kind === 'instruction' ? 'instruction' : 'placeholder',
    form: 'line',
    span: unit,
    text,
    label,
    words: [],
    examples: [],
    whole: true,
    slot: line,
  };
}

/**
 * Tells whether a unit may be a placeholder without its brackets: a cell, a value, an item or a paragraph.
 * Headings, bold lines and items with nested content may have the same words as their title.
 */
function isSlot(run: Run, unit: Span): boolean {
  if (run.kind === 'cell' || run.kind === 'front-matter') return true;
  if (run.fields.some(({ valueSpan }) => valueSpan.start === unit.start && valueSpan.end >= unit.end))
    return true;
  if (run.kind === 'heading' || run.item?.hasBody) return false;
  const isAll = run.span.start === unit.start && unit.end >= run.span.end - 1;
  return isAll && !run.marks.some(({ kind, span }) => kind === 'strong' && contains(span, unit));
}
