import type { Span } from '../span/span';
import type { Rope } from './rope';

/** How far around the place of a match a pattern may look to tell whether it matches there. */
const margin = 200;

/** How much of a text is looked at first; then ever more. */
const first = 1_024;

/**
 * Where a pattern first matches, without a look at the whole of a long text.
 *
 * @param pattern With the g flag. A match, and what it looks at around it, has no more than 200 units, unless the pattern
 *   takes the end of any text for the end of a match as well.
 * @param from The first offset at which a match may begin.
 * @param to The last one.
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
      // It might go on behind the stretch, or not be one at all.
      ahead *= 4;
    }
  }
  return undefined;
}
