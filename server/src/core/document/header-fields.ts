import { textOf } from '../span/span';
import type { Field } from './model';
import type { PlanDocument } from './plan-document';
import { depthOf } from './section-tree';

/** A field of a plan's header, with its raw value. */
export interface HeaderField {
  readonly label: string;
  readonly value: string;
}

/**
 * Lists the fields of the front matter and the header in document order. The header ends at the first section below the
 * title.
 */
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
