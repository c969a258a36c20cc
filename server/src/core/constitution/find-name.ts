import type { Span } from '../span/span';
import type { Constitution, Principle } from './constitution';

/**
 * Finds a principle's name in its heading, without number and mark.
 *
 * @returns Offsets in the constitution's document. Undefined if markup or symbols interrupt the name.
 */
export function findName({ name, span }: Principle, { document }: Constitution): Span | undefined {
  if (name === '') return undefined;
  const match = new RegExp(namePattern(name), 'u').exec(document.text.slice(span.start, span.end));
  if (!match) return undefined;
  const start = span.start + match.index;
  return { start, end: start + match[0].length };
}

/** Builds the source of a pattern that matches a name with any white space between its words. */
export function namePattern(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(String.raw`\s+`);
}
