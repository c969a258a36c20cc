import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core';
import { Rope } from '../core/text/rope';

/**
 * An open document. It implements `TextDocument` of vscode-languageserver-textdocument, but an edit does not copy the
 * whole text.
 */
export class OpenText implements TextDocument {
  private constructor(
    readonly uri: string,
    readonly languageId: string,
    private current: number,
    private text: Rope,
  ) {}

  private changes = 0;

  // biome-ignore lint/complexity/useMaxParams: TextDocuments passes these parameters.
  static create(this: void, uri: string, languageId: string, version: number, content: string): OpenText {
    return new OpenText(uri, languageId, version, Rope.of(content));
  }

  /** Applies changes to a document, one after the other. */
  static update(
    this: void,
    document: OpenText,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): OpenText {
    for (const change of changes) document.apply(change);
    document.current = version;
    document.changes++;
    return document;
  }

  get version(): number {
    return this.current;
  }

  /** The number of changes since opening. A client may send two changes with one version. */
  get revision(): number {
    return this.changes;
  }

  /** The newest text. A rope never changes, so callers may keep it. */
  get rope(): Rope {
    return this.text;
  }

  get lineCount(): number {
    return this.text.lineCount;
  }

  getText(range?: Range): string {
    if (!range) return this.text.toString();
    const { start, end } = this.spanOf(range);
    return this.text.slice(start, end);
  }

  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.text.length));
    const line = this.text.lineAt(within);
    const start = this.text.lineStart(line);
    return { line, character: this.beforeLineEnd(start, within) - start };
  }

  offsetAt({ character, line }: Position): number {
    if (!(line >= 0)) return 0;
    if (line >= this.text.lineCount) return this.text.length;
    const start = this.text.lineStart(Math.floor(line));
    const end = this.text.lineStart(Math.floor(line) + 1);
    return this.beforeLineEnd(start, Math.min(start + (character >= 0 ? Math.floor(character) : 0), end));
  }

  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const within = Math.min(line, this.text.lineCount - 1);
    const start = this.text.lineStart(within);
    const end = this.beforeLineEnd(start, this.text.lineStart(within + 1));
    return { start: { line: within, character: 0 }, end: { line: within, character: end - start } };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.text.lineCount) return '';
    const end = this.text.lineStart(line + 1);
    return this.text.slice(this.beforeLineEnd(this.text.lineStart(line), end), end);
  }

  /** Applies a change. Some clients write a missing range as null. A range outside the text is clipped. */
  private apply(change: TextDocumentContentChangeEvent): void {
    const { range, text } = (change ?? {}) as {
      readonly range?: Partial<Range> | null;
      readonly text?: unknown;
    };
    // The change is invalid; the changes beside it still apply.
    if (typeof text !== 'string') return;
    if (range === undefined || range === null) {
      this.text = Rope.of(text);
      return;
    }
    const { start, end } = this.spanOf({ start: toPosition(range.start), end: toPosition(range.end) });
    this.text = this.text.replace(start, end, text);
  }

  /** Returns the offsets of a range, even if its end precedes its start. */
  private spanOf(range: Range): Span {
    const [one, other] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return { start: Math.min(one, other), end: Math.max(one, other) };
  }

  /** Moves an offset out of a line end to the last position in its line. */
  private beforeLineEnd(lineStart: number, offset: number): number {
    let before = offset;
    while (before > lineStart && /[\r\n]/.test(this.text.slice(before - 1, before))) before--;
    return before;
  }
}

/** Converts an unchecked value to a position. */
function toPosition(position: unknown): Position {
  const { character, line } = (position ?? {}) as Partial<Record<keyof Position, unknown>>;
  return { line: toCount(line), character: toCount(character) };
}

function toCount(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0;
}
