import type { SectionBody } from '../document/model';
import type { FindInput, Place } from '../placeholder/place';
import { isAnswered } from '../placeholder/signs/prompt-signs';
import { bodyKey, sectionKeyOf } from '../placeholder/signs/section-key';
import type { Sign } from '../placeholder/signs/sign';
import { signsOfSection } from '../placeholder/signs/signs-of-section';
import type { SectionSlots, Slot, Vocabulary } from '../placeholder/vocabulary';
import { textOf } from '../span/span';

/** Finds the signs of a section that the governing template has in the same section. */
export function signPlaces(body: SectionBody, { vocabulary }: FindInput): Place[] {
  const slots = vocabulary && slotsFor(body, vocabulary);
  if (!slots || slots.signs.size + slots.weakSigns.size === 0) return [];
  const isUntouched = slots.weakSigns.size > 0 && slots.bodies.has(bodyKey(body));
  const places: Place[] = [];
  const prompts = new Set<number>();
  const known: { sign: Sign; slot: Slot }[] = [];
  for (const sign of signsOfSection(body)) {
    const slot = slotOf(sign, slots.signs) ?? (isUntouched ? slotOf(sign, slots.weakSigns) : undefined);
    if (!slot) continue;
    known.push({ sign, slot });
    if (sign.prompt !== undefined) prompts.add(sign.prompt);
  }
  for (const { sign, slot } of known) {
    const { form, kind, label, prompt, span, words } = sign;
    if (prompt !== undefined && isAnswered(body, prompt, slots.blocks, prompts)) continue;
    places.push({
      kind,
      form,
      span,
      text: textOf(body.text, span).replace(/\s+/g, ' '),
      label,
      words,
      examples: [],
      whole: form !== 'row',
      slot,
    });
  }
  return places;
}

function slotOf({ keys }: Sign, signs: ReadonlyMap<string, Slot>): Slot | undefined {
  for (const key of keys) {
    const slot = signs.get(key);
    if (slot) return slot;
  }
  return undefined;
}

/**
 * Returns the slots of the template's section with the same heading. Without one, returns the slots below the
 * template's placeholder headings.
 */
function slotsFor(body: SectionBody, { sections }: Vocabulary): SectionSlots | undefined {
  if (sections.size === 0) return undefined;
  return sections.get(sectionKeyOf(body)) ?? sections.get('*');
}
