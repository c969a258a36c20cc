import type { Field } from './model';

/**
 * Whether nothing stands behind a label, nor below it. Text on the next line that happens to hold a colon is a value all
 * the same.
 *
 * @param next The field behind it in the same run of text.
 */
export function isEmptyField({ valueSpan, continued, strong }: Field, next: Field | undefined): boolean {
  return valueSpan.start >= valueSpan.end && !continued && !(strong && next && !next.strong);
}
