import type { Block, SectionBody } from '../document/model';
import type { Outline } from '../document/outline';
import type { PlanDocument } from '../document/plan-document';
import { sectionKey } from '../document/section';
import type { SectionPlace } from '../document/section-place';
import { plainText } from '../markdown/plain-text';
import { defineDerived } from '../query';
import { keptWith } from '../query/kept-with';
import { type Span, textOf } from '../span/span';
import { isGateTitle } from '../template/gate-title';
import type { GateForm, Template } from '../template/template';
import type { Gate, GateItem, GatePart, GatePlace } from './gate';
import { gatePartOf } from './kept-gate-items';

interface Known {
  readonly template: Template | undefined;
  readonly gate: Gate | undefined;
}

const known = keptWith<PlanDocument, Known>();

/**
 * Finds a plan's constitution check: the sections whose headings announce one, with their sub-sections, or else
 * the paragraphs and items whose bold lead does.
 *
 * @param template The plan's template; its title of the check announces one in the plan as well.
 * @returns Undefined for a plan without a check.
 */
export function findGate(plan: PlanDocument, template?: Template): Gate | undefined {
  const before = known.get(plan);
  if (before && before.template === template) return before.gate;
  const places = placesIn(plan, template);
  const gate = places.length > 0 ? new FoundGate(places.map(gatePartOf)) : undefined;
  known.set(plan, { template, gate });
  return gate;
}

/** Returns the place for a finding about a whole check: the title of its first part. */
export function titleOfGate({ parts: [first] }: Gate): SectionPlace {
  return titleOfPart(first!);
}

/** Returns the place for a finding about a part of a check: its title. */
export function titleOfPart({ section, titleSpan }: GatePlace): SectionPlace {
  return { in: section, span: titleSpan };
}

/** The number of characters to read before yielding; takes some milliseconds. */
const piece = 8_192;

/**
 * Reads the parts that `findGate` needs into its caches and yields regularly, so that the caller can do other
 * work.
 */
export function* readGatePiecewise(
  plan: PlanDocument,
  template: Template | undefined,
): Generator<void, void> {
  let read = 0;
  for (const [index, place] of placesIn(plan, template).entries()) {
    gatePartOf(place, index);
    read += place.span.end - place.span.start;
    if (read < piece) continue;
    read = 0;
    yield;
  }
}

function placesIn(plan: PlanDocument, template: Template | undefined): GatePlace[] {
  const headed = headedParts(plan, template);
  return headed.length > 0 ? headed : leadParts(plan);
}

class FoundGate implements Gate {
  readonly form: Gate['form'];
  private all: readonly GateItem[] | undefined;

  constructor(readonly parts: readonly GatePart[]) {
    this.form = formOf(parts);
  }

  get items(): readonly GateItem[] {
    this.all ??= this.parts.flatMap(({ items }) => items);
    return this.all;
  }
}

/** Returns the key of the template's title of the check, unless the title announces a check in any plan. */
function ownWordFor(template: Template | undefined): string | undefined {
  const section = template?.gate?.section;
  return section && !isGateTitle(section.title) ? section.key : undefined;
}

/** Tells whether a heading announces a plan's check, in the general words or in the template's own. */
export function isTitleOfGate(title: string, template: Template | undefined): boolean {
  return announcesGate(title, ownWordFor(template));
}

/** @param key See `ownWordFor`. */
function announcesGate(title: string, key: string | undefined): boolean {
  return isGateTitle(title) || (key !== undefined && key !== '' && sectionKey(title) === key);
}

function headedParts(plan: PlanDocument, template: Template | undefined): GatePlace[] {
  return headedSections(plan.outline, template).map((index) => {
    const section = plan.section(index)!;
    const heading = section.body.heading!;
    return {
      section,
      titleSpan: heading.prose.span,
      span: { start: heading.span.end, end: section.treeEnd - section.start },
    };
  });
}

/** Returns the indexes, from 0, of the outermost sections whose headings announce a check. */
const headedSections = defineDerived(
  ({ titles, tree }: Outline, template: Template | undefined): readonly number[] => {
    const key = ownWordFor(template);
    const sections: number[] = [];
    let end = 0;
    for (const [index, title] of titles.entries()) {
      if (title === undefined || index === tree.title || title.length > 200) continue;
      if (index < end || !announcesGate(title, key)) continue;
      sections.push(index);
      end = tree.ends[index] ?? titles.length;
    }
    return sections;
  },
);

function leadParts(plan: PlanDocument): GatePlace[] {
  return plan.bodies.flatMap((body, index) =>
    leadsIn(body).map(({ lead, span }) => ({ section: plan.section(index)!, titleSpan: lead, span })),
  );
}

/** A bold lead that announces a check, and the text after it. */
interface Lead {
  readonly lead: Span;
  readonly span: Span;
}

/** Finds the bold leads of a section that announce a check and are followed by enough text. */
const leadsIn = defineDerived(({ text, blocks }: SectionBody): readonly Lead[] => {
  const leads: Lead[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const lead = leadSpan(text, block);
    if (!lead || !isGateTitle(plainText(textOf(text, lead)))) continue;
    const following = block.kind === 'item' ? undefined : endOfLed(blocks, index);
    const end = Math.max(block.span.end, following ?? 0);
    // A line of a progress list ("Initial Constitution Check: PASS") only mentions the check.
    const says = plainText(text.slice(lead.end, end));
    if (says.length < (following ? 10 : 60)) continue;
    leads.push({ lead, span: { start: lead.end, end } });
  }
  return leads;
});

function leadSpan(text: string, block: Extract<Block, { kind: 'paragraph' | 'item' }>): Span | undefined {
  const { prose } = block;
  const strong = prose.marks.find((mark) => mark.kind === 'strong');
  if (strong && strong.span.start <= prose.span.start + 3) return strong.span;
  const field = block.fields[0];
  return field &&
    field.labelSpan.start === prose.span.start &&
    block.kind === 'paragraph' &&
    textOf(text, field.labelSpan).length < 80
    ? field.labelSpan
    : undefined;
}

/**
 * Returns the end of the blocks that belong to a lead; they end at a rule, at the next lead or with the
 * section. Returns 0 if there are none.
 */
function endOfLed(blocks: readonly Block[], index: number): number {
  let end = 0;
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'rule') break;
    if (block.kind === 'paragraph' && block.fields.some(({ strong }) => strong)) break;
    end = Math.max(end, block.span.end);
  }
  return end;
}

function formOf(parts: readonly GatePart[]): Gate['form'] {
  const counts = new Map<GateForm, number>();
  for (const part of parts)
    for (const [form, count] of formsIn(part)) counts.set(form, (counts.get(form) ?? 0) + count);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first) return 'prose';
  return second && second[1] * 2 > first[1] ? 'mixed' : first[0];
}

const forms = keptWith<GatePart['said'], ReadonlyMap<GateForm, number>>();

/** Counts the items of a part by form. */
function formsIn(part: GatePart): ReadonlyMap<GateForm, number> {
  const before = forms.get(part.said);
  if (before) return before;
  const counts = new Map<GateForm, number>();
  for (const item of part.items) {
    if (item.aboutViolation || item.kind === 'text') continue;
    const form = formOfItem(item);
    if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  forms.set(part.said, counts);
  return counts;
}

function formOfItem(item: GateItem): GateForm | undefined {
  switch (item.kind) {
    case 'row':
      return 'table';
    case 'checkbox':
      return 'checkboxes';
    case 'item':
      return item.level > 0 ? 'nested-bullets' : 'bullets';
    case 'heading':
      return 'headings';
    case 'lead':
      return 'status-lines';
    default:
      return undefined;
  }
}
