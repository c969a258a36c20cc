import { namesPrinciple } from '../constitution/compare-name';
import type { Constitution, Principle } from '../constitution/constitution';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { defineDerived } from '../query';
import { contains, textOf } from '../span/span';
import type { Gate } from './gate';
import { readStatus } from './status';

/**
 * Finds the principles that a plan answers outside its check, under a heading with the principle's name and a
 * verdict below it that the principle is met or does not apply. The other rules read open verdicts and
 * violations only in the check.
 */
export function principlesUnderHeadings(
  plan: PlanDocument,
  constitution: Constitution,
  gate: Gate,
): ReadonlySet<Principle> {
  const answered = new Set<Principle>();
  for (const section of plan.sections) {
    if (!mayAnswerPrinciple(section)) continue;
    if (
      gate.parts.some((part) =>
        contains(part.section.at(part.span), { start: section.start, end: section.start }),
      )
    )
      continue;
    const principle = namesPrinciple(constitution, section.title);
    if (principle) answered.add(principle);
  }
  return answered;
}

/** Tells whether a section has depth 3 or more and begins with "met" or "not applicable". */
export function mayAnswerPrinciple({ body, depth }: Section): boolean {
  return depth >= 3 && beginsWithAnswer(body);
}

const beginsWithAnswer = defineDerived(({ blocks, text }: SectionBody): boolean => {
  const [first] = blocks;
  if (first?.kind !== 'paragraph' && first?.kind !== 'item') return false;
  const verdict = readStatus(textOf(text, first.prose.span))?.verdict;
  return verdict === 'pass' || verdict === 'not-applicable';
});
