import type { Span } from '../span/span';
import { openStop } from '../text/snippet';

const notApplicable = /(?:^|[^\p{L}\p{N}])N\/A\s*[(（:：]\s*$/iu;
const reason = '[reason]';

/**
 * Says in a snippet that something does not apply. The reason stays open until somebody writes it.
 *
 * @param before The text before it. Behind `[Name]: ` Markdown would take `N/A (reason)` for a link's target and title.
 */
export function openNotApplicable(before: string): string {
  const stop = openStop(1, reason);
  return /\]:[ \t]*$/.test(before) ? `N/A: ${stop}` : `N/A (${stop})`;
}

/** Whether a bracket is the reason that nobody wrote behind N/A: `N/A ([reason])`, `N/A: [reason]`. No author means that to stay. */
export function isOpenReason(text: string, { start, end }: Span): boolean {
  if (end - start !== reason.length || text.slice(start, end).toLowerCase() !== reason) return false;
  return notApplicable.test(text.slice(Math.max(0, start - 12), start));
}
