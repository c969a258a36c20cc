import { entryAt } from '../../text/entry-at';
import type { DefinitionNode, ParagraphNode, RowNode } from '../tree/tree';
import { trimmedEnd } from './characters';
import { type Labels, labelDefinedAt, labelKey, mayDefine, refuseTitle } from './definitions';
import { readProse } from './inline';
import { columnsOf, mayDelimit, readRow } from './tables';
import { giveUp } from './unsure';

const none: readonly DefinitionNode[] = [];

/** A paragraph that the next line may continue. */
export class Paragraph {
  readonly kind = 'paragraph';
  /** Offsets where the text of its lines begins and ends. */
  private readonly starts: number[];
  private readonly ends: number[];
  /** Offsets where its last line and the line before it end. */
  private end: number;
  private endBefore = 0;
  private lastMayHead = true;

  /** Begins a paragraph with the line from `at` to `end`. */
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

  /** @param mayHead Whether the line can be the header of a table. */
  add(at: number, end: number, mayHead: boolean): void {
    this.starts.push(at);
    this.ends.push(trimmedEnd(this.text, at, end));
    this.endBefore = this.end;
    this.end = end;
    this.lastMayHead = mayHead;
  }

  /**
   * Removes the last line and returns it as the header of a table, if the next line is a delimiter row.
   * @param mayDelimitHere Whether the position of the next line allows a delimiter row.
   */
  takeHeader(at: number, end: number, mayDelimitHere: boolean): RowNode | undefined {
    const { text } = this;
    if (!mayDelimit(text, at, end)) return undefined;
    if (!mayDelimitHere || !this.lastMayHead) giveUp();
    const start = this.starts.pop();
    if (start === undefined) return undefined;
    const header = readRow(text, start, this.end, this.labels);
    // micromark does not accept a single pipe as a header.
    if (this.ends.pop() === start + 1 || columnsOf(text, at, end) !== header.cells.length) giveUp();
    this.end = this.endBefore;
    return header;
  }

  /** Removes the link definitions at the start of the paragraph and returns them. */
  takeDefinitions(): readonly DefinitionNode[] {
    const { text, starts, ends } = this;
    const [first] = starts;
    if (first === undefined || !mayDefine(text, first)) return none;
    const found: DefinitionNode[] = [];
    for (let start = starts[0]; start !== undefined; start = starts[0]) {
      const label = labelDefinedAt(text, start, entryAt(ends, 0), this.end);
      if (label === undefined) break;
      starts.shift();
      ends.shift();
      if (starts[0] !== undefined) refuseTitle(text, starts[0]);
      found.push({ type: 'definition', start, label: labelKey(label).toLowerCase() });
    }
    return found;
  }

  /** Returns undefined if the paragraph has no lines left. */
  toNode(): ParagraphNode | undefined {
    const { text, starts, ends, end, labels } = this;
    const [start] = starts;
    if (start === undefined) return undefined;
    return { type: 'paragraph', start, end, prose: readProse(text, starts, ends, labels) };
  }
}
