import type { Field } from './model';

/**
 * Tells whether a label has no value, neither behind nor below it. Text on the next line with a colon in it still
 * counts as a value.
 * @param next The next field in the same run of text.
 */
export function isEmptyField({ valueSpan, continued, strong }: Field, next: Field | undefined): boolean {
  return valueSpan.start >= valueSpan.end && !continued && !(strong && next && !next.strong);
}
