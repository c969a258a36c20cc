import { spotsIn } from '../../bench/documents.mjs';

/** Offsets inside words of prose, spread over a text. */
export function offsetsIn(text: string, count: number): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return spotsIn(text, count).map(({ line, character }) => starts[line]! + character);
}

/** A text with what stands from `start` to before `end` replaced. */
export function replaced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
