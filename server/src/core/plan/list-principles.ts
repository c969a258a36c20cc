import type { Row } from '../document/model';
import type { PlanPrinciple } from '../template/built-in';
import { isPlaceholder } from '../template/placeholder-form';
import type { Template } from '../template/template';
import { entryAt } from '../text/entry-at';

/**
 * A team's template whose constitution check only keeps a place for the principles, with the principles put there: a row
 * for each below the table's header, or a line for each in the place of a lone placeholder.
 *
 * @returns undefined when the check is written out already, or there is nothing to list.
 */
export function listPrinciples(
  { document, gate }: Template,
  principles: readonly PlanPrinciple[],
): string | undefined {
  if (!gate || gate.items.length > 0 || principles.length === 0) return undefined;
  const { text } = document;
  const titles = principles.map(({ number, name }) =>
    number ? `${number.replace(/[.:)]+$/, '')}. ${name}` : name,
  );
  for (const section of gate.section.section.tree()) {
    for (const block of section.body.blocks) {
      const slice = ({ span }: { span: { start: number; end: number } }) =>
        section.body.text.slice(span.start, span.end);
      if (block.kind === 'table') {
        const open = block.rows.filter((row) => row.cells[0] && isPlaceholder(slice(row.cells[0].prose)));
        const [first] = open;
        if (!first) continue;
        const rows = titles.map((title) => withFirstCell(section.body.text, first, title));
        const start = section.start + first.span.start;
        const end = section.start + entryAt(open, open.length - 1).span.end;
        return text.slice(0, start) + rows.join('\n') + text.slice(end);
      }
      if (block.kind === 'paragraph' && !block.quoted && isPlaceholder(slice(block.prose))) {
        const span = section.at(block.span);
        const lines = titles.map((title) => `- **${title}**: [PASS / VIOLATION – evidence or justification]`);
        return text.slice(0, span.start) + lines.join('\n') + text.slice(span.end);
      }
    }
  }
  return undefined;
}

function withFirstCell(text: string, row: Row, title: string): string {
  const { start, end } = entryAt(row.cells, 0).prose.span;
  return text.slice(row.span.start, start) + title.replaceAll('|', '\\|') + text.slice(end, row.span.end);
}
