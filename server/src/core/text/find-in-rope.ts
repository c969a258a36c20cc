import type { Span } from '../span/span';
import type { Rope } from './rope';

/** The maximum distance that a pattern may look around the start of a match. */
const margin = 200;

/** The length of the first stretch to search; later stretches grow. */
const first = 1_024;

/**
 * Finds the first match of a pattern without reading the whole of a long text.
 * @param pattern Needs the g flag. A match with its lookaround spans at most 200 units, unless the end of any text also
 * ends a match.
 * @param from The first offset where a match may begin.
 * @param to The last offset where a match may begin, inclusive.
 */
export function findInRope(
  pattern: RegExp,
  text: Rope,
  from: number,
  to: number = text.length,
): Span | undefined {
  let at = from;
  let size = first;
  let ahead = margin;
  while (at <= to) {
    const before = Math.max(0, at - margin);
    const until = Math.min(at + size, to + 1);
    const stretch = text.slice(before, until + ahead);
    const stretchEnd = before + stretch.length;
    pattern.lastIndex = at - before;
    const start = before + (pattern.exec(stretch)?.index ?? until);
    const end = before + pattern.lastIndex;
    if (start >= until) {
      at = until;
      size *= 4;
    } else if (end < stretchEnd || stretchEnd === text.length) {
      return { start, end };
    } else {
      // The match may continue behind the stretch, or fail there.
      ahead *= 4;
    }
  }
  return undefined;
}
