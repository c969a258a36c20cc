import { contains, type Span } from '../span';
import type { Token } from '../template/vocabulary';
import type { Bracket } from './brackets';
import { isDecision, isMarked, readChoice } from './choice';
import { isClarification, isSpokenOf } from './clarification';
import { isDeferral } from './deferral';
import { isKnownToken, isKnownUsage } from './known-words';
import type { FindInput, Place, PlaceKind } from './place';
import { asksToBeFilled, examplesIn, isInstruction, isTag } from './placeholder-forms';
import { contextOf, prosePasses, unitOfBrackets } from './places-of-brackets';
import type { Run } from './runs';
import { wordCount, wording } from './wording';

/** The unfinished brackets of a run, those in inline code included. Outer ones come first. */
export function bracketPlaces(text: string, run: Run, input: FindInput): Place[] {
  const places: Place[] = [];
  for (const { brackets, code } of prosePasses(text, run)) {
    for (const bracket of brackets) {
      if (places.some(({ span }) => contains(span, bracket.span))) continue;
      const whole = unitOfBrackets(text, run, bracket, brackets) !== undefined;
      const kind = judge(text, run, bracket, whole, code, input);
      if (kind) places.push(placeOf(text, run, bracket.span, kind, whole, input));
    }
    if (code) continue;
    // Where one of the brackets that make up a cell, value or line is open, the others are.
    for (const bracket of brackets) {
      const inner = text.slice(bracket.span.start + 1, bracket.span.end - 1);
      if (bracket.kind !== 'square' || isTag(inner)) continue;
      if (places.some(({ span }) => contains(span, bracket.span) || contains(bracket.span, span))) continue;
      const unit = unitOfBrackets(text, run, bracket, brackets);
      if (unit && places.some(({ kind, span }) => kind === 'placeholder' && contains(unit, span)))
        places.push(placeOf(text, run, bracket.span, kindOf(inner), true, input));
    }
  }
  return places;
}

function judge(
  text: string,
  run: Run,
  { span, kind: shape }: Bracket,
  whole: boolean,
  code: Span | undefined,
  input: FindInput,
): PlaceKind | undefined {
  const inner = text.slice(span.start + 1, span.end - 1);
  if (shape === 'square' && (/#{2,}/.test(inner) || inner === '#'))
    return code && talksAboutPlaceholders(text, run, code) ? undefined : 'placeholder';
  if (run.sample) return undefined;
  const key = wording(text.slice(span.start, span.end));
  const token = input.vocabulary?.tokens.get(key);
  if (shape !== 'square') return token && matches(text, run, span, whole, token) ? 'placeholder' : undefined;
  if (isClarification(inner)) {
    if (code ? !whole : run.item?.checked === true) return undefined;
    return isSpokenOf(text, run, span) ? undefined : 'clarification';
  }
  if (run.kind === 'front-matter' && inner.includes(',')) return undefined;
  if (readChoice(inner) && isMarked(inner)) return undefined;
  if (isDeferral(inner)) return code && !whole ? undefined : 'deferral';
  if (isTag(inner) && !isInstruction(inner)) return undefined;
  const known = token
    ? matches(text, run, span, whole, token)
    : isKnownToken(key) && (whole || isDistinct(inner));
  if (known) return code && talksAboutPlaceholders(text, run, code) ? undefined : kindOf(inner);
  if (!whole) return undefined;
  const words = readChoice(inner);
  if (words && isDecision(words)) return 'choice';
  return asksToBeFilled(inner) ? 'placeholder' : undefined;
}

/** A token of the template is known again where it is a unit, where it is unlike any other text, or by its neighbours. */
function matches(text: string, run: Run, span: Span, whole: boolean, token: Token): boolean {
  if (token.usage && !isKnownUsage(wording(token.text))) return false;
  if (whole) return true;
  const inner = text.slice(span.start + 1, span.end - 1);
  if (text[span.start] === '[' && isDistinct(inner)) return true;
  return contextOf(text, span, run.span).some((part) => token.contexts.has(part));
}

/** Whether bracketed text is of several words or in capitals, as no index, attribute or parameter is. */
function isDistinct(inner: string): boolean {
  return (wordCount(inner) > 1 && /\s|_/.test(inner)) || /^[A-Z][A-Z_ -]{3,}$/.test(inner);
}

export function kindOf(inner: string): PlaceKind {
  if (isInstruction(inner)) return 'instruction';
  return readChoice(inner) ? 'choice' : 'placeholder';
}

function talksAboutPlaceholders(text: string, run: Run, code: Span): boolean {
  const around =
    text.slice(Math.max(run.span.start, code.start - 60), code.start) + text.slice(code.end, code.end + 40);
  return /\b(?:placeholders?|markers?|template (?:variables?|tokens?))\b|プレースホルダ|占位符|플레이스홀더|marcadores?|platzhalter/i.test(
    around,
  );
}

export function placeOf(
  text: string,
  run: Run,
  span: Span,
  kind: PlaceKind,
  whole: boolean,
  input: FindInput,
): Place {
  const found = text.slice(span.start, span.end);
  const slot = input.vocabulary?.tokens.get(wording(found));
  return {
    kind,
    form: 'token',
    span,
    text: found.replace(/\s+/g, ' '),
    label: run.fields.find(({ valueSpan }) => contains(valueSpan, span))?.label ?? run.label,
    words: kind === 'choice' ? (readChoice(found) ?? []) : [],
    examples: examplesIn(found.slice(1, -1)),
    whole,
    slot,
  };
}
