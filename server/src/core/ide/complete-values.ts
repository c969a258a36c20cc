import type { Field, Row, Table } from '../document/model';
import { readChoice } from '../placeholder/choice';
import type { Place } from '../placeholder/place';
import type { Slot } from '../placeholder/vocabulary';
import { knownValue } from '../plan/facts-for-place';
import { type Span, touches } from '../span/span';
import { labelWording, wording } from '../text/wording';
import { findPlaces } from '../unfinished/find-places';
import type { Completion, Cursor } from './completion';

/** The value of a field or a cell at the cursor. */
interface Value {
  readonly label: string;
  /** Document offsets. In a cell, the space between the text and the cursor is included. */
  readonly span: Span;
}

/** Completes the words that the template allows and the known values for the field. */
export function completeValues(cursor: Cursor): Completion[] {
  const { context, offset, section } = cursor;
  const places = findPlaces(section, { vocabulary: context.template?.vocabulary });
  const here = places.filter(({ span }) => touches(section.at(span), offset));
  const place = here.find(({ form }) => form !== 'rows');
  const value = valueAt(cursor);
  const span = place && place.text.trim() !== '' ? section.at(place.span) : value?.span;
  if (!span) return [];
  const shown = cursor.plan.text.slice(span.start, span.end);
  const [lead = ''] = shown.trim() === '' ? [] : (/^\s*/.exec(shown) ?? []);
  const label = value?.label ?? place?.label ?? '';
  const facts = factsFor(cursor, place, label).map(
    (fact): Completion => ({
      kind: 'fact',
      label: fact,
      span,
      newText: lead + fact,
      snippet: false,
      detail: 'Known',
    }),
  );
  const words = wordsFor(cursor, place, label).map(
    (word): Completion => ({
      kind: 'value',
      label: word,
      span,
      newText: lead + word,
      snippet: false,
      ...(label && { detail: plain(label) }),
    }),
  );
  // The existing text must not filter out its replacements.
  const isOpen = here.length > 0 || words.some(({ label: word }) => word === shown.trim());
  return [...facts, ...words].map((completion) =>
    isOpen ? { ...completion, filterText: shown || completion.label } : completion,
  );
}

function valueAt({ section, offset, before, line }: Cursor): Value | undefined {
  const { text } = section.body;
  for (const block of section.body.blocks) {
    const span = section.at(block.span);
    if (span.start > offset || offset > Math.max(span.end, line.end)) continue;
    if (block.kind === 'table') {
      const row = block.rows.find((candidate) => touches(section.at(candidate.span), offset));
      const cell = row && cellAt(block, row, offset - section.start, text);
      if (cell) return { label: cell.label, span: section.at(cell.span) };
    } else if (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'front-matter') {
      const field = block.fields.find((candidate) =>
        touches(withGap(candidate, text), offset - section.start),
      );
      if (!field) continue;
      const { start, end } = section.at(field.valueSpan);
      // An empty value begins at the cursor, so that the space behind the colon stays.
      return { label: field.label, span: start < end ? { start, end } : { start: offset, end: offset } };
    }
  }
  const label = /^\s*(?:[-*+] |\d+[.)] )?(?:\*\*)?([^:*|\n]{1,80}):(?:\*\*)?[ \t]*$/.exec(before)?.[1];
  return label === undefined ? undefined : { label, span: { start: offset, end: offset } };
}

/** Returns the span of a field's value with the space before it, where the cursor may stand. */
function withGap({ labelSpan, valueSpan }: Field, text: string): Span {
  const end = /[^ \t]|$/g;
  end.lastIndex = valueSpan.end;
  return { start: labelSpan.end, end: Math.max(valueSpan.end, end.exec(text)?.index ?? valueSpan.end) };
}

function cellAt(table: Table, row: Row, offset: number, text: string): Value | undefined {
  for (const [column, { prose }] of row.cells.entries()) {
    // The cell extends from pipe to pipe.
    const start = text.lastIndexOf('|', prose.span.start - 1) + 1;
    const pipe = text.indexOf('|', prose.span.end);
    const end = pipe < 0 || pipe > row.span.end ? row.span.end : pipe;
    if (offset < start || offset > end) continue;
    const header = table.header.cells[column]?.prose.span;
    const isEmpty = prose.span.start >= prose.span.end;
    return {
      label: header ? text.slice(header.start, header.end) : '',
      span: isEmpty
        ? { start: offset, end: offset }
        : { start: Math.min(prose.span.start, offset), end: Math.max(prose.span.end, offset) },
    };
  }
  return undefined;
}

/** Returns the words of the slot at the cursor, of the template's slot with this label, or in the column's title. */
function wordsFor({ context }: Cursor, place: Place | undefined, label: string): readonly string[] {
  if (place && place.words.length > 0) return place.words;
  if (!label) return [];
  const slots = context.template
    ? [...context.template.vocabulary.choices.values(), ...context.template.vocabulary.tokens.values()]
    : [];
  const slot = slots.find(
    (candidate: Slot) => candidate.words.length > 0 && sameLabel(candidate.label, label),
  );
  const inTitle = /[(（]([^()（）]+)[)）]/.exec(label)?.[1];
  return slot?.words ?? (inTitle === undefined ? undefined : readChoice(inTitle)) ?? [];
}

function sameLabel(one: string, other: string): boolean {
  return labelWording(one) === labelWording(other);
}

/** Returns the known value for a place, or for a field with that value's name. */
function factsFor({ context, section }: Cursor, place: Place | undefined, label: string): string[] {
  const asked = [place?.text, `[${plain(label)}]`, '[link]'].filter((text): text is string => !!text);
  for (const text of asked) {
    const pretended: Place = { ...emptyPlace, text, label };
    const known = knownValue(pretended, section, context);
    if (known) return [known.value];
  }
  return [];
}

const emptyPlace: Place = {
  kind: 'placeholder',
  form: 'token',
  span: { start: 0, end: 0 },
  text: '',
  label: '',
  words: [],
  examples: [],
  whole: true,
};

function plain(label: string): string {
  return wording(label) === '' ? '' : label.replace(/[*_`]/g, '').trim();
}
