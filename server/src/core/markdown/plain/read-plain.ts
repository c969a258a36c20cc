import type { Tree } from '../tree';
import { BlockReader } from './blocks';
import { unsure } from './unsure';

/**
 * Reads Markdown as plain as nearly all of it is, in one pass over its lines. Says what remark says, or nothing.
 *
 * @param text Markdown.
 * @param from Where its front matter ends; 0 where it has none.
 * @returns Its tree; undefined as soon as there is anything that this reader is not sure of.
 */
export function readPlain(text: string, from: number): Tree | undefined {
  // micromark drops a byte order mark, replaces NUL, and ends lines at a lone carriage return.
  if (text.charCodeAt(0) === 0xfeff || text.includes('\0') || (text.includes('\r') && /\r(?!\n)/.test(text)))
    return undefined;
  try {
    return new BlockReader(text, from).read();
  } catch (error) {
    if (error === unsure) return undefined;
    throw error;
  }
}
