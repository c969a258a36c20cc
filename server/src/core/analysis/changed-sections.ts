import { differingSections } from '../document/differing-sections';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';

/**
 * Returns the indexes of the sections whose text differs between two versions of a document. They are ascending and the
 * same in both versions.
 *
 * @returns Undefined if headings or link labels differ as well, because these may change the meaning of any section.
 */
export function changedSections(before: PlanDocument, after: PlanDocument): readonly number[] | undefined {
  const changed = differingSections(before, after);
  const isComparable = changed?.every((index) => {
    const [old, body] = [before.bodies[index]!, after.bodies[index]!];
    return haveSameHeading(old, body) && haveSameDefinitions(old, body);
  });
  return isComparable ? changed : undefined;
}

function haveSameHeading(one: SectionBody, other: SectionBody): boolean {
  return one.heading?.title === other.heading?.title && one.heading?.depth === other.heading?.depth;
}

function haveSameDefinitions(one: SectionBody, other: SectionBody): boolean {
  return (
    one.definitions.length === other.definitions.length &&
    one.definitions.every((label, index) => label === other.definitions[index])
  );
}
