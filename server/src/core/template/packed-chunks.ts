import type { SectionBody } from '../document/model';
import type { Chunk } from '../markdown/chunk-memory';
import type { Span } from '../span/span';

// How the build writes down what the reader makes of a built-in template. It follows whatever a model is made of: an
// object is the number of its shape and then its values, so that nothing here has to be changed when the model is.

/** What the numbers of `packChunks` stand for. */
interface Packed {
  /** The keys of each kind of object. */
  readonly shapes: readonly (readonly string[])[];
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
}

const tags = { undefined: 0, true: 1, false: 2, number: 3, string: 4, array: 5, span: 6, shape: 7 } as const;

/** A document's chunks as JSON, short because spans follow one another. To be read by `unpackChunks`. */
export function packChunks(chunks: readonly Chunk<SectionBody[]>[]): string {
  const shapes: string[][] = [];
  const strings: string[] = [];
  const numbers: number[] = [];
  let from = 0;
  const put = (value: unknown): void => {
    if (value === undefined) numbers.push(tags.undefined);
    else if (typeof value === 'boolean') numbers.push(value ? tags.true : tags.false);
    else if (typeof value === 'number') numbers.push(tags.number, value);
    else if (typeof value === 'string') numbers.push(tags.string, indexIn(strings, value));
    else if (Array.isArray(value)) {
      numbers.push(tags.array, value.length);
      value.forEach(put);
    } else if (isSpan(value)) {
      numbers.push(tags.span, value.start - from, value.end - value.start);
      from = value.start;
    } else {
      const object = value as object;
      numbers.push(tags.shape + shapeIn(shapes, Object.keys(object)));
      Object.values(object).forEach(put);
    }
  };
  put(chunks.map(({ joins, model }): Measured => ({ joins, model: model.map(measured) })));
  const packed: Packed = { shapes, strings, numbers };
  return JSON.stringify(packed);
}

/**
 * The chunks that `packChunks` wrote down.
 *
 * @param text The document's text.
 */
export function unpackChunks(text: string, packed: string): Chunk<SectionBody[]>[] {
  const { shapes, strings, numbers } = JSON.parse(packed) as Packed;
  let at = 0;
  let from = 0;
  const take = (): unknown => {
    const tag = numbers[at++]!;
    switch (tag) {
      case tags.undefined:
        return undefined;
      case tags.true:
        return true;
      case tags.false:
        return false;
      case tags.number:
        return numbers[at++]!;
      case tags.string:
        return strings[numbers[at++]!]!;
      case tags.array:
        return Array.from({ length: numbers[at++]! }, take);
      case tags.span: {
        from += numbers[at++]!;
        return { start: from, end: from + numbers[at++]! };
      }
      default: {
        const object: Record<string, unknown> = {};
        for (const key of shapes[tag - tags.shape]!) object[key] = take();
        return object;
      }
    }
  };
  let start = 0;
  return (take() as readonly Measured[]).map(({ joins, model }) => {
    const chunkStart = start;
    const bodies = model.map((body) => {
      const end = start + body.text;
      const whole = { ...body, text: text.slice(start, end) };
      start = end;
      return whole;
    });
    return { text: text.slice(chunkStart, start), model: bodies, joins };
  });
}

/** A chunk whose bodies have the length of their text in its place: the text itself stands in the document's. */
interface Measured {
  readonly joins: boolean;
  readonly model: readonly (Omit<SectionBody, 'text'> & { readonly text: number })[];
}

function measured(body: SectionBody): Measured['model'][number] {
  return { ...body, text: body.text.length };
}

function isSpan(value: unknown): value is Span {
  return Object.keys(value as object).join() === 'start,end';
}

function indexIn(strings: string[], value: string): number {
  const known = strings.indexOf(value);
  return known < 0 ? strings.push(value) - 1 : known;
}

function shapeIn(shapes: string[][], keys: string[]): number {
  const known = shapes.findIndex((shape) => shape.join() === keys.join());
  return known < 0 ? shapes.push(keys) - 1 : known;
}
