import type { Span } from '../span/span';
import type { Constitution, Principle } from './constitution';

/**
 * Where a principle's name stands in its heading, without number and mark; offsets in the constitution.
 *
 * @returns undefined where markup or symbols stand within the name, so that it is nowhere as a whole.
 */
export function findName({ name, span }: Principle, { document }: Constitution): Span | undefined {
  if (name === '') return undefined;
  const match = new RegExp(namePattern(name), 'u').exec(document.text.slice(span.start, span.end));
  if (!match) return undefined;
  const start = span.start + match.index;
  return { start, end: start + match[0].length };
}

/** A pattern for a name as it is written, whatever white space stands between its words. */
export function namePattern(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(String.raw`\s+`);
}
