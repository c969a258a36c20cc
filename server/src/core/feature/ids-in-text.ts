import { alternativesOf, isWord, wordsOf } from '../language/compile-words';
import type { Span } from '../span/span';
import type { IdPattern } from './id-pattern';

/** An id in plain text. */
export interface IdInText {
  /** What ids are compared by: kind and number, without leading zeros. `FR-001`, `FR1` and `FR-1` are `FR-1`; `User Story 2` is `US-2`. */
  readonly key: string;
  /** As it is written; one that is written as a bare number, or only implied, as it would be: `FR-002`. */
  readonly name: string;
  /** `FR`, `NFR`, `SC`, `US`, `T`; with an area, as in `FR-AUTH-001`, that as well: `FR-AUTH`. */
  readonly kind: string;
  /** Of one that a range implies: all of the range. */
  readonly span: Span;
  /** Whether only a range such as `FR-001 to FR-004` or `FR-001–004` says it. */
  readonly implied: boolean;
  /** Whether it stands in a list or a range, `FR-001/002`. */
  readonly joined: boolean;
}

const story = alternativesOf('storyWords', 'storiesWords');
const id = `((?:N?FR|SC|US)(?:-[A-Z]{2,12}){0,2}-?|T-?(?=\\d{3})|${story}\\s{0,3})(\\d{1,5})([a-z]|(?:\\.\\d{1,3}){1,2})?(?![A-Za-z0-9_])`;
const anyId = new RegExp(`(?<![A-Za-z0-9_/.-])${id}`, 'giu');
const idHere = new RegExp(id, 'iuy');

const bareNumber = /(-?)(\d{1,5})(?![A-Za-z0-9_%]|\.\d)/y;
const rangeSign = new RegExp(
  String.raw`[*_\x60)]{0,3}\s?(?:(-|–|—|―|\.{2,3}|…|~|〜|～)|${wordsOf('rangeWords')})\s?[*_\x60(]{0,3}`,
  'iuy',
);
const listSign = new RegExp(
  String.raw`[*_\x60)]{0,3}\s?(?:(\/|／|・)|,|、|，|&|\+|${wordsOf('andWords', 'orWords')})\s?[*_\x60(]{0,3}`,
  'iuy',
);

/** In one text. */
const mostImplied = 5_000;
/** No requirement list is longer; a range that is has been mistyped. */
const longestRange = 300;

/**
 * The ids in a text, in its order: those written, those that a list shortens (`FR-001/002`), and those that a range
 * implies, which come before the range's end.
 *
 * @param pattern The team's own ids, besides the customary ones.
 */
export function idsInText(text: string, pattern?: IdPattern): IdInText[] {
  const ids = limited(customaryIds(text));
  if (!pattern) return ids;
  const taken = new Set(ids.flatMap(({ span }) => [span.start, span.end]));
  const own = limited(ownIds(text, pattern)).filter(
    ({ span }) => !taken.has(span.start) && !taken.has(span.end),
  );
  return [...ids, ...own].sort((a, b) => a.span.start - b.span.start);
}

/** The ids without those that ranges imply beyond any number that people mean. */
function limited(ids: Iterable<IdInText>): IdInText[] {
  const kept: IdInText[] = [];
  let implied = 0;
  for (const id of ids) if (!id.implied || ++implied <= mostImplied) kept.push(id);
  return kept;
}

function* customaryIds(text: string): Generator<IdInText> {
  anyId.lastIndex = 0;
  for (let found = anyId.exec(text); found; found = anyId.exec(text)) {
    const first = read(found, found.index);
    if (!first) continue;
    const resume = yield* chain(text, first, fullId);
    anyId.lastIndex = resume;
  }
}

function* ownIds(text: string, pattern: IdPattern): Generator<IdInText> {
  const idAt = (_text: string, at: number) => ownId(text, at, pattern);
  const wordStart = /(?<![\w/.-])[^\s]/g;
  for (let word = wordStart.exec(text); word; word = wordStart.exec(text)) {
    const first = ownId(text, word.index, pattern);
    if (first) wordStart.lastIndex = yield* chain(text, first, idAt);
  }
}

function ownId(text: string, at: number, pattern: IdPattern): Read | undefined {
  const end = pattern.matchAt(text, at);
  if (end === undefined || end === at) return undefined;
  const name = text.slice(at, end);
  const [, prefix = name, digits = ''] = /^(.*?)(\d{1,6})$/.exec(name) ?? [];
  const span = { start: at, end };
  const form = { prefix, kind: prefix.replace(/[-_ ]$/, ''), isStory: false };
  return digits === '' ? { ...make(form, '0', '', span), key: name, name } : make(form, digits, '', span);
}

/** How an id is written. */
interface Form {
  /** What stands before the number: `FR-`. */
  readonly prefix: string;
  readonly kind: string;
  /** Whether it is written out: `User Story 2`. */
  readonly isStory: boolean;
}

/** An id with all that its writing tells. */
interface Read extends IdInText, Form {
  readonly kind: string;
  readonly digits: string;
  readonly suffix: string;
}

/** Reads the id that begins at an offset. */
type ReadAt = (text: string, at: number) => Read | undefined;

/** The first id with those that follow it in a list or range; returns where that ends. */
function* chain(text: string, first: Read, idAt: ReadAt): Generator<IdInText, number> {
  let last = first;
  const rest = next(text, first, idAt);
  yield rest ? { ...first, joined: true } : first;
  for (let found = rest; found; found = next(text, last, idAt)) {
    if (found.isRange) {
      const span = { start: last.span.start, end: found.id.span.end };
      for (let number = Number(last.digits) + 1; number < Number(found.id.digits); number++)
        yield {
          ...make(last, String(number).padStart(last.digits.length, '0'), '', span),
          implied: true,
        };
    }
    last = found.id;
    yield last;
  }
  return last.span.end;
}

/** The id that a list or range goes on with behind another. */
function next(text: string, last: Read, idAt: ReadAt): { id: Read; isRange: boolean } | undefined {
  for (const sign of [rangeSign, listSign]) {
    const between = matchAt(sign, text, last.span.end);
    if (!between) continue;
    const at = last.span.end + between[0].length;
    // `US1 - 3 days` is no range.
    const isSign = between[1] !== undefined && (last.digits.length > 1 || !/\s/.test(between[0]));
    const found = idAt(text, at) ?? (mayShorten(last) ? shortened(text, at, last, isSign) : undefined);
    if (!found) continue;
    const id = { ...found, joined: true };
    if (sign === listSign) return { id, isRange: false };
    const length = Number(found.digits) - Number(last.digits);
    if (found.kind === last.kind && !found.suffix && !last.suffix && length > 0 && length <= longestRange)
      return { id, isRange: true };
  }
  return undefined;
}

function fullId(text: string, at: number): Read | undefined {
  const match = matchAt(idHere, text, at);
  return match ? read(match, at) : undefined;
}

const isOneStory = isWord('storyWords');

/** One story is followed by any number, several are followed by theirs. */
function mayShorten({ prefix }: Read): boolean {
  return !isOneStory(prefix.trim());
}

/** A bare number that stands for an id because it is written as the one before it. */
function shortened(text: string, at: number, last: Read, isSign: boolean): Read | undefined {
  const match = matchAt(bareNumber, text, at);
  if (!match) return undefined;
  const [whole, dash, digits] = match as unknown as [string, string, string];
  const looksAlike =
    digits.length === last.digits.length && (isSign || dash !== '' || digits.startsWith('0'));
  if (!last.isStory && !looksAlike) return undefined;
  const start = at + dash.length;
  return make(last, digits, '', { start, end: at + whole.length });
}

/** undefined for what is written as no id is: `us1`. */
function read(match: RegExpExecArray, start: number): Read | undefined {
  const [whole, prefix, digits, suffix = ''] = match as unknown as [string, string, string, string?];
  const isStory = !/^[A-Z-]+$/i.test(prefix) || /^user-/i.test(prefix);
  if (!isStory && prefix !== prefix.toUpperCase()) return undefined;
  const kind = isStory ? 'US' : prefix.replace(/-$/, '');
  return make({ prefix, kind, isStory }, digits, suffix, { start, end: start + whole.length });
}

function make(form: Form, digits: string, suffix: string, span: Span): Read {
  const { prefix, kind, isStory } = form;
  const key = `${kind}-${Number(digits)}${suffix.toLowerCase()}`;
  const name = `${isStory ? 'US' : prefix}${digits}${suffix}`;
  return { key, name, kind, span, implied: false, joined: false, prefix, digits, suffix, isStory };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
