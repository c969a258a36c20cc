import { entryAt } from '../../text/entry-at';
import type { Mark, Prose } from '../tree/tree';
import type { Labels } from './definitions';
import { ProseReader, special } from './prose-reader';

const noMarks: readonly Mark[] = [];

/**
 * Reads the inline markup of a paragraph, a heading or a cell.
 * @param starts Offsets where its lines begin; the first and the last line have text.
 * @param ends Offsets where its lines end, without trailing white space.
 * @param labels Labels that links may use.
 */
export function readProse(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  labels: Labels,
): Prose {
  for (let line = 0; line < starts.length; line++)
    if (isMarkedUp(text, entryAt(starts, line), entryAt(ends, line)))
      return new ProseReader(text, starts, ends, labels).read(line);
  return { span: { start: entryAt(starts, 0), end: entryAt(ends, ends.length - 1) }, marks: noMarks };
}

function isMarkedUp(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 && special[code] === 1) return true;
  }
  return false;
}

/** Reads a heading's markup and its title as plain text. */
export function readTitle(
  text: string,
  start: number,
  end: number,
  labels: Labels,
): { prose: Prose; title: string } {
  if (!isMarkedUp(text, start, end))
    return { prose: { span: { start, end }, marks: noMarks }, title: text.slice(start, end) };
  return new ProseReader(text, [start], [end], labels).readTitle();
}
