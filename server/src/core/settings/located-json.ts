import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Span } from '../span/span';

/** A JSON text that was read, and where its parts stand. */
export interface LocatedJson {
  /** What it holds, as far as it can be read; undefined when nothing can. */
  readonly value: unknown;
  /** The first place where it is not valid. */
  readonly fault?: { readonly span: Span; readonly message: string };
  /** Where the value at a path stands, or else the nearest around it; with `key`, where its key stands. */
  spanOf(path: JsonPath, part?: 'key' | 'value'): Span;
}

export type JsonPath = readonly (string | number)[];

/** Reads JSON that may have comments and trailing commas. Never throws: a text that is cut off gives what stands before. */
export function readJson(text: string): LocatedJson {
  const whole = { start: 0, end: text.length };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
    value = root && getNodeValue(root);
  } catch {
    // The reader goes down with every bracket, and the stack ends.
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

/** `CommaExpected` as `comma expected`. */
function inWords(code: string): string {
  return code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
