import type { Tree } from '../tree/tree';
import { BlockReader } from './blocks';
import { type Labels, noLabels } from './definitions';
import { unsure } from './unsure';

/**
 * Parses common Markdown in one pass over its lines. The result equals remark's.
 * @param from Offset behind the front matter; 0 without front matter.
 * @param outside Normalized labels of links that other parts of the document define.
 * @returns undefined at the first syntax that this reader does not support.
 */
export function readPlain(text: string, from: number, outside: readonly string[] = []): Tree | undefined {
  // micromark drops a byte order mark, replaces NUL, and ends lines at a lone carriage return.
  if (text.charCodeAt(0) === 0xfeff || text.includes('\0') || (text.includes('\r') && /\r(?!\n)/.test(text)))
    return undefined;
  try {
    const reader = new BlockReader(text, from, keysOf(outside));
    const tree = reader.read();
    if (reader.defined.length === 0) return tree;
    // A link may precede the definition of its label.
    return new BlockReader(text, from, keysOf([...outside, ...reader.defined])).read();
  } catch (error) {
    if (error === unsure) return undefined;
    throw error;
  }
}

function keysOf(labels: readonly string[]): Labels {
  return labels.length === 0 ? noLabels : new Set(labels.map((label) => label.toUpperCase()));
}
