import type { PlanDocument } from '../document/plan-document';

/**
 * Returns a document's text with comments, code blocks and unread blocks replaced by blanks, so that offsets
 * stay the same.
 */
export function visibleText(document: PlanDocument): string {
  const parts: string[] = [];
  for (const section of document.sections) {
    const { text, blocks } = section.body;
    let from = 0;
    for (const { kind, span } of blocks) {
      if ((kind !== 'comment' && kind !== 'code' && kind !== 'unread') || span.start < from) continue;
      parts.push(text.slice(from, span.start), ' '.repeat(span.end - span.start));
      from = span.end;
    }
    parts.push(text.slice(from));
  }
  return parts.join('');
}
