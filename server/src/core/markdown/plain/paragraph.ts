import type { DefinitionNode, ParagraphNode, RowNode } from '../tree/tree';
import { trimmedEnd } from './characters';
import { type Labels, labelDefinedAt, labelKey, mayDefine, refuseTitle } from './definitions';
import { readProse } from './inline';
import { columnsOf, mayDelimit, readRow } from './tables';
import { giveUp } from './unsure';

const none: readonly DefinitionNode[] = [];

/** A paragraph that may go on in the next line. */
export class Paragraph {
  readonly kind = 'paragraph';
  /** Where the text of its lines begins and ends. */
  private readonly starts: number[];
  private readonly ends: number[];
  /** Where its last line ends, and the one before. */
  private end: number;
  private endBefore = 0;
  private lastMayHead = true;

  /** Begins with a line, from `at` to `end`. */
  constructor(
    private readonly text: string,
    private readonly labels: Labels,
    at: number,
    end: number,
  ) {
    this.starts = [at];
    this.ends = [trimmedEnd(text, at, end)];
    this.end = end;
  }

  /** @param mayHead Whether the line could be the header of a table. */
  add(at: number, end: number, mayHead: boolean): void {
    this.starts.push(at);
    this.ends.push(trimmedEnd(this.text, at, end));
    this.endBefore = this.end;
    this.end = end;
    this.lastMayHead = mayHead;
  }

  /**
   * The last line as the header of a table, if the next line is a delimiter row. Takes it out of the paragraph.
   *
   * @param mayDelimitHere Whether the next line could be a delimiter row, where it stands.
   */
  takeHeader(at: number, end: number, mayDelimitHere: boolean): RowNode | undefined {
    const { text } = this;
    if (!mayDelimit(text, at, end)) return undefined;
    if (!mayDelimitHere || !this.lastMayHead) giveUp();
    const start = this.starts.pop()!;
    const header = readRow(text, start, this.end, this.labels);
    // micromark takes a single pipe for no header.
    if (this.ends.pop()! === start + 1 || columnsOf(text, at, end) !== header.cells.length) giveUp();
    this.end = this.endBefore;
    return header;
  }

  /** The link definitions that it begins with. Takes them out of the paragraph. */
  takeDefinitions(): readonly DefinitionNode[] {
    const { text, starts, ends } = this;
    if (!mayDefine(text, this.starts[0]!)) return none;
    const found: DefinitionNode[] = [];
    while (starts.length > 0) {
      const label = labelDefinedAt(text, starts[0]!, ends[0]!, this.end);
      if (label === undefined) break;
      const start = starts.shift()!;
      ends.shift();
      if (starts.length > 0) refuseTitle(text, starts[0]!);
      found.push({ type: 'definition', start, label: labelKey(label).toLowerCase() });
    }
    return found;
  }

  /** Undefined where nothing is left of it. */
  toNode(): ParagraphNode | undefined {
    const { text, starts, ends, end, labels } = this;
    if (starts.length === 0) return undefined;
    return { type: 'paragraph', start: starts[0]!, end, prose: readProse(text, starts, ends, labels) };
  }
}
