import type { Span } from '../span/span';
import type { Template } from './template';

/** A place in a file. */
export interface FilePlace {
  readonly uri: string;
  /** The file's whole text. */
  readonly text: string;
  /** Offsets in it. */
  readonly span: Span;
}

/**
 * The file in which a place of a template stands: its own, or the one that the part comes from.
 *
 * @param span Offsets in the template's text. What reaches over the end of a part is cut there.
 * @returns undefined for a built-in template, and for what stands in no file because it joins two.
 */
export function placeInFile({ document, source }: Template, { start, end }: Span): FilePlace | undefined {
  if (source.uri === undefined) return undefined;
  if (!source.parts) return { uri: source.uri, text: document.text, span: { start, end } };
  const part = source.parts.find((each) => each.start <= start && start < each.end);
  if (!part) return undefined;
  const inFile = (offset: number) => Math.min(offset, part.end) - part.start + part.from;
  return { uri: part.uri, text: part.text, span: { start: inFile(start), end: inFile(end) } };
}
