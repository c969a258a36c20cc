import { textOf } from '../span/span';
import type { Constitution, Principle } from './constitution';
import { rangeJoint } from './numeral';

// Codes that some teams use as principle numbers: `TP3`, `SEC-2`, `C4`, `P1`.

const code = String.raw`[A-Z]{1,4}-?\d{1,2}`;
const cited = new RegExp(
  String.raw`(?<![\p{L}\p{N}/-])(${code})(?:${rangeJoint}(${code}))?(?![\p{L}\p{N}])`,
  'gu',
);

/** A code, or the first and the last code of a range. */
export type CodeRange = readonly [first: string, last: string];

/**
 * Reads the code or the range of codes (`TP1-TP3`) at the start of a label. Returns undefined if the label
 * starts otherwise.
 */
export function codesAtStart(label: string): CodeRange | undefined {
  const [first] = citedCodes(label.slice(0, 40));
  return first && label.trimStart().startsWith(first[0]) ? first : undefined;
}

/** Collects the codes and ranges of codes in the first 4000 characters of a text. */
export function citedCodes(text: string): CodeRange[] {
  return [...text.slice(0, 4000).matchAll(cited)].map(([, first = '', last = first]) => [first, last]);
}

/** Returns the code of a principle, or `P3` if the constitution writes its number this way. */
export function codeOf(
  { number, position, span }: Principle,
  { document }: Constitution,
): string | undefined {
  if (number === undefined || position === undefined) return number;
  return /^[^\p{L}\p{N}]*P\d/u.test(textOf(document.text, span)) ? `P${position}` : undefined;
}

/** Tells whether a code lies in a range, both ends included. Codes with another prefix do not. */
export function isBetween(code: string, first: string, last: string): boolean {
  const [prefix, value] = codeParts(code);
  const [firstPrefix, from] = codeParts(first);
  const [, to] = codeParts(last);
  return prefix === firstPrefix && from <= value && value <= to;
}

function codeParts(code: string): [string, number] {
  return [code.replace(/(?<![-\d])[-\d]+$/, ''), Number(/(?<!\d)\d+$/.exec(code)?.[0] ?? 0)];
}
