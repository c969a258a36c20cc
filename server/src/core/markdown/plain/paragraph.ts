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
    const start = this.starts.pop()!;
    const header = readRow(text, start, this.end, this.labels);
    // micromark does not accept a single pipe as a header.
    if (this.ends.pop()! === start + 1 || columnsOf(text, at, end) !== header.cells.length) giveUp();
    this.end = this.endBefore;
    return header;
  }

  /** Removes the link definitions at the start of the paragraph and returns them. */
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

  /** Returns undefined if the paragraph has no lines left. */
  toNode(): ParagraphNode | undefined {
    const { text, starts, ends, end, labels } = this;
    if (starts.length === 0) return undefined;
    return { type: 'paragraph', start: starts[0]!, end, prose: readProse(text, starts, ends, labels) };
  }
}
