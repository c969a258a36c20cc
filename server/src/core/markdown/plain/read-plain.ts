import type { Tree } from '../tree/tree';
import { BlockReader } from './blocks';
import { type Labels, noLabels } from './definitions';
import { unsure } from './unsure';

/**
 * Reads Markdown as plain as nearly all of it is, in one pass over its lines. Says what remark says, or nothing.
 *
 * @param text Markdown.
 * @param from Where its front matter ends; 0 where it has none.
 * @param outside The labels of links that are defined elsewhere, normalised.
 * @returns Its tree; undefined as soon as there is anything that this reader is not sure of.
 */
export function readPlain(text: string, from: number, outside: readonly string[] = []): Tree | undefined {
  // micromark drops a byte order mark, replaces NUL, and ends lines at a lone carriage return.
  if (text.charCodeAt(0) === 0xfeff || text.includes('\0') || (text.includes('\r') && /\r(?!\n)/.test(text)))
    return undefined;
  try {
    const reader = new BlockReader(text, from, keysOf(outside));
    const tree = reader.read();
    if (reader.defined.length === 0) return tree;
    // A label may be used before it is defined.
    return new BlockReader(text, from, keysOf([...outside, ...reader.defined])).read();
  } catch (error) {
    if (error === unsure) return undefined;
    throw error;
  }
}

function keysOf(labels: readonly string[]): Labels {
  return labels.length === 0 ? noLabels : new Set(labels.map((label) => label.toUpperCase()));
}
