import type { Edit } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';
import { spanIn } from '../document/section-place';
import type { DocumentOffset } from '../span/span';
import type { Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import type { Gate, GateItem } from './gate';
import type { OpenForm } from './open-form';
import { type Answers, ItemWriter, type NewItem } from './write-gate-item';

/** The existing item whose form a new item copies, and the side of it for the new item. */
export interface Neighbour {
  readonly item: GateItem;
  readonly side: 'after' | 'before';
}

/** Items to add to a check, and the form that they are written in. */
export interface NewItems {
  readonly items: readonly NewItem[];
  readonly form: OpenForm;
  readonly answers?: Answers;
}

/**
 * Creates the edit that inserts new items beside an existing one, in its form: a table row, a list item with
 * the same marker, box and emphasis, a heading of the same depth, or a line with a bold lead.
 */
export function insertBeside(
  plan: PlanDocument,
  { item, side }: Neighbour,
  { items, form, answers = 'stops' }: NewItems,
): Edit {
  const { text } = plan;
  const eol = lineEndOf(text);
  const span = spanIn(plan, item.section, item.span);
  const writer = new ItemWriter(form, eol, answers);
  const written = items.map((each) => writer.writeLike(item, each));
  if (item.kind === 'heading') {
    const at = side === 'after' ? span.end : span.start;
    const before = text.slice(Math.max(0, at - 4), at);
    const gap = at === 0 || /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? eol : eol + eol;
    return insertion(at, gap + written.map((each) => each + eol + eol).join(''));
  }
  const gap = isSpaced(text, item, span.end) ? eol + eol : eol;
  if (side === 'after') return insertion(span.end, written.map((each) => gap + each).join(''));
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  return insertion(lineStart, written.map((each) => each + gap).join(''));
}

/** Creates the edit that adds new items at the end of a check without an item to copy. */
export function insertAtEnd(
  plan: PlanDocument,
  gate: Gate,
  template: Template | undefined,
  { items, form, answers = 'stops' }: NewItems,
): Edit {
  const { text } = plan;
  const part = entryAt(gate.parts, 0);
  const eol = lineEndOf(text);
  const last = gate.items.findLast((item) => item.part === 0 && !item.aboutViolation);
  const end = last ? spanIn(plan, last.section, last.span).end : spanIn(plan, part.section, part.span).start;
  const before = text.slice(0, end);
  const blank = before.length - before.trimEnd().length;
  const at = Math.max(spanIn(plan, part.section, part.titleSpan).end, end - blank);
  return insertion(
    at,
    eol +
      eol +
      new ItemWriter(form, eol, answers).writeAll(items, template?.gate?.form, part.section.depth) +
      (/^\s*$/.test(text.slice(at)) ? eol : ''),
  );
}

/** Tells whether a blank line separates an item from the next one. */
function isSpaced(text: string, item: GateItem, end: DocumentOffset): boolean {
  if (item.kind === 'row') return false;
  return (
    /^[ \t]*\r?\n[ \t]*\r?\n[ \t]*(?:[-*+]|\d+[.)]|\*\*)/.test(text.slice(end, end + 12)) ||
    item.kind === 'lead'
  );
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText, snippet: true };
}

/** Returns the line break of a text: that of its first line, or `\n` for a single line. */
export function lineEndOf(text: string): string {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}
