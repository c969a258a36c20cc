import { type SectionSpan, shift } from '../span/span';
import type { Slot, Vocabulary } from './vocabulary';

/** The kind of an unfinished place; each kind has its rule. */
export type PlaceKind = 'placeholder' | 'clarification' | 'choice' | 'empty' | 'instruction' | 'deferral';

/** A place in a plan that the author still has to write, decide or remove. Spans are section offsets. */
export interface Place {
  readonly kind: PlaceKind;
  /**
   * The form of the text, such as a bracketed `token`, a `prompt` without its brackets, example `rows` of a
   * table, a `line` of the template, an empty `field`, an `option` of a tree or a `word` in running text.
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
  /** The text of the span, with white space collapsed. */
  readonly text: string;
  /** The field, column or heading of the place; empty if it has none. */
  readonly label: string;
  /** The words that the template offers. */
  readonly words: readonly string[];
  /** The examples that the template gives. */
  readonly examples: readonly string[];
  /** Whether the place is the whole value, cell or line, so that it can be replaced as one. */
  readonly whole: boolean;
  /** The slot of the governing template. */
  readonly slot?: Slot;
  /** For an option of a tree: the spans of all options, in document order, including this one. */
  readonly options?: readonly SectionSpan[];
}

export interface FindInput {
  /** The slots of the governing template; without a template, only general forms are found. */
  readonly vocabulary: Vocabulary | undefined;
}

/** Returns the place moved by a number of characters. */
export function movedBy(by: number, place: Place): Place {
  return {
    ...place,
    span: shift(place.span, by),
    options: place.options?.map((option) => shift(option, by)),
  };
}
