import type { Comment, SectionBody } from '../document/model';
import { parsePlan } from '../document/plan-document';
import type { SectionContent } from '../document/section';
import { lazyPattern, wordsOf } from '../language/compile-words';
import { findBrackets } from '../placeholder/brackets';
import { emptyFields } from '../placeholder/empty-fields';
import { type FindInput, movedBy, type Place } from '../placeholder/place';
import { runsOf } from '../placeholder/runs';
import { demandsAction } from '../placeholder/template-lines';
import { promptPlaces } from '../placeholder/template-prose';
import type { Vocabulary } from '../placeholder/vocabulary';
import { defineDerived, memoizeByText } from '../query';
import { contains, type Span, trim } from '../span/span';
import { entryAt } from '../text/entry-at';
import { wording } from '../text/wording';
import { codePlaces } from './code-places';
import { isKnownComment } from './known-words';
import { placesInRun } from './places-in-run';
import { isAnsweredTitle } from './question-titles';
import { signPlaces } from './sign-places';
import { tablePlaces } from './table-places';

/**
 * Finds the unfinished places of a section, in document order. Of overlapping places, returns the outer one.
 * Depends only on the section's text and the template.
 *
 * @returns Places with section offsets.
 */
export function findPlaces({ body }: SectionContent, input: FindInput): readonly Place[] {
  return placesIn(body, input.vocabulary);
}

const placesIn = defineDerived((body: SectionBody, vocabulary: Vocabulary | undefined) =>
  outermost(allPlaces(body, { vocabulary }, true)),
);

/**
 * Finds all places, which may overlap.
 *
 * @param torn Whether to search code blocks for prose of the plan. False in such prose, because only one fence
 *   can be unclosed.
 */
function allPlaces(body: SectionBody, input: FindInput, torn: boolean): Place[] {
  const inProse = (text: string) =>
    parsePlan(text).sections.flatMap((section) =>
      allPlaces(section.body, input, false).map((place) => movedBy(section.start, place)),
    );
  const places = codePlaces(body, input, torn ? inProse : undefined);
  add(places, emptyFields(body, input));
  add(places, promptPlaces(body, input));
  for (const run of runsOf(body)) add(places, placesInRun(body.text, run, input));
  for (const block of body.blocks) {
    if (block.kind === 'table') add(places, tablePlaces(body, block, input));
    else if (block.kind === 'comment') add(places, commentPlaces(body.text, block, input));
  }
  add(places, signPlaces(body, input));
  // A list of answered questions may retain its marks.
  const answered = body.heading !== undefined && isAnsweredTitle(body.heading.title);
  return answered ? places.filter(({ kind }) => kind !== 'clarification') : places;
}

function add(places: Place[], more: readonly Place[]): void {
  for (const place of more) places.push(place);
}

/** Finds a comment that instructs the author, or that contains a deferral or a number to fill in. */
function commentPlaces(text: string, { span }: Comment, input: FindInput): Place[] {
  const raw = text.slice(span.start, span.end);
  const key = commentWording(raw);
  const place = (kind: Place['kind'], where: Span): Place => ({
    kind,
    form: 'comment',
    span: where,
    text: text.slice(where.start, where.end).replace(/\s+/g, ' '),
    label: '',
    words: [],
    examples: [],
    whole: true,
    slot: input.vocabulary?.comments.get(key),
  });
  if (!raw.endsWith('-->')) {
    // An unclosed comment swallows the text below it; only its first paragraph is certain to be its own.
    const end = raw.search(/\r?\n[ \t]*\r?\n/);
    return demandsAction(raw.slice(0, 400))
      ? [place('instruction', trim(text, { start: span.start, end: end < 0 ? span.end : span.start + end }))]
      : [];
  }
  if (
    demandsAction(raw) ||
    addressed(raw).test(raw) ||
    input.vocabulary?.comments.has(key) ||
    isKnownComment(key)
  )
    return [place('instruction', span)];
  if (/^<!--\s*(?:TODO|TBD|FIXME)\b/.test(raw)) return [place('deferral', span)];
  return findBrackets(text, span)
    .filter((bracket) => /#{3}/.test(text.slice(bracket.span.start, bracket.span.end)))
    .map((bracket) => ({ ...place('placeholder', bracket.span), form: 'token' }));
}

/** Returns the wording of a comment. Memoized, because plans from one template have the same comments. */
function commentWording(raw: string): string {
  return raw.length > longestMemoized ? readComment(raw) : readMemoized(raw);
}

const longestMemoized = 2_000;
const readMemoized = memoizeByText(readComment, 100);

function readComment(raw: string): string {
  return wording(raw.replace(/^<!--|-->$/g, ''));
}

/** Matches the start of a comment to the author. */
const addressed = lazyPattern(() => String.raw`^<!--\s*${wordsOf('authorMarks')}\s*[:：]`, 'u');

/** Tells whether places are in document order without overlaps, as in most sections. */
function areApart(places: readonly Place[]): boolean {
  for (let index = 1; index < places.length; index++)
    if (!isBehind(entryAt(places, index).span, entryAt(places, index - 1).span)) return false;
  return true;
}

function isBehind({ end, start }: Span, before: Span): boolean {
  return start >= before.end && start > before.start && end > before.end;
}

/** Sorts places in document order and drops those that overlap an outer one. */
function outermost(places: readonly Place[]): readonly Place[] {
  if (areApart(places)) return places;
  const sorted = [...places].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Place[] = [];
  for (const place of sorted) {
    const last = kept.at(-1);
    if (last && (contains(last.span, place.span) || place.span.start < last.span.end)) continue;
    kept.push(place);
  }
  return kept;
}
