import { space, trimmedStart } from './characters';

const backtick = 0x60;
const tilde = 0x7e;

/** What opens a code block. */
export interface Fence {
  readonly marker: number;
  readonly size: number;
  readonly language: string;
}

/** The opening fence at `at` of a line that ends at `end`, if there is one. */
export function fenceAt(text: string, at: number, end: number): Fence | undefined {
  const marker = text.charCodeAt(at);
  if (marker !== backtick && marker !== tilde) return undefined;
  const size = sizeOfRun(text, marker, at, end);
  if (size < 3) return undefined;
  const info = text.slice(at + size, end);
  if (marker === backtick && info.includes('`')) return undefined;
  return { marker, size, language: /[^ \t]+/.exec(info)?.[0] ?? '' };
}

/** Whether a line of a code block closes it. */
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
