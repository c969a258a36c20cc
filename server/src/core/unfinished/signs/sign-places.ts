import type { SectionBody } from '../../plan/model';
import { textOf } from '../../span';
import type { SectionSlots } from '../../template/section-slots';
import type { Vocabulary } from '../../template/vocabulary';
import type { FindInput, Place } from '../place';
import { isAnswered } from './prompt-signs';
import { sectionKeyOf } from './section-key';
import { signsOfSection } from './signs-of-section';

/** The signs of a section that the governing template has in the same section. */
export function signPlaces(body: SectionBody, { vocabulary }: FindInput): Place[] {
  const slots = vocabulary && slotsFor(body, vocabulary);
  if (!slots || slots.signs.size === 0) return [];
  const places: Place[] = [];
  const signs = signsOfSection(body).filter(({ keys }) => keys.some((key) => slots.signs.has(key)));
  const prompts = new Set(signs.flatMap(({ prompt }) => prompt ?? []));
  for (const { form, keys, kind, label, prompt, span, words } of signs) {
    if (prompt !== undefined && isAnswered(body, prompt, slots.blocks, prompts)) continue;
    const slot = keys.map((key) => slots.signs.get(key)).find((found) => found !== undefined);
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

/** The slots of the template's section with the same heading; for a heading that the template does not have, those under its slots for headings. */
function slotsFor(body: SectionBody, { sections }: Vocabulary): SectionSlots | undefined {
  if (sections.size === 0) return undefined;
  return sections.get(sectionKeyOf(body)) ?? sections.get('*');
}
