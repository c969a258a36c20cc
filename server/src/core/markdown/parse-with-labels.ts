import { frontMatterEnd } from './parse-markdown';
import { isTooCostly } from './parsing-cost';
import { readPlain } from './plain/read-plain';
import { parseWithRemark } from './remark';
import type { Tree } from './tree/tree';

/**
 * The tree of a part of a document in which links and footnotes are defined that the part itself does not define.
 *
 * @param text What `parseMarkdown` has parsed already, so that it is not too much for the parser.
 * @param atStart Whether it is the start of the document.
 * @param labels The labels that are defined elsewhere, normalised, those of footnotes with `^`.
 * @returns undefined where the parser runs out of stack or takes too long.
 */
export function parseWithLabels(text: string, atStart: boolean, labels: readonly string[]): Tree | undefined {
  const from = atStart ? frontMatterEnd(text) : 0;
  const plain = labels.some(isFootnote) ? undefined : readPlain(text, from, labels);
  if (plain) return plain;
  // The plain reader, which read it without the labels, is linear.
  if (isTooCostly(text)) return undefined;
  try {
    return parseWithRemark(text, from > 0, labels);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isFootnote(label: string): boolean {
  return label.startsWith('^');
}

/** The innermost pairs of brackets; a label has no others in it, unless they are escaped. */
const brackets = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g;

/** All that may be a label in a text, normalised as Markdown does, those of footnotes with `^`. */
export function possibleLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes('[')) return labels;
  // Over lines of a quote, the signs that quote them are no part of the label.
  for (const [, label] of text.matchAll(brackets)) labels.add(normalised(label!.replace(/\n[ \t>]*/g, ' ')));
  return labels;
}

/** Without letters that have several forms of one case, and white space to be squeezed. */
const plainLabel = /^[!-~]+(?: [!-~]+)*$/;

function normalised(label: string): string {
  if (plainLabel.test(label)) return label.toLowerCase();
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}
