import type { Writable } from 'node:stream';
import { printable } from './printable';

/** Exit codes: no finding reaches the threshold, some do, or the check failed. */
export const passed = 0;
export const found = 1;
export const failed = 2;

/** Writes a message on one line. */
export function complain(stderr: Writable, message: string): void {
  stderr.write(`planwright: ${printable(message)}\n`);
}

/** The maximum number of names to list. */
const mostNames = 10;

/** Lists the named files that are not plans, constitutions or templates. */
export function noteSkipped(stderr: Writable, paths: readonly string[]): void {
  for (const path of paths.slice(0, mostNames))
    complain(stderr, `${path} was skipped: it is not a plan. --as plan checks it as one.`);
  const rest = paths.length - mostNames;
  if (rest > 0) complain(stderr, `${rest} more of the named files were skipped: they are not plans.`);
}
