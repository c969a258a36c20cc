import type { PlanDocument } from '../document/plan-document';
import type { Span } from '../span/span';
import { withoutAdditionNote } from './addition-note';
import { isNonNegotiable, withoutMark } from './binding-words';
import type { Principle } from './constitution';
import { splitCode, splitNumber } from './numeral';
import { isPlaceholderTitle } from './principle-titles';
import { readStatements } from './read-statements';

/** A heading of a constitution that names a principle. */
export interface PrincipleHeading {
  readonly heading: string;
  /** The heading's place in the constitution, as document offsets. */
  readonly span: Span;
  /** The whole principle, including its heading, as document offsets. */
  readonly bodySpan: Span;
}

/**
 * Creates the principle for a heading.
 *
 * @returns A list of one principle; empty for a placeholder and for a heading without number and name.
 */
export function principleAt(
  document: PlanDocument,
  { heading, span, bodySpan }: PrincipleHeading,
): Principle[] {
  if (isPlaceholderTitle(heading)) return [];
  const numbered = splitNumber(heading);
  const coded = numbered.numeral ? undefined : splitCode(numbered.name);
  const name = nameOf(coded?.name ?? numbered.name);
  const number = numbered.numeral?.text ?? coded?.code;
  if (name === '' && !number) return [];
  const shown = number && numbered.before.trim() === 'P' ? `P${number}` : number;
  return [
    {
      number,
      position: numbered.numeral?.value,
      name,
      title: shown && name ? `${shown}. ${name}` : (shown ?? name),
      span,
      bodySpan,
      nonNegotiable: isNonNegotiable(heading),
      statements: readStatements(document, span, bodySpan),
    },
  ];
}

/** Removes the non-negotiable mark, the addition note and symbols from a name. */
export function nameOf(name: string): string {
  return withoutMark(
    withoutAdditionNote(name).replace(/(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+/gu, ' '),
  ).replace(/^[\s*_:：-]+|(?<![\s*_:：])[\s*_:：]+$/g, '');
}
