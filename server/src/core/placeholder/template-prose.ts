import type { Paragraph, SectionBody } from '../document/model';
import type { Section } from '../document/section';
import { textOf } from '../span/span';
import { wordCount, wording } from '../text/wording';
import type { FindInput, Place } from './place';
import { isQuestion, ordersToWrite } from './template-lines';

/**
 * Returns the paragraphs of a section that has no other content except comments and rules. A list, a table or
 * code may be the answer to the paragraph above it.
 */
function onlyParagraphs(body: SectionBody): readonly Paragraph[] {
  if (!body.heading) return [];
  const paragraphs: Paragraph[] = [];
  for (const block of body.blocks) {
    if (block.kind === 'paragraph') paragraphs.push(block);
    else if (block.kind !== 'comment' && block.kind !== 'rule') return [];
  }
  return paragraphs;
}

/** Returns the paragraphs of a template's section that consists only of questions and orders. */
export function promptParagraphs(section: Section): readonly Paragraph[] {
  const { body } = section;
  if (section.depth < 2 || section.children.length > 0) return [];
  const paragraphs = onlyParagraphs(body);
  const isPrompt = ({ prose }: Paragraph) => {
    const raw = textOf(body.text, prose.span);
    if (/[[［【{<]/.test(raw) || wordCount(raw) < 4) return false;
    return isQuestion(raw) || ordersToWrite(raw);
  };
  return paragraphs.every(isPrompt) ? paragraphs : [];
}

/** Finds the prompts of the governing template in a section without other content. */
export function promptPlaces(body: SectionBody, { vocabulary }: FindInput): readonly Place[] {
  if (!vocabulary || vocabulary.prose.size === 0) return [];
  const places: Place[] = [];
  for (const { prose } of onlyParagraphs(body)) {
    const raw = textOf(body.text, prose.span);
    const slot = vocabulary.prose.get(wording(raw));
    if (!slot) return [];
    places.push({
      kind: 'placeholder',
      form: 'prompt',
      span: prose.span,
      text: raw.replace(/\s+/g, ' '),
      label: body.heading?.title ?? '',
      words: [],
      examples: [],
      whole: true,
      slot,
    });
  }
  return places;
}
