import type { Section } from '../plan/section';
import { textOf } from '../span';
import { blockKey } from '../unfinished/signs/prompt-signs';
import { sectionKeyOf } from '../unfinished/signs/section-key';
import type { Sign } from '../unfinished/signs/sign';
import { signsOfSection } from '../unfinished/signs/signs-of-section';
import { asksToFillIn } from './orders-to-write';
import { hasPlaceholder } from './placeholder-form';
import type { Slot } from './vocabulary';

/** What a template leaves open in one section without a bracket or a label by which it is known anywhere. */
export interface SectionSlots {
  /** By the keys of their signs. */
  readonly signs: ReadonlyMap<string, Slot>;
  /** The keys of the section's blocks: a plan's block with none of them is its author's. */
  readonly blocks: ReadonlySet<string>;
}

/** Adds what a section of a template leaves open to the slots of its key. */
export function readSectionSlots(
  section: Section,
  slots: Map<string, { signs: Map<string, Slot>; blocks: Set<string> }>,
): void {
  const { body } = section;
  const signs = signsOfSection(body);
  const key = isNamedByAuthor(section, signs) ? '*' : sectionKeyOf(body);
  const own = slots.get(key) ?? { signs: new Map<string, Slot>(), blocks: new Set<string>() };
  slots.set(key, own);
  for (const block of body.blocks) {
    const said = blockKey(body.text, block);
    if (said !== undefined) own.blocks.add(said);
  }
  for (const sign of signs) {
    if (sign.isWeak || !isOpen(section, sign)) continue;
    const { label, span, words } = sign;
    const text = textOf(body.text, span).replace(/\s+/g, ' ');
    const slot: Slot = { text, span: section.at(span), label, words, examples: [] };
    for (const each of sign.keys) if (!own.signs.has(each)) own.signs.set(each, slot);
  }
}

/** Whether a section's heading is a slot, so that plans have it under names of their own. */
function isNamedByAuthor({ body: { heading }, depth }: Section, signs: readonly Sign[]): boolean {
  if (!heading || depth === 1) return false;
  const { end, start } = heading.prose.span;
  return (
    hasPlaceholder(heading.title) ||
    signs.some(({ form, span }) => form !== 'section' && start <= span.start && span.end <= end)
  );
}

/** What stands above sub-sections may be about them; an empty section has none. */
function isOpen(section: Section, { form, prompt, span }: Sign): boolean {
  if (form === 'section') return section.depth > 1 && section.children.length === 0;
  if (prompt === undefined) return true;
  if (section.depth > 1) return section.children.length === 0;
  return asksToFillIn(textOf(section.body.text, span));
}
