import type { SectionFix } from '../document/finding';
import type { Span } from '../span/span';

/** A comment that silences rules. Spans are relative to its section. */
export interface SilencingComment {
  readonly span: Span;
  /** The rules that it names; none where it means all. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
}

/** Deletes a comment, and its line where nothing else stands there. */
export function removeComment({ span }: SilencingComment, text: string): SectionFix {
  let { start, end } = span;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  const before = start === 0 || /[\r\n]/.test(text[start - 1]!);
  const after = /[ \t]*(?:\r\n?|\n|$)/y;
  after.lastIndex = end;
  // Alone on its line it goes with the line, else with the blanks before it.
  if (before && after.test(text)) end = after.lastIndex;
  else if (before) start = span.start;
  return {
    title: 'Delete the comment',
    edits: [{ span: { start, end }, newText: '' }],
    safe: true,
    preferred: true,
  };
}

/** Deletes the name of a rule, one of several, from a comment. */
export function removeName({ rules }: SilencingComment, rule: SilencingComment['rules'][number]): SectionFix {
  const index = rules.indexOf(rule);
  const next = rules[index + 1];
  const span = next
    ? { start: rule.span.start, end: next.span.start }
    : { start: rules[index - 1]!.span.end, end: rule.span.end };
  return {
    title: `Delete ${rule.name} from the comment`,
    edits: [{ span, newText: '' }],
    safe: true,
    preferred: true,
  };
}
