import type { Span } from '../span/span';
import type { Template } from './template';

/** A place in a file. */
export interface FilePlace {
  readonly uri: string;
  /** The file's whole text. */
  readonly text: string;
  /** The place, as offsets in the file's text. */
  readonly span: Span;
}

/**
 * Returns the file that contains a place of a template: the template's own file, or the file of one of its
 * parts.
 *
 * @param span Offsets in the template's text. Truncated at the end of its part.
 * @returns Undefined for a built-in template, and for text between two parts.
 */
export function placeInFile({ document, source }: Template, { start, end }: Span): FilePlace | undefined {
  if (source.uri === undefined) return undefined;
  if (!source.parts) return { uri: source.uri, text: document.text, span: { start, end } };
  const part = source.parts.find((each) => each.start <= start && start < each.end);
  if (!part) return undefined;
  const inFile = (offset: number) => Math.min(offset, part.end) - part.start + part.from;
  return { uri: part.uri, text: part.text, span: { start: inFile(start), end: inFile(end) } };
}
