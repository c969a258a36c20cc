import { namesPrinciple } from '../constitution/compare-name';
import type { Constitution, Principle } from '../constitution/constitution';
import type { SectionBody } from '../document/model';
import type { Scan, SectionContent } from '../document/section';
import { defineDerived } from '../query';
import { contains, textOf } from '../span/span';
import type { Gate, GatePart } from './gate';
import { readStatus } from './status';

/**
 * Finds the principles that a plan answers outside its check, under a heading with the principle's name and a
 * verdict below it that the principle is met or does not apply. The other rules read open verdicts and
 * violations only in the check.
 */
export function principlesUnderHeadings(
  scan: Scan,
  constitution: Constitution,
  gate: Gate,
): ReadonlySet<Principle> {
  const answered = new Set<Principle>();
  for (const [index, title] of scan(titleWithVerdict).entries()) {
    if (title === undefined || gate.parts.some((part) => isInPart(index, part))) continue;
    const principle = namesPrinciple(constitution, title);
    if (principle) answered.add(principle);
  }
  return answered;
}

/**
 * Tells whether a section of the plan begins in a part of the check.
 *
 * @param index The index of the section.
 */
function isInPart(index: number, { section: first, span }: GatePart): boolean {
  const section = [...first.tree()].find((each) => each.index === index);
  if (!section) return false;
  const start = section.start - first.start;
  return contains(span, { start, end: start });
}

/** Returns the title of a section with depth 3 or more that begins with "met" or "not applicable". */
function titleWithVerdict({ body, depth, title }: SectionContent): string | undefined {
  return depth >= 3 && beginsWithAnswer(body) ? title : undefined;
}

const beginsWithAnswer = defineDerived(({ blocks, text }: SectionBody): boolean => {
  const [first] = blocks;
  if (first?.kind !== 'paragraph' && first?.kind !== 'item') return false;
  const verdict = readStatus(textOf(text, first.prose.span))?.verdict;
  return verdict === 'pass' || verdict === 'not-applicable';
});
