import type { Block, Item, Table } from '../document/model';
import { readChoice } from '../placeholder/choice';
import { sectionText } from '../plan/insert-section';
import type { Span } from '../span/span';
import { isAboutViolations, isGateTitle } from '../template/gate-title';
import { withoutGuidance } from '../template/guidance';
import { hasPlaceholder, isPlaceholder } from '../template/placeholder-form';
import type { Template, TemplateSection } from '../template/template';
import { placeholderLead } from '../template/title-likeness';
import { entryAt } from '../text/entry-at';

/** The kinds of parts that plans repeat. */
export type PartKind = 'gate' | 'violation' | 'decision' | 'risk' | 'phase' | 'research' | 'clarification';

/** A part of a template that plans repeat. */
export interface RepeatedPart {
  readonly kind: PartKind;
  readonly form: 'row' | 'item' | 'block' | 'section';
  /** The section that contains such parts, or the part itself if it is a section. */
  readonly section: TemplateSection;
  /** Markdown, without a trailing line end. */
  readonly text: string;
  /** For a row: its table's header, because a row needs one to parse as a table. */
  readonly header?: string;
}

// A word in its title gives a section's kind. All templates share these words.
const kinds: readonly (readonly [PartKind, RegExp])[] = [
  ['risk', /\brisks?\b/i],
  ['decision', /\b(?:decisions?|choices?)\b/i],
  ['research', /\bresearch\b/i],
  ['phase', /\bphases?\b/i],
  ['clarification', /\b(?:questions?|clarifications?|unknowns?)\b/i],
];

/** Lists the parts of a template that repeat: each kind once for each section. */
export function repeatedParts(template: Template): RepeatedPart[] {
  const parts: RepeatedPart[] = [];
  for (const section of template.sections) {
    const inGate = isInGate(section);
    const lead = placeholderLead(section.title);
    const kind = inGate ? 'gate' : kindOf(lead === undefined ? section.title : lead);
    if (lead !== undefined && kind && kind !== 'gate') {
      const isFirst = !parts.some(
        (part) => part.section.parent === section.parent && part.form === 'section' && part.kind === kind,
      );
      if (isFirst) parts.push({ kind, form: 'section', section, text: sectionText(template, section) });
      continue;
    }
    const part = partIn(section, kind);
    if (part) parts.push(part);
  }
  return parts;
}

function isInGate(section: TemplateSection): boolean {
  for (let at: TemplateSection | undefined = section; at; at = at.parent)
    if (isGateTitle(at.title)) return true;
  return false;
}

function kindOf(title: string): PartKind | undefined {
  return kinds.find(([, words]) => words.test(title))?.[0];
}

/**
 * Returns the repeated part in a section's own text: a table row, a list item, or a bold line with the list below it.
 */
function partIn(section: TemplateSection, kind: PartKind | undefined): RepeatedPart | undefined {
  const { text, blocks } = section.section.body;
  const slice = (span: Span) => text.slice(span.start, span.end);
  const parents = new Set(blocks.map((block) => (block.kind === 'item' ? block.parent : undefined)));
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const header = block.header.cells[0]?.prose.span;
      const row = templateRow(block, slice);
      const rowKind = header && isAboutViolations(slice(header)) ? 'violation' : kind;
      if (row && rowKind) {
        const columns = block.header.cells.length;
        const above = `${withoutPadding(slice(block.header.span))}\n${'| --- '.repeat(columns)}|`;
        return { kind: rowKind, form: 'row', section, text: withoutPadding(slice(row)), header: above };
      }
    }
    if (!kind) continue;
    if (block.kind === 'item' && asks(slice(block.span)) && !parents.has(index)) {
      const item = kind === 'gate' ? withOpenName(block, slice) : slice(block.span);
      if (item) return { kind, form: 'item', section, text: withoutGuidance(item).trimEnd() };
    }
    if (block.kind === 'paragraph' && block.fields[0]?.strong && blocks[index + 1]?.kind === 'item') {
      const [{ valueSpan }] = block.fields as [(typeof block.fields)[number]];
      // A label without a slot, such as `Deliverables:`, belongs to the section and does not begin a part.
      if (isPlaceholder(slice(valueSpan)))
        return {
          kind,
          form: 'block',
          section,
          text: slice({ start: block.span.start, end: listEnd(blocks, index + 1) }),
        };
    }
  }
  return undefined;
}

/** Returns the first row with placeholders. */
function templateRow(table: Table, slice: (span: Span) => string): Span | undefined {
  return table.rows.find((row) => asks(slice(row.span)))?.span;
}

/** Removes the alignment padding of a row. */
function withoutPadding(row: string): string {
  return row.replace(/(?<![ \t])[ \t]{2,}\|/g, ' |');
}

function asks(text: string): boolean {
  return hasPlaceholder(text) || readChoice(text) !== undefined;
}

/** Replaces the name in a check item by a placeholder. */
function withOpenName({ span, fields }: Item, slice: (span: Span) => string): string | undefined {
  const [field] = fields;
  if (!field?.strong) return undefined;
  const label = slice(field.labelSpan).replace(field.label, '[Principle]');
  return (
    slice({ start: span.start, end: field.labelSpan.start }) +
    label +
    slice({ start: field.labelSpan.end, end: span.end })
  );
}

function listEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  while (blocks[end]?.kind === 'item') end++;
  return entryAt(blocks, end - 1).span.end;
}
