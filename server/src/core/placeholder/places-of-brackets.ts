import type { Mark } from '../markdown/tree/tree';
import { contains, type Span } from '../span/span';
import { wording } from '../text/wording';
import { type Bracket, findAngles, findBrackets } from './brackets';
import { type Run, unitsAt } from './runs';

/** Brackets that can be judged together: those of the running text, or those inside one stretch of inline code. */
export interface BracketPass {
  readonly brackets: readonly Bracket[];
  /** The inline code they stand in. */
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

/** Whether a text has anything that may open a bracket. */
export function hasBracket(text: string): boolean {
  return /[[［【〔{<]/.test(text);
}

/** The brackets of a run that are neither links nor footnotes, outer ones before those inside of them. */
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

/** A link whose target the parser did not take, as in `[spec](../a b/spec.md)`, and wiki links. */
function isLinkText(text: string, { start, end }: Span): boolean {
  if (text[end] === '[' || text[start - 1] === ']') return true;
  return text[end] === '(' || text[start + 1] === '[' || (text[start - 1] === '[' && text[end] === ']');
}

/** More brackets than this in one run are no slots beside each other. */
const many = 200;

/**
 * The value, cell, line or heading's tail in which nothing stands but a bracket, others beside it, and markup. Undefined
 * where it stands in other text.
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

/** What stands next to a stretch on its line, by which it can be known again. Empty at both ends of a line. */
export function contextOf(text: string, span: Span, line: Span): string[] {
  const before = text
    .slice(Math.max(line.start, span.start - reach), span.start)
    .split('\n')
    .at(-1)!;
  const after = text.slice(span.end, Math.min(line.end, span.end + reach)).split('\n')[0]!;
  return [wording(before) && `${wording(before)}<`, wording(after) && `>${wording(after)}`].filter(
    (part) => part.length > 2,
  );
}

/** The entry of a tree or the statement in a line of code: without the tree's lines, its mark as a comment, and remarks. */
export function nodeOf(text: string, line: Span): Span {
  const raw = text.slice(line.start, line.end);
  const lead = /^[\s│├└─┬┼┃┣┗|`+\\•–-]*(?:#\s+)?/u.exec(raw)![0].length;
  const tail = /(?<!\s)\s+(?:(?:#|\/\/|--|←|→|<-|—|–)\s?.*)?$/.exec(raw.slice(lead))?.index;
  return { start: line.start + lead, end: tail === undefined ? line.end : line.start + lead + tail };
}

/** Whether a bracket is all of an entry, a slash aside. */
export function isNode(text: string, span: Span, node: Span): boolean {
  return (
    contains(node, span) &&
    !/[\p{L}\p{N}]/u.test(text.slice(node.start, span.start) + text.slice(span.end, node.end))
  );
}
