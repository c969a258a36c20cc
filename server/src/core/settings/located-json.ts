import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Span } from '../span/span';

/** A parsed JSON text with the spans of its parts. */
export interface LocatedJson {
  /** The value, as far as it parses; undefined if nothing parses. */
  readonly value: unknown;
  /** The first syntax error. */
  readonly fault?: { readonly span: Span; readonly message: string };
  /** Returns the offsets of the value at a path, or of its nearest existing ancestor; with `key`, of its key. */
  spanOf(path: JsonPath, part?: 'key' | 'value'): Span;
}

export type JsonPath = readonly (string | number)[];

/** Parses JSON with comments and trailing commas. Never throws: an incomplete text yields the part that parses. */
export function readJson(text: string): LocatedJson {
  const whole = { start: 0, end: text.length };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
    value = root && getNodeValue(root);
  } catch {
    // The parser is recursive, so deep nesting overflows the stack.
    return { value: undefined, fault: { span: whole, message: 'nested too deeply' }, spanOf: () => whole };
  }
  const [error] = errors;
  return {
    value,
    ...(error && {
      fault: {
        span: { start: error.offset, end: Math.min(error.offset + error.length, text.length) },
        message: inWords(printParseErrorCode(error.error)),
      },
    }),
    spanOf: (path, part = 'value') => {
      for (let length = path.length; root && length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (!node) continue;
        const key = part === 'key' && length === path.length ? node.parent?.children?.[0] : undefined;
        return spanOfNode(key ?? node);
      }
      return whole;
    },
  };
}

function spanOfNode({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** Converts `CommaExpected` to `comma expected`. */
function inWords(code: string): string {
  return code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
