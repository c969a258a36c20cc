import { frontMatterEnd } from './parse-markdown';
import { isTooCostly } from './parsing-cost';
import { readPlain } from './plain/read-plain';
import { parseWithRemark } from './remark';
import type { Tree } from './tree/tree';

/**
 * Parses a part of a document whose links and footnotes are defined in other parts.
 * @param text A text that `parseMarkdown` parsed before, so it is not too expensive.
 * @param atStart Whether it starts the document.
 * @param labels Normalized labels that other parts define; footnote labels start with `^`.
 * @returns undefined if the parser overflows its stack or would take too long.
 */
export function parseWithLabels(text: string, atStart: boolean, labels: readonly string[]): Tree | undefined {
  const from = atStart ? frontMatterEnd(text) : 0;
  const plain = labels.some(isFootnote) ? undefined : readPlain(text, from, labels);
  if (plain) return plain;
  // The plain reader is linear, so `parseMarkdown` did not check the cost of a text that it could read.
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

/** Innermost pairs of brackets. A label contains other brackets only if they are escaped. */
const brackets = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g;

/** Collects the possible labels of a text, normalized as Markdown does; footnote labels start with `^`. */
export function possibleLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes('[')) return labels;
  // A label over several lines of a quote does not include the quote marks.
  for (const [, label = ''] of text.matchAll(brackets))
    labels.add(normalised(label.replace(/\n[ \t>]*/g, ' ')));
  return labels;
}

/** An ASCII label with single spaces, which needs no Unicode case folding. */
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
