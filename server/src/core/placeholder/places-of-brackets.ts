import type { Mark } from '../markdown/tree/tree';
import { contains, type Span } from '../span/span';
import { firstLineOf, lastLineOf } from '../text/lines';
import { wording } from '../text/wording';
import { type Bracket, findAngles, findBrackets } from './brackets';
import { type Run, unitsAt } from './runs';

/** Brackets that belong together: those of the running text, or those in one inline code span. */
export interface BracketPass {
  readonly brackets: readonly Bracket[];
  /** The inline code that contains them; undefined for running text. */
  readonly code: Span | undefined;
}

const opaque: ReadonlySet<Mark['kind']> = new Set([
  'code',
  'link',
  'image',
  'reference',
  'footnote',
  'comment',
]);

/** Tells whether a text contains an opening bracket. */
export function hasBracket(text: string): boolean {
  return /[[［【〔{<]/.test(text);
}

/** Finds the brackets of a run that are neither links nor footnotes. Outer brackets precede inner ones. */
export function prosePasses(text: string, run: Run): BracketPass[] {
  const passes: BracketPass[] = [];
  const stretch = text.slice(run.span.start, run.span.end);
  if (!hasBracket(stretch)) return passes;
  const skip = run.marks.filter(({ kind }) => opaque.has(kind)).map(({ span }) => span);
  const brackets = inOrder(findBrackets(text, run.span, skip), anglesOutside(text, run.span, skip)).filter(
    ({ span }) => !isLinkText(text, span),
  );
  if (brackets.length > 0) passes.push({ brackets, code: undefined });
  for (const { kind, span } of run.marks) {
    if (kind !== 'code') continue;
    const inside = inOrder(findBrackets(text, span), findAngles(text, span));
    if (inside.length > 0) passes.push({ brackets: inside, code: span });
  }
  return passes;
}

function inOrder(brackets: readonly Bracket[], angles: readonly Bracket[]): readonly Bracket[] {
  if (angles.length === 0) return brackets;
  return [...brackets, ...angles].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function anglesOutside(text: string, span: Span, skip: readonly Span[]): Bracket[] {
  return findAngles(text, span).filter((angle) => !skip.some((hole) => contains(hole, angle.span)));
}

/**
 * Tells whether a bracket is the text of a wiki link or of a link with an invalid target, as in `[spec](../a
 * b/spec.md)`.
 */
function isLinkText(text: string, { start, end }: Span): boolean {
  if (text[end] === '[' || text[start - 1] === ']') return true;
  return text[end] === '(' || text[start + 1] === '[' || (text[start - 1] === '[' && text[end] === ']');
}

/** The maximum number of brackets of a run that are compared with each other. */
const many = 200;

/**
 * Finds the value, cell, line or heading tail that consists only of brackets and markup. Returns undefined for
 * a bracket in other text.
 */
export function unitOfBrackets(
  text: string,
  run: Run,
  bracket: Bracket,
  all: readonly Bracket[],
): Span | undefined {
  const beside = all.length > many ? [bracket] : all;
  return unitsAt(text, run, bracket.span).find((unit) => {
    let rest = '';
    let at = unit.start;
    for (const { span } of beside) {
      if (span.start < at || span.end > unit.end) continue;
      rest += text.slice(at, span.start);
      at = span.end;
    }
    return !/[\p{L}\p{N}]/u.test(rest + text.slice(at, unit.end));
  });
}

const reach = 6;

/** Returns the text next to a span on its line, which identifies the span. Empty at both ends of a line. */
export function contextOf(text: string, span: Span, line: Span): string[] {
  const before = lastLineOf(text.slice(Math.max(line.start, span.start - reach), span.start));
  const after = firstLineOf(text.slice(span.end, Math.min(line.end, span.end + reach)));
  return [wording(before) && `${wording(before)}<`, wording(after) && `>${wording(after)}`].filter(
    (part) => part.length > 2,
  );
}

/** Returns the span of a tree entry or code statement, without tree lines, a leading comment mark and remarks. */
export function nodeOf(text: string, line: Span): Span {
  const raw = text.slice(line.start, line.end);
  const entry = raw.replace(/^[\s│├└─┬┼┃┣┗|`+\\•–-]*(?:#\s+)?/u, '');
  const lead = raw.length - entry.length;
  const tail = /(?<!\s)\s+(?:(?:#|\/\/|--|←|→|<-|—|–)\s?.*)?$/.exec(entry)?.index;
  return { start: line.start + lead, end: tail === undefined ? line.end : line.start + lead + tail };
}

/** Tells whether a bracket is a whole entry, apart from punctuation such as a slash. */
export function isNode(text: string, span: Span, node: Span): boolean {
  return (
    contains(node, span) &&
    !/[\p{L}\p{N}]/u.test(text.slice(node.start, span.start) + text.slice(span.end, node.end))
  );
}
