import type { Principle } from '../../constitution/constitution';
import { findName } from '../../constitution/find-name';
import { findMentions, type PrincipleMention } from '../../constitution-check/find-mentions';
import { principlesAt } from '../../constitution-check/principles-at';
import { defineDerived } from '../../query';
import { type Span, touches } from '../../span/span';
import { type AskedDocument, type Principles, principlesFor } from './asked-document';

/** The principles at a place. */
export interface PrinciplesThere extends Principles {
  /** The place that names them: document offsets. */
  readonly span: Span;
  /** At least one; several for a range or a list of numbers. */
  readonly principles: readonly Principle[];
  /** The span of the exact name, if there is only one principle and the place contains its name. */
  readonly nameSpan: Span | undefined;
}

/**
 * Returns the principles at a document offset: the principle of a constitution's heading, or the mentioned principles.
 * @returns undefined without a principle.
 */
export function principleAt(asked: AskedDocument, offset: number): PrinciplesThere | undefined {
  const about = principlesFor(asked);
  if (!about || about.constitution.principles.length === 0) return undefined;
  const { constitution, template } = about;
  if (asked.kind === 'constitution') {
    const principle = constitution.principles.find(({ span }) => touches(span, offset));
    if (principle)
      return {
        ...about,
        span: principle.span,
        principles: [principle],
        nameSpan: findName(principle, constitution),
      };
  }
  const here = mentionsIn(asked.document, constitution, template).filter(({ span }) => touches(span, offset));
  const length = ({ span }: PrincipleMention) => span.end - span.start;
  const [nearest] = here.sort((a, b) => length(a) - length(b));
  if (nearest) {
    const same = here.filter(
      ({ span }) => span.start === nearest.span.start && span.end === nearest.span.end,
    );
    const principles = [...new Set(same.map(({ principle }) => principle))];
    const nameSpan = principles.length === 1 ? nearest.nameSpan : undefined;
    return { ...about, span: nearest.span, principles, nameSpan };
  }
  if (asked.kind === 'constitution') return undefined;
  const answered = principlesAt(asked.document, constitution, template, offset);
  return answered && { ...about, ...answered, nameSpan: undefined };
}

const mentionsIn = defineDerived(findMentions);
