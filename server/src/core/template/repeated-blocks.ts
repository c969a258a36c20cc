import type { Section } from '../document/section';
import { saysOptional } from '../placeholder/template-lines';
import { defineDerived } from '../query';
import { labelWording } from '../text/wording';
import { mayLeaveOut } from './left-out';
import { hasPlaceholder, isPlaceholder } from './placeholder-form';
import type { Template, TemplateSection } from './template';
import { placeholderLead, withoutNumbers } from './title-likeness';

/** A section of a template that a plan may repeat, such as `### Task N: [Name]`. */
export interface RepeatedBlock {
  /** The template's sections that show the block; `Task 1` and `Task 2` are one block. */
  readonly sections: readonly TemplateSection[];
  /** The fields of each repetition, in the template's order. */
  readonly fields: readonly BlockField[];
}

export interface BlockField {
  /** A label or the title of a sub-section, as in the template. */
  readonly name: string;
  /** The template's value, if it is a placeholder. */
  readonly prompt?: string;
}

/** Finds the repeated blocks of a template that have fields. */
export const repeatedBlocksOf = defineDerived(({ sections }: Template): readonly RepeatedBlock[] =>
  readBlocks(sections),
);

function readBlocks(sections: readonly TemplateSection[]): RepeatedBlock[] {
  const groups = new Map<string, TemplateSection[]>();
  for (const section of sections) {
    const lead = placeholderLead(section.title);
    if (lead === undefined || mayLeaveOut(section.section)) continue;
    const key = `${section.depth} ${section.parent?.section.start} ${withoutNumbers(lead)}`;
    groups.set(key, [...(groups.get(key) ?? []), section]);
  }
  return [...groups.values()]
    .map((group) => ({ sections: group, fields: commonFields(group.map(({ section }) => section)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Returns the fields that all sections of a block have in common. */
function commonFields([first, ...others]: readonly Section[]): BlockField[] {
  if (!first) return [];
  const keys = others.map((section) => new Set(fieldsOf(section).map(({ name }) => labelWording(name))));
  return fieldsOf(first).filter(({ name }) => keys.every((each) => each.has(labelWording(name))));
}

function fieldsOf(section: Section): BlockField[] {
  const { blocks, text } = section.body;
  const fields: BlockField[] = [];
  for (const block of blocks) {
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.quoted) continue;
    if (block.kind === 'item' && (block.level > 0 || block.checked !== undefined)) continue;
    for (const { label, strong, valueSpan, continued } of block.fields) {
      const value = text.slice(valueSpan.start, valueSpan.end);
      const isSlot = hasPlaceholder(value) || (value === '' && !continued);
      if ((!strong && !isSlot) || saysOptional(label) || saysOptional(value)) continue;
      if (hasPlaceholder(label) || fields.some(({ name }) => name === label)) continue;
      fields.push({ name: label, ...(isPlaceholder(value) && { prompt: value }) });
    }
  }
  if (offersChoice(text)) return fields;
  for (const child of section.children)
    if (placeholderLead(child.title) === undefined && !saysOptional(child.title) && !mayLeaveOut(child))
      fields.push({ name: child.title });
  return fields;
}

/** Tells whether the author may choose among the contents of a block. */
function offersChoice(text: string): boolean {
  return /\[ \]/.test(text) || saysOptional(text);
}
