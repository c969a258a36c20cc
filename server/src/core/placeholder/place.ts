import { type SectionSpan, shift } from '../span/span';
import type { Slot, Vocabulary } from './vocabulary';

/** What is unfinished about a place; each kind has its rule. */
export type PlaceKind = 'placeholder' | 'clarification' | 'choice' | 'empty' | 'instruction' | 'deferral';

/** Something in a plan that is still to be written, decided or removed. Spans are relative to the section. */
export interface Place {
  readonly kind: PlaceKind;
  /**
   * What it is: a bracketed token; the words of one without its brackets; example rows of a table; a question or sentence
   * of the template; a value; an empty field or cell; a comment; the label of an option in a tree; a word in running text; a code block; boxes to tick; an
   * empty label of a line of its own, section, list item or row.
   */
  readonly form:
    | 'token'
    | 'prompt'
    | 'rows'
    | 'line'
    | 'value'
    | 'field'
    | 'cells'
    | 'comment'
    | 'option'
    | 'word'
    | 'block'
    | 'boxes'
    | 'label'
    | 'section'
    | 'item'
    | 'row';
  readonly span: SectionSpan;
  /** The text of the span, white space squeezed. */
  readonly text: string;
  /** The field, column or heading that it belongs to; empty where there is none. */
  readonly label: string;
  /** The words that the template offers. */
  readonly words: readonly string[];
  /** The examples that the template gives. */
  readonly examples: readonly string[];
  /** Whether nothing else stands in its value, cell or line, so that it can be replaced as one. */
  readonly whole: boolean;
  /** What the governing template has there. */
  readonly slot?: Slot;
  /** For an option of a tree: all stretches of options beside it, in document order, its own included. */
  readonly options?: readonly SectionSpan[];
}

export interface FindInput {
  /** What the governing template leaves to be written; without one, only what needs none is found. */
  readonly vocabulary: Vocabulary | undefined;
}

/** The same place, `by` offsets further on. */
export function movedBy(by: number, place: Place): Place {
  return {
    ...place,
    span: shift(place.span, by),
    options: place.options?.map((option) => shift(option, by)),
  };
}
