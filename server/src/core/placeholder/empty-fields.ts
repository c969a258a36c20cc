import { isEmptyField } from '../document/is-empty-field';
import type { Block, Field, SectionBody } from '../document/model';
import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import { entryAt } from '../text/entry-at';
import { labelWording, wordCount } from '../text/wording';
import { readChoice } from './choice';
import type { FindInput, Place } from './place';
import type { Vocabulary } from './vocabulary';

/** Finds the labels without a value after or below them, if the template has a slot under the same label. */
export function emptyFields(body: SectionBody, { vocabulary }: FindInput): Place[] {
  const places: Place[] = [];
  if (!vocabulary) return places;
  for (const [index, block] of body.blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'front-matter') continue;
    if (block.kind === 'item' && block.hasBody) continue;
    for (const [at, field] of block.fields.entries()) {
      if (
        !isEmptyField(field, block.fields[at + 1]) ||
        isLead(block, field) ||
        readChoice(field.label) ||
        (isRemark(field.label) && wordCount(field.label) <= 2)
      )
        continue;
      if (block.kind === 'item' && isConditional(body, index)) continue;
      const key = labelWording(field.label);
      const slot = vocabulary.fields.get(key);
      if (!slot) continue;
      const next = body.blocks[index + 1];
      if (field === block.fields.at(-1) && isAnswered(block, next)) {
        if (next?.kind !== 'table' || !hasInlineSlot(vocabulary, key)) continue;
      }
      places.push({
        kind: 'empty',
        form: 'field',
        span: field.labelSpan,
        text: body.text.slice(field.labelSpan.start, field.labelSpan.end),
        label: field.label,
        words: slot.words,
        examples: slot.examples,
        whole: true,
        slot,
      });
    }
  }
  return places;
}

/** Matches labels and columns that may stay blank. */
export const isRemark = hasWord('remarkLabels');

/** Tells whether a label is a sentence that introduces the following text. */
function isLead(block: Block, { strong, label }: Field): boolean {
  return block.kind === 'paragraph' && !strong && wordCount(label) > 5;
}

const condition = lazyPattern(() => String.raw`^[\s*_>]*${wordsOf('conditions')}.*[:：]\s*$`, 'isu');

/** Tells whether a list applies only in a certain case, because the text above it says `If ...:`. */
function isConditional(body: SectionBody, index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const above = entryAt(body.blocks, at);
    if (above.kind === 'item') continue;
    if (above.kind !== 'paragraph') return false;
    const lead = body.text.slice(above.prose.span.start, above.prose.span.end);
    return condition(lead).test(lead);
  }
  return false;
}

/**
 * Tells whether the template has a placeholder, a choice or a blank behind a label, so that a table below the list is
 * not its value.
 *
 * @param key The label in the form of `labelWording`.
 */
function hasInlineSlot({ blanks, choices, tokens }: Vocabulary, key: string): boolean {
  const slots = [...tokens.values(), ...choices.values(), ...blanks.values()];
  return slots.some(({ label }) => labelWording(label) === key);
}

/** Tells whether the block below an item, although not nested in it, can be its answer. */
function isAnswered(block: Block, next: Block | undefined): boolean {
  if (next?.kind === 'html') return true;
  if (block.kind !== 'item' || !next) return false;
  if (next.kind === 'item') return next.marker !== block.marker && next.level >= block.level;
  return (
    next.kind === 'code' || next.kind === 'table' || (next.kind === 'paragraph' && next.fields.length === 0)
  );
}
