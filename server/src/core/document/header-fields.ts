import { textOf } from '../span/span';
import type { Field } from './model';
import type { PlanDocument } from './plan-document';
import { depthOf } from './section-tree';

/** A field of a plan's header, with its value as written. */
export interface HeaderField {
  readonly label: string;
  readonly value: string;
}

/** The fields of front matter and of the header, which ends with the first section below the title, in document order. */
export function headerFields(plan: PlanDocument): HeaderField[] {
  const fields: HeaderField[] = [];
  for (const body of plan.bodies) {
    if (depthOf(body) > 1) break;
    const read = ({ label, valueSpan }: Field) => ({ label, value: textOf(body.text, valueSpan) });
    for (const block of body.blocks)
      if (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'front-matter')
        fields.push(...block.fields.map(read));
  }
  return fields;
}
