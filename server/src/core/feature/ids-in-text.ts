import { alternativesOf, isWord, wordsOf } from '../language/compile-words';
import type { Span } from '../span/span';
import type { IdPattern } from './id-pattern';

/** An id in plain text. */
export interface IdInText {
  /**
   * Key for comparison: kind and number without leading zeros. `FR-001`, `FR1` and `FR-1` have the key `FR-1`; `User
   * Story 2` has `US-2`.
   */
  readonly key: string;
  /** The id as written. A shortened or implied id is spelled out: `FR-002`. */
  readonly name: string;
  /** `FR`, `NFR`, `SC`, `US` or `T`, with an area if there is one: `FR-AUTH` for `FR-AUTH-001`. */
  readonly kind: string;
  /** Offsets in the text. For an implied id, the whole range. */
  readonly span: Span;
  /** Whether it only lies within a range such as `FR-001 to FR-004` or `FR-001–004`. */
  readonly implied: boolean;
  /** Whether it is part of a list or a range: `FR-001/002`. */
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

/** The maximum number of implied ids in one text. */
const mostImplied = 5_000;
/** No list of requirements is longer; a longer range is a typing error. */
const longestRange = 300;

/**
 * Finds the ids in a text, in order: written ids, ids that a list shortens (`FR-001/002`), and implied ids, which
 * precede the end of their range.
 * @param pattern Pattern of the team's own ids, besides the usual ones.
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

/** Drops implied ids beyond the maximum. */
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
  const id = {
    prefix,
    kind: prefix.replace(/[-_ ]$/, ''),
    isStory: false,
    digits: digits || '0',
    suffix: '',
  };
  return digits === '' ? { ...make(id, span), key: name, name } : make(id, span);
}

/** The spelling of an id. */
interface Form {
  /** The text before the number: `FR-`. */
  readonly prefix: string;
  readonly kind: string;
  /** Whether it is spelled out: `User Story 2`. */
  readonly isStory: boolean;
}

/** The parts of an id's spelling. */
interface SpelledId extends Form {
  readonly digits: string;
  readonly suffix: string;
}

/** An id with the parts of its spelling. */
interface Read extends IdInText, SpelledId {
  readonly kind: string;
}

/** Reads the id that begins at an offset. */
type ReadAt = (text: string, at: number) => Read | undefined;

/** Yields an id and the ids that follow it in a list or range. Returns the end offset. */
function* chain(text: string, first: Read, idAt: ReadAt): Generator<IdInText, number> {
  let last = first;
  const rest = next(text, first, idAt);
  yield rest ? { ...first, joined: true } : first;
  for (let found = rest; found; found = next(text, last, idAt)) {
    if (found.isRange) {
      const span = { start: last.span.start, end: found.id.span.end };
      for (let number = Number(last.digits) + 1; number < Number(found.id.digits); number++)
        yield {
          ...make({ ...last, digits: String(number).padStart(last.digits.length, '0'), suffix: '' }, span),
          implied: true,
        };
    }
    last = found.id;
    yield last;
  }
  return last.span.end;
}

/** Reads the next id of a list or range. */
function next(text: string, last: Read, idAt: ReadAt): { id: Read; isRange: boolean } | undefined {
  for (const sign of [rangeSign, listSign]) {
    const between = matchAt(sign, text, last.span.end);
    if (!between) continue;
    const at = last.span.end + between[0].length;
    // `US1 - 3 days` is not a range.
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

/** Singular words precede any number; only plural words precede a list of ids. */
function mayShorten({ prefix }: Read): boolean {
  return !isOneStory(prefix.trim());
}

/** Reads a bare number that stands for an id, because its spelling matches the id before it. */
function shortened(text: string, at: number, last: Read, isSign: boolean): Read | undefined {
  const match = matchAt(bareNumber, text, at);
  if (!match) return undefined;
  const [whole, dash = '', digits = ''] = match;
  const looksAlike =
    digits.length === last.digits.length && (isSign || dash !== '' || digits.startsWith('0'));
  if (!last.isStory && !looksAlike) return undefined;
  const start = at + dash.length;
  return make({ ...last, digits, suffix: '' }, { start, end: at + whole.length });
}

/** Returns undefined for spellings that no id has, such as `us1`. */
function read(match: RegExpExecArray, start: number): Read | undefined {
  const [whole, prefix = '', digits = '', suffix = ''] = match;
  const isStory = !/^[A-Z-]+$/i.test(prefix) || /^user-/i.test(prefix);
  if (!isStory && prefix !== prefix.toUpperCase()) return undefined;
  const kind = isStory ? 'US' : prefix.replace(/-$/, '');
  return make({ prefix, kind, isStory, digits, suffix }, { start, end: start + whole.length });
}

function make({ prefix, kind, isStory, digits, suffix }: SpelledId, span: Span): Read {
  const key = `${kind}-${Number(digits)}${suffix.toLowerCase()}`;
  const name = `${isStory ? 'US' : prefix}${digits}${suffix}`;
  return { key, name, kind, span, implied: false, joined: false, prefix, digits, suffix, isStory };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
