import type { TemplatePart } from '../../template/template';
import type { ContextProblem } from '../../workspace/context-problem';
import { byteOrderMark, mostCharacters } from '../../workspace/read-file';
import type { Layer } from './layer';

export interface Composition {
  readonly text: string;
  /** The text with the byte order marks of its files. */
  readonly copy: string;
  /** The source file of each part, in the text's order. */
  readonly parts: readonly TemplatePart[];
}

/** A part of the text: from a file, or the blank line that joins two files. */
interface Piece {
  readonly layer?: Layer;
  readonly text: string;
  /** Offset in the file. */
  readonly from: number;
}

const mark = '{CORE_TEMPLATE}';

/**
 * Composes a template from layers, byte for byte as Spec Kit does.
 * @param layers Topmost first. Only the last one may have the strategy 'replace'.
 */
export function composeLayers(layers: readonly Layer[]): Composition | { readonly problem: ContextProblem } {
  let pieces: Piece[] = [];
  for (const layer of layers.toReversed()) {
    const own = layer.text.split(mark);
    if (layer.strategy === 'wrap' && own.length === 1) {
      const message = `The ${layer.layer} wraps the plan template but has no ${mark} to say where it goes. Put one into the file.`;
      return { problem: { uri: layer.uri, message, span: { start: 0, end: layer.text.length } } };
    }
    // A wrapper may repeat the template, and another layer may wrap the wrapper.
    const repeated = layer.strategy === 'wrap' ? own.length - 1 : 1;
    if (layer.text.length + repeated * lengthOf(pieces) > mostCharacters) {
      const message = `The plan template is too large with the ${layer.layer}. Take some of its parts out.`;
      return { problem: { uri: layer.uri, message, span: { start: 0, end: 0 } } };
    }
    pieces = combine(layer, own, pieces);
  }
  const parts: TemplatePart[] = [];
  let start = 0;
  for (const { from, layer, text } of pieces) {
    const end = start + text.length;
    if (layer && text) parts.push({ uri: layer.uri, text: layer.text, start, end, from });
    start = end;
  }
  return {
    text: pieces.map(({ text }) => text).join(''),
    copy: pieces.map((piece) => markOf(piece) + piece.text).join(''),
    parts,
  };
}

function combine(layer: Layer, own: readonly string[], below: Piece[]): Piece[] {
  const whole: Piece = { layer, text: layer.text, from: 0 };
  const blankLine: Piece = { text: '\n\n', from: 0 };
  switch (layer.strategy) {
    case 'replace':
      return [whole];
    case 'prepend':
      return [whole, blankLine, ...below];
    case 'append':
      return [...below, blankLine, whole];
    case 'wrap': {
      let from = 0;
      return own.flatMap((text, index) => {
        const piece = { layer, text, from };
        from += text.length + mark.length;
        return index === 0 ? [piece] : [...below, piece];
      });
    }
  }
}

function markOf({ from, layer }: Piece): string {
  return from === 0 && layer?.hasMark ? byteOrderMark : '';
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((length, { text }) => length + text.length, 0);
}
