import { space, trimmedStart } from './characters';

const backtick = 0x60;
const tilde = 0x7e;

/** The opening fence of a code block. */
export interface Fence {
  readonly marker: number;
  readonly size: number;
  readonly language: string;
}

/** Reads the opening fence at `at` in a line that ends at `end`. */
export function fenceAt(text: string, at: number, end: number): Fence | undefined {
  const marker = text.charCodeAt(at);
  if (marker !== backtick && marker !== tilde) return undefined;
  const size = sizeOfRun(text, marker, at, end);
  if (size < 3) return undefined;
  const info = text.slice(at + size, end);
  if (marker === backtick && info.includes('`')) return undefined;
  return { marker, size, language: /[^ \t]+/.exec(info)?.[0] ?? '' };
}

/** Tells whether a line of a code block closes the block. */
export function closesFence(fence: Fence, text: string, at: number, end: number): boolean {
  let start = at;
  while (start < end && text.charCodeAt(start) === space) start++;
  const size = sizeOfRun(text, fence.marker, start, end);
  return start - at < 4 && size >= fence.size && trimmedStart(text, start + size, end) === end;
}

function sizeOfRun(text: string, marker: number, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === marker) at++;
  return at - start;
}
