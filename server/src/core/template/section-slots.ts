import type { Section } from '../document/section';
import { lazyPattern, wordsOf } from '../language/compile-words';
import { blockKey } from '../placeholder/signs/prompt-signs';
import { bodyKey, sectionKeyOf } from '../placeholder/signs/section-key';
import type { Sign } from '../placeholder/signs/sign';
import { signsOfSection } from '../placeholder/signs/signs-of-section';
import { isStandingTitle } from '../placeholder/signs/words';
import { asksToFillIn } from '../placeholder/template-lines';
import type { SectionSlots, Slot } from '../placeholder/vocabulary';
import { textOf } from '../span/span';
import { labelWording } from '../text/wording';
import { hasPlaceholder } from './placeholder-form';

/** Mutable slots of a section, while it is read. */
export interface OpenSectionSlots extends SectionSlots {
  readonly signs: Map<string, Slot>;
  readonly weakSigns: Map<string, Slot>;
  readonly bodies: Set<string>;
  readonly blocks: Set<string>;
}

function noSlots(): OpenSectionSlots {
  return { signs: new Map(), weakSigns: new Map(), bodies: new Set(), blocks: new Set() };
}

/** Adds the open texts of a template's section to the slots of its key. */
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

/** Tells whether a section's heading is a slot, so that each plan has its own title for it. */
function isNamedByAuthor({ body: { heading }, depth }: Section, signs: readonly Sign[]): boolean {
  if (!heading || depth === 1) return false;
  const { end, start } = heading.prose.span;
  return (
    hasPlaceholder(heading.title) ||
    signs.some(({ form, span }) => form !== 'section' && start <= span.start && span.end <= end)
  );
}

/** Tells whether all items of a section are labels with an indirect question. A single one may be a definition. */
function isQuestionnaire({ body: { blocks } }: Section, signs: readonly Sign[]): boolean {
  const asked = signs.filter(({ keys }) => keys[0]?.startsWith('asked|')).length;
  return asked > 1 && asked === blocks.filter(({ kind }) => kind === 'item').length;
}

/** Matches text that introduces the sub-sections. */
const leadsOver = lazyPattern(() => String.raw`[:：]\s*$|${wordsOf('leadsOver')}`);

/**
 * Tells whether a sign is open. Text above sub-sections may describe them, and a section with sub-sections is
 * not empty.
 */
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
