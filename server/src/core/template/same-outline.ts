import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';

/**
 * Tells whether two versions of a document have the same headings and front matter and no changed comment that
 * names a template, so that the same template governs both.
 */
export function haveSameOutline(one: PlanDocument, other: PlanDocument): boolean {
  return (
    one.bodies.length === other.bodies.length &&
    one.bodies.every((body, index) => areAlike(body, other.bodies[index])) &&
    frontMatterOf(one) === frontMatterOf(other)
  );
}

const namesTemplate = /planwright-template/;

function areAlike(one: SectionBody, other: SectionBody | undefined): boolean {
  return (
    one === other ||
    (one.heading?.title === other?.heading?.title &&
      one.heading?.depth === other?.heading?.depth &&
      !namesTemplate.test(one.text) &&
      !namesTemplate.test(other?.text ?? ''))
  );
}

function frontMatterOf({ frontMatter, rope }: PlanDocument): string {
  return frontMatter ? rope.slice(frontMatter.span.start, frontMatter.span.end) : '';
}
