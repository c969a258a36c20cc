import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import { type Bracket, isDoubleCurlyName, standsApart } from '../placeholder/brackets';
import { isMarked } from '../placeholder/choice';
import type { FindInput, Place, PlaceKind } from '../placeholder/place';
import { asksToBeFilled } from '../placeholder/placeholder-forms';
import { contextOf, prosePasses, unitOfBrackets } from '../placeholder/places-of-brackets';
import type { Run } from '../placeholder/runs';
import type { Token } from '../placeholder/vocabulary';
import { contains, type Span, textOf } from '../span/span';
import { isUsage } from '../template/template-tokens';
import { wording } from '../text/wording';
import { type BracketText, bracketText } from './bracket-text';
import { isSpokenOf, isTicked } from './clarification';
import { isKnownUsage } from './known-words';
import { isOpenReason } from './open-reason';
import { isLikePrompt } from './prompt-likeness';

/** A bracket of a run, with what its text says. */
interface BracketInRun {
  readonly text: string;
  readonly run: Run;
  readonly span: Span;
  readonly said: BracketText;
  /** The token of the template that has the same words. */
  readonly token: Token | undefined;
  /** Whether the bracket is a whole cell, value or line. */
  readonly whole: boolean;
}

/** Finds the unfinished brackets of a run, including inline code. Outer brackets come first. */
export function bracketPlaces(text: string, run: Run, input: FindInput): readonly Place[] {
  const places: Place[] = [];
  for (const { brackets, code } of prosePasses(text, run)) {
    for (const bracket of brackets) {
      const { span } = bracket;
      if (places.some((place) => contains(place.span, span))) continue;
      const said = bracketText(textOf(text, span));
      const whole = unitOfBrackets(text, run, bracket, brackets) !== undefined;
      const token = input.vocabulary?.tokens.get(said.key);
      const read = { text, run, span, said, token, whole };
      const kind = judge(read, bracket.kind, input, code);
      if (kind) places.push(placeOf(read, kind));
    }
    if (code || places.length === 0) continue;
    // If one bracket of a cell, value or line is open, its other brackets are open too.
    for (const bracket of brackets) {
      const { kind: shape, span } = bracket;
      if (shape !== 'square') continue;
      if (places.some((place) => contains(place.span, span) || contains(span, place.span))) continue;
      const said = bracketText(textOf(text, span));
      const unit = said.isTag ? undefined : unitOfBrackets(text, run, bracket, brackets);
      if (unit && places.some((place) => place.kind === 'placeholder' && contains(unit, place.span))) {
        const token = input.vocabulary?.tokens.get(said.key);
        places.push(placeOf({ text, run, span, said, token, whole: true }, kindOf(said, token)));
      }
    }
  }
  return places;
}

function judge(
  read: BracketInRun,
  shape: Bracket['kind'],
  { vocabulary }: FindInput,
  code: Span | undefined,
): PlaceKind | undefined {
  const { text, run, span, said, token, whole } = read;
  if (shape === 'square' && said.isNumber)
    return code && talksAboutPlaceholders(text, run, code) ? undefined : 'placeholder';
  if (run.sample) return undefined;
  if (shape === 'angle' && code && isUsage(text, { kind: shape, span }, code) && !isKnownUsage(said.key))
    return undefined;
  if (shape !== 'square')
    return token && (matches(read, token) || (!code && isUnderItsLabel(text, run, span, token)))
      ? 'placeholder'
      : undefined;
  if (isOpenReason(text, span)) return 'placeholder';
  if (said.isOwnMark && !code && !token && run.kind !== 'front-matter')
    return isTicked(text, run, span) || isSpokenOf(text, run, span) ? undefined : 'clarification';
  if (said.isClarification) {
    if (code ? !whole : isTicked(text, run, span)) return undefined;
    return isSpokenOf(text, run, span) ? undefined : 'clarification';
  }
  if (run.kind === 'front-matter' && text.slice(span.start, span.end).includes(',')) return undefined;
  if (said.isChosen || (token && isChosen(token, text.slice(span.start, span.end)))) return undefined;
  if (said.isDeferral) return code && !whole ? undefined : 'deferral';
  if (said.isTag && said.kind !== 'instruction') return undefined;
  const known = token ? matches(read, token) : said.isKnown && (whole || said.isDistinct);
  if (known)
    return code && (talksAboutPlaceholders(text, run, code) || explainsMark(read, code))
      ? undefined
      : kindOf(said, token);
  if (!whole) return undefined;
  if (said.isDecision) return 'choice';
  const inner = text.slice(span.start + 1, span.end - 1);
  return asksToBeFilled(inner) || (!code && isLikePrompt(inner, vocabulary)) ? 'placeholder' : undefined;
}

/** Returns the kind of an open bracket. The template may define a choice that the bracket's own words do not show. */
function kindOf(said: BracketText, token: Token | undefined): PlaceKind {
  return said.kind === 'placeholder' && token && token.words.length > 0 ? 'choice' : said.kind;
}

/**
 * Tells whether the author made a choice that only the template defines: one of its words is emphasised, as in
 * `[**PASS** / EXCEPTION]`.
 */
function isChosen(token: Token, text: string): boolean {
  return token.words.length > 0 && isMarked(text.slice(1, -1)) && !isMarked(token.text.slice(1, -1));
}

/**
 * Tells whether a bracket is a token of the template: it is a whole unit, it is distinctive, or its neighbours
 * match.
 */
function matches({ text, run, span, said, whole }: BracketInRun, token: Token): boolean {
  if (token.usage && !isKnownUsage(wording(token.text))) return false;
  if (whole) return true;
  if (text[span.start] === '[' ? said.isDistinct : isDoubleCurlyName(textOf(text, span))) return true;
  return contextOf(text, span, run.span).some((part) => token.contexts.has(part));
}

/** Tells whether a token is in the same column or field as in the template. */
function isUnderItsLabel(text: string, run: Run, span: Span, token: Token): boolean {
  const label = labelOf(run, span);
  return label !== '' && standsApart(text, span) && wording(label) === wording(token.label);
}

function labelOf(run: Run, span: Span): string {
  return run.fields.find(({ valueSpan }) => contains(valueSpan, span))?.label ?? run.label;
}

const namesPlaceholder = hasWord('placeholderWords', 'markerWords');
const meaning = lazyPattern(() => String.raw`^(?:[:：]|\s+(?:=|${wordsOf('meaningWords')}))\s*\S`);
const marking = lazyPattern(
  () => String.raw`${wordsOf('markingVerbs')}(?: \p{L}+){0,3} ${wordsOf('markingJoints')} $`,
);

function talksAboutPlaceholders(text: string, run: Run, code: Span): boolean {
  const around =
    text.slice(Math.max(run.span.start, code.start - 60), code.start) + text.slice(code.end, code.end + 40);
  return namesPlaceholder(around);
}

/** Tells whether a sentence explains a mark in inline code: ``A line is `fixed`, or `[OPEN]`: then ...``. */
function explainsMark({ text, run, span }: BracketInRun, code: Span): boolean {
  const inner = text.slice(span.start + 1, span.end - 1);
  const isMark =
    /^\p{Lu}[\p{Lu} -]{1,24}$/u.test(inner) && /^`+$/.test(text.slice(code.start, span.start).trim());
  if (!isMark || !/^`+$/.test(text.slice(span.end, code.end).trim())) return false;
  const before = text.slice(run.span.start, code.start);
  const behind = text.slice(code.end, Math.min(run.span.end, code.end + 40));
  return (
    (/(?:[,，]|\p{Ll})\s*$/u.test(before) && meaning(behind).test(behind)) || marking(before).test(before)
  );
}

function placeOf({ run, span, said, token, whole }: BracketInRun, kind: PlaceKind): Place {
  return {
    kind,
    form: 'token',
    span,
    text: said.line,
    label: labelOf(run, span),
    words: kind !== 'choice' ? noWords : said.words.length > 0 ? said.words : (token?.words ?? noWords),
    examples: said.examples,
    whole,
    slot: token,
  };
}

const noWords: readonly string[] = [];
