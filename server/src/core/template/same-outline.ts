import { differingSections } from '../document/differing-sections';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import { entryAt } from '../text/entry-at';

/**
 * Tells whether two versions of a document have the same headings and front matter and no changed comment that
 * names a template, so that the same template governs both.
 */
export function haveSameOutline(one: PlanDocument, other: PlanDocument): boolean {
  if (one === other) return true;
  return (
    differingSections(one, other)?.every((index) =>
      areAlike(entryAt(one.bodies, index), entryAt(other.bodies, index)),
    ) === true && frontMatterOf(one) === frontMatterOf(other)
  );
}

const namesTemplate = /planwright-template/;

function areAlike(one: SectionBody, other: SectionBody): boolean {
  return (
    one.heading?.title === other.heading?.title &&
    one.heading?.depth === other.heading?.depth &&
    !namesTemplate.test(one.text) &&
    !namesTemplate.test(other.text)
  );
}

function frontMatterOf({ frontMatter, rope }: PlanDocument): string {
  return frontMatter ? rope.slice(frontMatter.span.start, frontMatter.span.end) : '';
}
