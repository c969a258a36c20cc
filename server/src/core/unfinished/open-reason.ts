import type { Span } from '../span/span';
import { openStop } from '../text/snippet';

const notApplicable = /(?:^|[^\p{L}\p{N}])N\/A\s*[(（:：]\s*$/iu;
const reason = '[reason]';

/**
 * Returns a snippet for "not applicable". Its reason stays open until the author writes it.
 *
 * @param before The text before the snippet. After `[Name]: `, Markdown would parse `N/A (reason)` as a link
 *   target and title.
 */
export function openNotApplicable(before: string): string {
  const stop = openStop(1, reason);
  return /\]:[ \t]*$/.test(before) ? `N/A: ${stop}` : `N/A (${stop})`;
}

/** Tells whether a bracket is the unwritten reason after N/A: `N/A ([reason])`, `N/A: [reason]`. */
export function isOpenReason(text: string, { start, end }: Span): boolean {
  if (end - start !== reason.length || text.slice(start, end).toLowerCase() !== reason) return false;
  return notApplicable.test(text.slice(Math.max(0, start - 12), start));
}
