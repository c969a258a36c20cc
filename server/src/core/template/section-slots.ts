import { lazyPattern, wordsOf } from '../language/compile-words';
import type { Section } from '../plan/section';
import { textOf } from '../span';
import { blockKey } from '../unfinished/signs/prompt-signs';
import { bodyKey, sectionKeyOf } from '../unfinished/signs/section-key';
import type { Sign } from '../unfinished/signs/sign';
import { signsOfSection } from '../unfinished/signs/signs-of-section';
import { isStandingTitle } from '../unfinished/signs/words';
import { labelWording } from '../unfinished/wording';
import { asksToFillIn } from './orders-to-write';
import { hasPlaceholder } from './placeholder-form';
import type { Slot } from './vocabulary';

/** What a template leaves open in one section without a bracket or a label by which it is known anywhere. */
export interface SectionSlots {
  /** By the keys of their signs. */
  readonly signs: ReadonlyMap<string, Slot>;
  /** Those that count only where the section stands as in the template. */
  readonly weakSigns: ReadonlyMap<string, Slot>;
  /** The template's sections without their headings, by `bodyKey`. */
  readonly bodies: ReadonlySet<string>;
  /** The keys of the section's blocks: a plan's block with none of them is its author's. */
  readonly blocks: ReadonlySet<string>;
}

/** The slots of a section while they are read. */
export interface OpenSectionSlots extends SectionSlots {
  readonly signs: Map<string, Slot>;
  readonly weakSigns: Map<string, Slot>;
  readonly bodies: Set<string>;
  readonly blocks: Set<string>;
}

function noSlots(): OpenSectionSlots {
  return { signs: new Map(), weakSigns: new Map(), bodies: new Set(), blocks: new Set() };
}

/** Adds what a section of a template leaves open to the slots of its key. */
export function readSectionSlots(section: Section, slots: Map<string, OpenSectionSlots>): void {
  const { body } = section;
  const signs = signsOfSection(body).filter((sign) => !sign.isWeak && isOpen(section, sign));
  const key = isNamedByAuthor(section, signs) ? '*' : sectionKeyOf(body);
  const own = slots.get(key) ?? noSlots();
  slots.set(key, own);
  own.bodies.add(bodyKey(body));
  for (const block of body.blocks) {
    const said = blockKey(body.text, block);
    if (said !== undefined) own.blocks.add(said);
  }
  const hasSlot =
    signs.some(({ needsUntouched }) => !needsUntouched) ||
    hasPlaceholder(body.text) ||
    isQuestionnaire(section, signs);
  for (const sign of signs) {
    const { label, needsUntouched, span, words } = sign;
    if (needsUntouched && !hasSlot && sign.prompt === undefined) continue;
    const text = textOf(body.text, span).replace(/\s+/g, ' ');
    const slot: Slot = { text, span: section.at(span), label, words, examples: [] };
    const open = needsUntouched ? own.weakSigns : own.signs;
    for (const each of sign.keys) if (!open.has(each)) open.set(each, slot);
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

/** Whether all items of a section are labels with an indirect question each. One alone may be a definition. */
function isQuestionnaire({ body: { blocks } }: Section, signs: readonly Sign[]): boolean {
  const asked = signs.filter(({ keys }) => keys[0]!.startsWith('asked|')).length;
  return asked > 1 && asked === blocks.filter(({ kind }) => kind === 'item').length;
}

/** Speaks of the sub-sections below. */
const leadsOver = lazyPattern(() => String.raw`[:：]\s*$|${wordsOf('leadsOver')}`);

/** What stands above sub-sections may be about them; an empty section has none. */
function isOpen(section: Section, { form, needsUntouched, prompt, span }: Sign): boolean {
  if (form === 'label') return section.children.length === 0;
  if (form === 'section') return section.depth > 1 && section.children.length === 0;
  if (prompt === undefined && !needsUntouched) return true;
  if (isStandingTitle(labelWording(section.title))) return false;
  if (prompt === undefined) return true;
  const text = textOf(section.body.text, span);
  if (section.depth > 1) return section.children.length === 0 || !leadsOver().test(text);
  return asksToFillIn(text);
}
