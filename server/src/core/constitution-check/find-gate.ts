import { detachSections } from '../document/detach-sections';
import type { Block, SectionBody } from '../document/model';
import type { Outline } from '../document/outline';
import type { PlanDocument } from '../document/plan-document';
import { sectionKey } from '../document/section';
import type { SectionPlace } from '../document/section-place';
import { plainText } from '../markdown/plain-text';
import { defineDerived } from '../query';
import { type Span, textOf } from '../span/span';
import { isGateTitle } from '../template/gate-title';
import type { GateForm, Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import type { Gate, GateItem, GatePart, GatePlace } from './gate';
import { readGateItems } from './read-gate-items';

/**
 * Finds a plan's constitution check: the sections whose headings announce one, with their sub-sections, or else
 * the paragraphs and items whose bold lead does.
 *
 * @param template The plan's template; its title of the check announces one in the plan as well.
 * @returns Undefined for a plan without a check.
 */
export function findGate(plan: PlanDocument, template?: Template): Gate | undefined {
  return gateIn(plan, template);
}

const gateIn = defineDerived((plan: PlanDocument, template: Template | undefined): Gate | undefined =>
  gateOfParts(findGatePlaces(plan, template).map(readGatePart)),
);

/** Creates the check that has some parts; undefined without parts. */
export function gateOfParts(parts: readonly GatePart[]): Gate | undefined {
  if (parts.length === 0) return undefined;
  return { parts, items: parts.flatMap(({ items }) => items), form: formOf(parts) };
}

/** Reads the items of a place of a check. */
export function readGatePart(place: GatePlace): GatePart {
  return { ...place, items: readGateItems(place) };
}

/** Returns the place for a finding about a whole check: the title of its first part. */
export function titleOfGate({ parts }: Gate): SectionPlace {
  return titleOfPart(entryAt(parts, 0));
}

/** Returns the place for a finding about a part of a check: its title. */
export function titleOfPart({ section, titleSpan }: GatePlace): SectionPlace {
  return { in: section, span: titleSpan };
}

/**
 * Finds the places of a plan's check, see `findGate`.
 *
 * @param former The places in an earlier version. A place stays the same object while its sections are the same.
 */
export function findGatePlaces(
  { bodies, outline }: Pick<PlanDocument, 'bodies' | 'outline'>,
  template: Template | undefined,
  former: readonly GatePlace[] = [],
): readonly GatePlace[] {
  const headed = headedSections(outline, template).map((index) => headedExtent(bodies, outline, index));
  const extents = headed.length > 0 ? headed : bodies.flatMap(leadExtents);
  return extents.map((extent, index): GatePlace => {
    const place = former[index];
    if (place && isSamePlace(place, extent)) return place;
    const { first, ...rest } = extent;
    return { ...rest, index, section: detachSections(extent.bodies, first) };
  });
}

/** A place of a check before its sections are detached. */
interface Extent extends Pick<GatePlace, 'bodies' | 'span' | 'titleSpan'> {
  /** The index of the first section. */
  readonly first: number;
}

function isSamePlace(place: GatePlace, { bodies, first, span }: Extent): boolean {
  return (
    place.section.index === first &&
    place.span.start === span.start &&
    place.span.end === span.end &&
    place.bodies.length === bodies.length &&
    place.bodies.every((body, index) => body === bodies[index])
  );
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

function headedExtent(all: readonly SectionBody[], { tree }: Outline, first: number): Extent {
  const bodies = all.slice(first, tree.ends[first]);
  const heading = bodies[0]?.heading;
  const length = bodies.reduce((sum, { text }) => sum + text.length, 0);
  return {
    first,
    bodies,
    titleSpan: heading?.prose.span ?? { start: 0, end: 0 },
    span: { start: heading?.span.end ?? 0, end: length },
  };
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

function leadExtents(body: SectionBody, first: number): Extent[] {
  return leadsIn(body).map(({ lead, span }) => ({ first, bodies: [body], titleSpan: lead, span }));
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

/** Counts the items of a part by form. */
function formsIn(part: GatePart): ReadonlyMap<GateForm, number> {
  const counts = new Map<GateForm, number>();
  for (const item of part.items) {
    if (item.aboutViolation || item.kind === 'text') continue;
    const form = formOfItem(item);
    if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
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
