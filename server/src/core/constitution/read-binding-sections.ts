import type { PlanDocument } from '../document/plan-document';
import { overlaps } from '../span/span';
import type { Principle } from './constitution';
import { splitNumber } from './numeral';
import { isAboutItself, isAboutTheWork, isPlaceholderTitle } from './principle-titles';
import { readStatements } from './read-statements';

/**
 * Reads the first-level sections that demand something of the work without being principles, such as additional
 * constraints. Returns them as principles without numbers, so that a check can be compared with them.
 */
export function readBindingSections(document: PlanDocument, principles: readonly Principle[]): Principle[] {
  const depth = (document.title?.depth ?? 0) + 1;
  return document.sections.flatMap((section): Principle[] => {
    const heading = section.body.heading;
    if (section.depth !== depth || section === document.title || !heading) return [];
    if (isPlaceholderTitle(section.title) || (isAboutItself(section.title) && !isAboutTheWork(section.title)))
      return [];
    const bodySpan = { start: section.start, end: section.treeEnd };
    if (principles.some((principle) => overlaps(principle.bodySpan, bodySpan))) return [];
    const span = section.at(heading.prose.span);
    const statements = readStatements(document, span, bodySpan);
    if (!statements.some(({ force }) => force === 'must')) return [];
    // The number of a section counts sections and must not be taken for a principle's number.
    const { name } = splitNumber(section.title);
    return [
      {
        number: undefined,
        position: undefined,
        name,
        title: name,
        span,
        bodySpan,
        nonNegotiable: false,
        statements,
      },
    ];
  });
}
