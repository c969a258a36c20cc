import type { Edit, Finding } from '../finding';
import type { Block } from '../plan/model';
import { type PlanDocument, sectionAt } from '../plan/plan-document';
import { contains } from '../span';

/**
 * The edits that silence a finding's rule at its place, and nowhere else if that can be: a comment above the line, above
 * the whole table or code block that holds it, or around a longer comment. In front matter no Markdown comment can stand,
 * so there the rule is silenced for the file.
 */
export function suppressionEdits(plan: PlanDocument, { rule, span }: Pick<Finding, 'rule' | 'span'>): Edit[] {
  const section = sectionAt(plan, span.start);
  const around = section?.body.blocks.find(
    (block) => holdsLines(block) && contains(section.at(block.span), span),
  );
  const block = around && section!.at(around.span);
  const { text } = plan;
  if (around?.kind === 'front-matter') {
    const below = lineAfter(text, block!.end);
    return [insert(below, `${breakBefore(text, below)}<!-- planwright-disable-file ${rule} -->`, '', text)];
  }
  const top = lineStart(text, block ? block.start : span.start);
  const indent = /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(top, top + 200))![0];
  const below = block && lineAfter(text, block.end);
  const isDeep = around?.kind === 'comment' || around?.kind === 'html';
  if (isDeep && below !== undefined && lineStart(text, span.start) !== top) {
    return [
      insert(top, `<!-- planwright-disable ${rule} -->`, indent, text),
      insert(below, `${breakBefore(text, below)}<!-- planwright-enable ${rule} -->`, indent, text),
    ];
  }
  return [insert(top, `<!-- planwright-disable-next-line ${rule} -->`, indent, text)];
}

/** Blocks in which a comment cannot stand between two lines. */
function holdsLines({ kind }: Block): boolean {
  return (
    kind === 'table' || kind === 'code' || kind === 'comment' || kind === 'html' || kind === 'front-matter'
  );
}

function insert(at: number, comment: string, indent: string, text: string): Edit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: at, end: at }, newText: indent + comment.replace('\n', newline) + newline };
}

function breakBefore(text: string, at: number): string {
  return at > 0 && text[at - 1] !== '\n' ? '\n' : '';
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // A byte order mark stays the first character.
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Where the line below the one that an offset is in begins; the end of the text when there is none. */
function lineAfter(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
