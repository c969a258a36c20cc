import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { Prose } from '../markdown/tree/tree';
import { asksToBeFilled } from '../placeholder/placeholder-forms';
import { overlaps, type Span, textOf, trim } from '../span/span';
import { wordCount } from '../text/wording';
import { bracketText } from '../unfinished/bracket-text';

/**
 * Finds the unfilled values of a constitution: bracketed texts that are the whole value of a label or table
 * cell and read as a prompt, a question or a promise. Bracketed names, numbers and dates are filled in.
 *
 * @returns Offsets in the document, in order.
 */
export function openValuesIn(document: PlanDocument): Span[] {
  return document.sections.flatMap((section) => valuesIn(section).map((span) => section.at(span)));
}

function valuesIn({ body: { blocks, text } }: Section): Span[] {
  if (!/[[［【]/.test(text)) return [];
  const values: Span[] = [];
  const add = (span: Span, { marks }: Prose) => {
    const value = trim(text, span);
    const isLink = marks.some(
      ({ kind, span: mark }) => kind !== 'strong' && kind !== 'emphasis' && overlaps(mark, value),
    );
    if (!isLink && isOpenValue(textOf(text, value))) values.push(value);
  };
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const { cells } of block.rows) for (const { prose } of cells.slice(1)) add(prose.span, prose);
    else if (block.kind === 'paragraph' || block.kind === 'item')
      for (const { valueSpan } of block.fields)
        for (const part of partsOf(text, valueSpan)) add(part, block.prose);
  }
  return values;
}

/** Splits a value at line breaks and vertical bars. */
function partsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^|\r\n]+/g)].map(({ index, 0: part }) => ({
    start: start + index,
    end: start + index + part.length,
  }));
}

function isOpenValue(value: string): boolean {
  const inner = /^[*_]*[[［【]([^[\]［］【】\r\n]{2,200})[\]］】][*_]*\.?$/.exec(value)?.[1]?.trim();
  if (inner === undefined) return false;
  const said = bracketText(`[${inner}]`);
  if (said.isDeferral || said.isClarification || said.isOwnMark) return true;
  if (said.isTag || said.isChosen) return false;
  // Names of people and products begin with a capital letter.
  return asksToBeFilled(inner) || (/^\p{Ll}/u.test(inner) && wordCount(inner) > 1 && /\s/.test(inner));
}
