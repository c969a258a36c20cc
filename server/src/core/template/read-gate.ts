import type { Block, Item, Paragraph, Table } from '../document/model';
import { headingOf, type Section } from '../document/section';
import { readChoice } from '../placeholder/choice';
import type { Span } from '../span/span';
import { isAboutViolations, isGateTitle } from './gate-title';
import { hasPlaceholder, isPlaceholder } from './placeholder-form';
import type { CheckItem, GateForm, TemplateGate, TemplateSection } from './template';

/**
 * Reads the constitution check that a template demands: the topmost section whose title announces one.
 *
 * @param sections The template's sections in document order.
 * @returns Undefined for a template without a check.
 */
export function readGate(sections: readonly TemplateSection[]): TemplateGate | undefined {
  const gates = sections.filter((section) => isGateTitle(section.title));
  const [section] = gates.sort((a, b) => a.depth - b.depth);
  if (!section) return undefined;
  const found = readCheckItems(section.section);
  return {
    section,
    items: found.filter((item) => !item.open).map(({ name, span, group }) => ({ name, span, group })),
    form: formOf(found),
  };
}

/** A check item with its form; `open` if its name is a placeholder. */
interface WrittenItem extends CheckItem {
  readonly form: GateForm;
  readonly open: boolean;
}

/** Returns the form for new items: that of the template's open items, or else that of most items. */
function formOf(items: readonly WrittenItem[]): GateForm {
  const open = items.filter((item) => item.open);
  const counts = new Map<GateForm, number>();
  for (const { form } of open.length > 0 ? open : items) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'prose';
}

function readCheckItems(gate: Section): WrittenItem[] {
  const sections = [...gate.tree()].filter((section) => section === gate || !inViolations(section, gate));
  const items = sections.flatMap((section) => new GateReader(section, section !== gate).read());
  const headings = sections.filter((section) => section !== gate && section.children.length === 0);
  // Sub-headings are the items if no item below them has a box, a row or a bold name.
  const unmarked = items.every((item) => item.form === 'bullets' && !item.named);
  if (headings.length >= 2 && unmarked) return headings.map(headingItem);
  return items;
}

function inViolations(section: Section, gate: Section): boolean {
  for (let at: Section | undefined = section; at && at !== gate; at = at.parent) {
    if (isAboutViolations(at.title)) return true;
  }
  return false;
}

function headingItem(section: Section): WrittenItem {
  const { title, prose } = headingOf(section);
  return {
    name: title,
    span: section.at(prose.span),
    group: undefined,
    form: 'headings',
    open: isPlaceholder(title),
  };
}

interface ReadItem extends WrittenItem {
  /** Whether the item has a name, in bold or before a slot. */
  readonly named: boolean;
}

/** Reads the check items in one section's own text. */
class GateReader {
  private readonly text: string;
  private readonly blocks: readonly Block[];
  /** The indexes of the items with nested items. */
  private readonly parents: ReadonlySet<number | undefined>;
  private readonly items: ReadItem[] = [];
  /** The lead of the next list, as in `**Simplicity**:` above bullets. */
  private lead: { readonly name: string; readonly item: ReadItem | undefined } | undefined;
  /** Whether the lead above is about violations, so that the blocks below it are not check items. */
  private aside = false;

  constructor(
    private readonly section: Section,
    private readonly nested: boolean,
  ) {
    this.text = section.body.text;
    this.blocks = section.body.blocks;
    this.parents = new Set(this.blocks.map((block) => (block.kind === 'item' ? block.parent : undefined)));
  }

  read(): ReadItem[] {
    // A paragraph inside an item is a remark of the item.
    let itemsEnd = 0;
    for (const [index, block] of this.blocks.entries()) {
      if (block.kind === 'paragraph' && block.span.start >= itemsEnd) this.readParagraph(block, index);
      else if (block.kind === 'table') this.readTable(block);
      else if (block.kind === 'item') {
        itemsEnd = Math.max(itemsEnd, block.span.end);
        this.readItem(block, index);
      }
    }
    return this.items;
  }

  private get group(): string | undefined {
    return this.lead?.name ?? (this.nested ? this.section.title : undefined);
  }

  private readParagraph(block: Paragraph, index: number): void {
    if (block.quoted) return;
    const [first] = block.fields;
    this.aside = isAboutViolations(this.slice(block.prose.span));
    this.lead = undefined;
    if (this.aside) return;
    const next = this.blocks[index + 1];
    if (!first?.strong) {
      const name = this.boldLead(block);
      if (name && next?.kind === 'item') this.lead = { name, item: undefined };
      return;
    }
    const value = this.slice(first.valueSpan);
    if (next?.kind === 'item' && this.offersVerdict(next)) {
      // In `**Gate 1**: [Gate name]` above `- Status: PASS / FAIL`, the value is the name of the gate.
      const numbered = /\d\s*$/.test(first.label) && value !== '';
      const name = numbered ? plain(value) : first.label;
      const span = numbered ? first.valueSpan : first.labelSpan;
      const item = this.itemOf({
        name,
        span,
        group: undefined,
        form: 'status-lines',
        named: true,
        open: isPlaceholder(name),
      });
      this.items.push(item);
      this.lead = { name, item };
    } else if (next?.kind === 'item' && (value === '' || /^\(.*\)$/.test(value) || first.continued)) {
      this.lead = { name: first.label, item: undefined };
    } else {
      for (const field of block.fields) {
        const answer = this.slice(field.valueSpan);
        if (!field.strong || !(readChoice(answer) !== undefined || isVerdictSlot(answer))) continue;
        const open = isPlaceholder(field.label);
        const { label: name, labelSpan: span } = field;
        this.items.push(
          this.itemOf({ name, span, group: this.group, form: 'status-lines', named: true, open }),
        );
      }
    }
  }

  /** Returns the name in `**Name** (remark):`. */
  private boldLead({ prose }: Paragraph): string | undefined {
    const bold = prose.marks.find((mark) => mark.kind === 'strong' && mark.span.start === prose.span.start);
    return bold && /[:：]\s*$/.test(this.slice(prose.span)) ? plain(this.slice(bold.span)) : undefined;
  }

  private offersVerdict(item: Item): boolean {
    const [field] = item.fields;
    return field !== undefined && readChoice(this.slice(field.valueSpan)) !== undefined;
  }

  private readTable(table: Table): void {
    const subject = table.header.cells[0]?.prose.span;
    if (this.aside || !subject || isAboutViolations(this.slice(subject))) return;
    for (const row of table.rows) {
      const cell = row.cells[0]?.prose.span;
      const name = cell ? plain(this.slice(cell)) : '';
      if (!cell || name === '') continue;
      const open = isPlaceholder(name);
      this.items.push(this.itemOf({ name, span: cell, group: this.group, form: 'table', named: true, open }));
    }
    this.lead = undefined;
  }

  private readItem(item: Item, index: number): void {
    if (this.aside || item.quoted || this.lead?.item || item.prose.span.start === item.prose.span.end) return;
    // A bullet with nested bullets is their group; the nested ones are the items.
    if (this.parents.has(index)) return;
    const parent = item.parent === undefined ? undefined : this.blocks[item.parent];
    const { name, span, named } = this.nameOf(item);
    const group = parent?.kind === 'item' ? this.nameOf(parent).name : this.group;
    // Items below `- [Principle]:` are questions about each principle.
    const isOpen = isPlaceholder(name) || (group !== undefined && isPlaceholder(group));
    // A label without a value is a slot to fill, such as `Justification:`.
    if (
      !isOpen &&
      /[:：]\s*$/.test(this.slice(item.prose.span)) &&
      !item.hasBody &&
      item.checked === undefined
    )
      return;
    const form =
      item.checked !== undefined ? 'checkboxes' : parent?.kind === 'item' ? 'nested-bullets' : 'bullets';
    this.items.push(this.itemOf({ name, span, group, form, named, open: isOpen }));
  }

  private nameOf(item: Item): { name: string; span: Span; named: boolean } {
    const [field] = item.fields;
    const value = field ? this.slice(field.valueSpan) : '';
    const slot =
      field && (field.strong || value === '' || hasPlaceholder(value) || readChoice(value) !== undefined);
    if (slot) return { name: plain(field.label), span: field.labelSpan, named: true };
    const bold = item.prose.marks.find((mark) => mark.kind === 'strong');
    if (bold && bold.span.start === item.prose.span.start) {
      return { name: plain(this.slice(bold.span)), span: bold.span, named: true };
    }
    return { name: plain(this.slice(item.prose.span)), span: item.prose.span, named: false };
  }

  private itemOf(item: ReadItem): ReadItem {
    return { ...item, span: this.section.at(item.span) };
  }

  private slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

/** Tells whether a bracket asks for a verdict by offering words, as in `[PASS / FAIL - why]`. */
function isVerdictSlot(value: string): boolean {
  return isPlaceholder(value) && /^\W*\p{Lu}[\p{Lu} ]+\s*[/|]\s*\p{Lu}/u.test(value);
}

/** Returns a text on one line, without emphasis, code marks, a checkbox and a final colon. */
function plain(text: string): string {
  return text
    .replace(/[*_`]+/g, '')
    .replace(/^\s*\[[ xX]\]\s*/, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}
