import type { Writable } from 'node:stream';
import { printable } from './printable';

/** Exit codes: nothing reached the threshold, something did, the check could not be done as asked. */
export const passed = 0;
export const found = 1;
export const failed = 2;

/** Tells people of something, in one line. */
export function complain(stderr: Writable, message: string): void {
  stderr.write(`planwright: ${printable(message)}\n`);
}

/** More names than people read. */
const mostNames = 10;

/** Tells people which files were named, but are neither plans nor what plans are judged by. */
export function noteSkipped(stderr: Writable, paths: readonly string[]): void {
  for (const path of paths.slice(0, mostNames))
    complain(stderr, `${path} was skipped: it is not a plan. --as plan checks it as one.`);
  const rest = paths.length - mostNames;
  if (rest > 0) complain(stderr, `${rest} more of the named files were skipped: they are not plans.`);
}
