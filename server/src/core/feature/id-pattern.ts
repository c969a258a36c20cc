import { memoizeByText } from '../query';
import { entryAt } from '../text/entry-at';

// Any repository can set these patterns, and they run on every plan, so they must not stall the server. They are
// matched with sets of states and no backtracking: each character costs at most the pattern's size.

/** The pattern of a team's own ids. */
export interface IdPattern {
  /** The source text. */
  readonly source: string;
  /** Returns the end offset of the longest match that begins at `offset`; undefined without a match. */
  matchAt(text: string, offset: number): number | undefined;
}

const longestSource = 200;
const mostStates = 1000;
/** No id is longer. */
const longestMatch = 80;

type Test = (char: string) => boolean;

/** A state: consumes a character, branches, or accepts. */
type State =
  | { readonly kind: 'char'; readonly test: Test; next: number }
  | { readonly kind: 'split'; ways: readonly number[] }
  | { readonly kind: 'end' };

/**
 * Parses a pattern in a common subset of regular expressions: characters, `\d`, `\w`, classes, groups, `|`, `?`, `*`,
 * `+` and `{2,3}`. Anchors at both ends are ignored, because an id is always a whole word.
 * @returns The same object for the same source, or a fault as the end of a sentence.
 */
export const readIdPattern = memoizeByText((source): IdPattern | { readonly fault: string } => {
  if (source.length > longestSource) return { fault: `is longer than ${longestSource} characters` };
  try {
    const states = new PatternReader(source.replace(/^(?:\^|\\b)+|(?:(?<!\\)\$|\\b)+$/g, '')).read();
    const pattern = { source, matchAt: (text: string, offset: number) => longestFrom(states, text, offset) };
    if (pattern.matchAt('', 0) !== undefined) return { fault: 'fits an empty text' };
    return pattern;
  } catch (error) {
    if (error instanceof PatternFault) return { fault: error.message };
    throw error;
  }
}, 20);

class PatternFault extends Error {}

/** Builds the states of a pattern backwards: each part receives its successor state. */
class PatternReader {
  private at = 0;
  private readonly states: State[] = [];

  constructor(private readonly source: string) {}

  /** Returns the states; the last one is the start state. */
  read(): readonly State[] {
    const build = this.choice(0);
    if (this.at < this.source.length) throw new PatternFault('has a ) without its (');
    this.add({ kind: 'split', ways: [build(this.add({ kind: 'end' }))] });
    return this.states;
  }

  private add(state: State): number {
    if (this.states.length >= mostStates) throw new PatternFault('repeats too much');
    return this.states.push(state) - 1;
  }

  private choice(depth: number): Build {
    if (depth > 20) throw new PatternFault('has too many groups in one another');
    const parts = [this.sequence(depth)];
    while (this.source[this.at] === '|') {
      this.at++;
      parts.push(this.sequence(depth));
    }
    const [first, ...others] = parts;
    return (next) =>
      first && others.length === 0
        ? first(next)
        : this.add({ kind: 'split', ways: parts.map((build) => build(next)) });
  }

  private sequence(depth: number): Build {
    const parts: Build[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at)))
      parts.push(this.repeated(depth));
    return (next) => parts.reduceRight((following, build) => build(following), next);
  }

  private repeated(depth: number): Build {
    const once = this.single(depth);
    const sign = /^(?:([?*+])|\{(\d{1,3})(?:(,)(\d{0,3}))?\})\??/.exec(this.source.slice(this.at));
    if (!sign) return once;
    this.at += sign[0].length;
    if (/^[?*+{]/.test(this.source.slice(this.at))) throw new PatternFault('repeats a repetition');
    const [, letter, least = '0', comma, greatest = ''] = sign;
    const from = letter === '+' ? 1 : letter ? 0 : Number(least);
    const to =
      letter === '?' ? 1 : letter ? undefined : comma ? (greatest ? Number(greatest) : undefined) : from;
    if (to !== undefined && to < from)
      throw new PatternFault('has a repetition whose end is before its start');
    return (next) => this.times(once, from, to, next);
  }

  private times(once: Build, from: number, to: number | undefined, next: number): number {
    let state = next;
    if (to === undefined) {
      const loop: State = { kind: 'split', ways: [] };
      state = this.add(loop);
      loop.ways = [once(state), next];
    } else
      for (let count = from; count < to; count++)
        state = this.add({ kind: 'split', ways: [once(state), next] });
    for (let count = 0; count < from; count++) state = once(state);
    return state;
  }

  private single(depth: number): Build {
    const char = this.source.charAt(this.at++);
    if (char === '(') {
      if (this.source.startsWith('?:', this.at)) this.at += 2;
      else if (this.source[this.at] === '?') throw new PatternFault('looks around, which is not supported');
      const inner = this.choice(depth + 1);
      if (this.source[this.at++] !== ')') throw new PatternFault('has a ( without its )');
      return inner;
    }
    if ('?*+{'.includes(char)) throw new PatternFault(`has nothing before its ${char}`);
    if ('^$'.includes(char))
      throw new PatternFault(`has a ${char} inside; write \\${char} for the character`);
    const test =
      char === '[' ? this.set() : char === '\\' ? this.escaped() : char === '.' ? isVisible : equals(char);
    return (next) => this.add({ kind: 'char', test, next });
  }

  private set(): Test {
    const tests: Test[] = [];
    if (this.source[this.at] === '^') throw new PatternFault('has a class with ^, which is not supported');
    for (;;) {
      const char = this.source[this.at++];
      if (char === undefined) throw new PatternFault('has a [ without its ]');
      if (char === ']') break;
      const end = this.source[this.at + 1];
      if (char !== '\\' && this.source[this.at] === '-' && end !== undefined && !']\\'.includes(end)) {
        if (end < char) throw new PatternFault('has a range whose end is before its start');
        this.at += 2;
        tests.push((other) => char <= other && other <= end);
      } else tests.push(char === '\\' ? this.escaped() : equals(char));
    }
    return (char) => tests.some((test) => test(char));
  }

  private escaped(): Test {
    const char = this.source[this.at++];
    if (char === undefined) throw new PatternFault('ends with a \\');
    if (char === 'd') return (other) => other >= '0' && other <= '9';
    if (char === 'w') return isWord;
    if (/[A-Za-z0-9]/.test(char)) throw new PatternFault(`has \\${char}, which is not supported`);
    return equals(char);
  }
}

/** Creates the states of a part and returns the index of its first state, given its successor. */
type Build = (next: number) => number;

function longestFrom(states: readonly State[], text: string, offset: number): number | undefined {
  let current = new Set<number>();
  enter(states, states.length - 1, current);
  let end = isEnd(states, current) ? offset : undefined;
  for (let at = offset; at < text.length && at - offset < longestMatch && current.size > 0; at++) {
    const following = new Set<number>();
    for (const index of current) {
      const state = entryAt(states, index);
      if (state.kind === 'char' && state.test(text.charAt(at))) enter(states, state.next, following);
    }
    current = following;
    if (isEnd(states, current) && !isWordAt(text, at + 1)) end = at + 1;
  }
  return end;
}

/** Adds a state and all states that it reaches without a character. */
function enter(states: readonly State[], first: number, into: Set<number>): void {
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (into.has(index)) continue;
    into.add(index);
    const state = entryAt(states, index);
    if (state.kind === 'split') waiting.push(...state.ways);
  }
}

function isEnd(states: readonly State[], current: ReadonlySet<number>): boolean {
  for (const index of current) if (states[index]?.kind === 'end') return true;
  return false;
}

function isWord(char: string): boolean {
  return /\w/.test(char);
}

function isVisible(char: string): boolean {
  return /\S/.test(char);
}

function equals(char: string): Test {
  return (other) => other === char;
}

/** Tells whether a word character stands at an offset. */
function isWordAt(text: string, offset: number): boolean {
  return offset < text.length && isWord(text.charAt(offset));
}
