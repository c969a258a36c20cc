import type { SectionFix } from '../document/finding';
import type { Span } from '../span/span';
import { entryAt } from '../text/entry-at';

/** A comment that silences rules. Spans are section offsets. */
export interface SilencingComment {
  readonly span: Span;
  /** The named rules; empty for a comment about all rules. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
}

/**
 * Creates the fix that deletes a comment, and its line if the line has no other text.
 *
 * @param text The section's text.
 */
export function removeComment({ span }: SilencingComment, text: string): SectionFix {
  let { start, end } = span;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  const before = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  const after = /[ \t]*(?:\r\n?|\n|$)/y;
  after.lastIndex = end;
  // Without other text, the whole line is deleted, otherwise the blanks before the comment.
  if (before && after.test(text)) end = after.lastIndex;
  else if (before) start = span.start;
  return {
    title: 'Delete the comment',
    edits: [{ span: { start, end }, newText: '' }],
    safe: true,
    preferred: true,
  };
}

/** Creates the fix that deletes one of several rule names from a comment. */
export function removeName({ rules }: SilencingComment, rule: SilencingComment['rules'][number]): SectionFix {
  const index = rules.indexOf(rule);
  const next = rules[index + 1];
  const span = next
    ? { start: rule.span.start, end: next.span.start }
    : { start: entryAt(rules, index - 1).span.end, end: rule.span.end };
  return {
    title: `Delete ${rule.name} from the comment`,
    edits: [{ span, newText: '' }],
    safe: true,
    preferred: true,
  };
}
