import { entryAt } from '../../text/entry-at';
import type { Mark, Prose } from '../tree/tree';
import { angleAt } from './angles';
import { backslash, type CharacterClass, classOf, isAsciiPunctuation, whitespace } from './characters';
import { type Labels, labelKey } from './definitions';
import { Emphasis, type Stretch } from './emphasis';
import { endOfTarget } from './links';
import { giveUp } from './unsure';

const asterisk = 0x2a;
const underscore = 0x5f;
const backtick = 0x60;
const bracket = 0x5b;
const closingBracket = 0x5d;
const less = 0x3c;
const exclamation = 0x21;
const ampersand = 0x26;

/** By code of an ASCII character: 1 if it may begin or end markup. */
export const special = new Uint8Array(128);
for (const code of [asterisk, underscore, backtick, bracket, closingBracket, less, backslash, ampersand])
  special[code] = 1;

/** Each link looks at all open brackets, so text with more open brackets goes to remark. */
const mostBrackets = 200;

/** An opening bracket that may begin a link or an image. */
interface Bracket {
  readonly start: number;
  readonly image: boolean;
  /** The number of `*` and `_` runs, and of marks, before the bracket. */
  readonly runs: number;
  readonly marks: number;
  /** False once a link follows the bracket: links cannot contain links. */
  active: boolean;
}

const reference = /&(?:#|[a-z\d]+;)/iy;
/** The label behind a link's text, as in `[text][label]`. */
const fullLabel = /\[([^[\]\\\r\n]{0,200})\]/y;

/** Reads the inline markup of a text that has some. */
export class ProseReader {
  private readonly marks: Mark[] = [];
  private brackets: Bracket[] | undefined;
  private emphasis: Emphasis | undefined;
  /** Whether `marks` may be unsorted: emphasis and links are added when they close. */
  private shuffled = false;
  /** Whether the text contains images or character references, whose plain text differs from their source. */
  private spelled = false;
  /** Offset of the last character that a backslash escapes. */
  private escaped = -1;
  /** Lengths of backtick runs that have no closing run in the rest of the text. */
  private unclosed: number[] | undefined;
  private line = 0;
  /** The stretches that are not visible text; collected for titles only. */
  private hidden: Stretch[] | undefined;

  /** For the parameters see `readProse`. */
  constructor(
    private readonly text: string,
    private readonly starts: readonly number[],
    private readonly ends: readonly number[],
    private readonly labels: Labels,
  ) {}

  private get lineStart(): number {
    return entryAt(this.starts, this.line);
  }

  private get lineEnd(): number {
    return entryAt(this.ends, this.line);
  }

  readTitle(): { prose: Prose; title: string } {
    this.hidden = [];
    const prose = this.read();
    return { prose, title: this.visible() };
  }

  /** @param line Index of the first line with markup. */
  read(line = 0): Prose {
    const { text, starts, ends } = this;
    let at = entryAt(starts, line);
    for (this.line = line; this.line < starts.length; this.line++) {
      // A code span may end in this line.
      at = Math.max(at, this.lineStart);
      let end = this.lineEnd;
      while (at < end) {
        const code = text.charCodeAt(at);
        if (code >= 128 || special[code] === 0) at++;
        else {
          at = this.readMarkup(code, at, end);
          end = this.lineEnd;
        }
      }
    }
    this.matchEmphasis(0);
    if (this.shuffled && !areInOrder(this.marks)) this.marks.sort((a, b) => a.span.start - b.span.start);
    return { span: { start: entryAt(starts, 0), end: entryAt(ends, ends.length - 1) }, marks: this.marks };
  }

  /** Returns the text without its markup. */
  private visible(): string {
    const { hidden = [] } = this;
    if (this.spelled) giveUp();
    let title = '';
    let at = entryAt(this.starts, 0);
    for (const [start, end] of hidden.sort((a, b) => a[0] - b[0])) {
      if (start > at) title += this.text.slice(at, start);
      at = Math.max(at, end);
    }
    return title + this.text.slice(at, this.ends[0]);
  }

  /** Reads the markup at `at` and returns the offset to continue at. */
  private readMarkup(code: number, at: number, end: number): number {
    switch (code) {
      case backslash:
        return this.readEscape(at, end);
      case backtick:
        return this.readCode(at);
      case asterisk:
      case underscore:
        return this.readRun(code, at, end);
      case bracket:
        return this.openBracket(at);
      case closingBracket:
        return this.closeBracket(at, end);
      case less:
        return this.readAngle(at, end);
      default:
        reference.lastIndex = at;
        if (reference.test(this.text)) this.spelled = true;
        return at + 1;
    }
  }

  private readEscape(at: number, end: number): number {
    if (at + 1 === end || !isAsciiPunctuation(this.text.charCodeAt(at + 1))) return at + 1;
    this.hidden?.push([at, at + 1]);
    this.escaped = at + 1;
    return at + 2;
  }

  private readRun(marker: number, at: number, end: number): number {
    const { text } = this;
    let after = at + 1;
    while (after < end && text.charCodeAt(after) === marker) after++;
    this.emphasis ??= new Emphasis(this.hidden);
    this.emphasis.add({ marker, start: at, end: after }, this.classBefore(at), this.classAt(after, end));
    return after;
  }

  private classBefore(at: number): CharacterClass {
    return at === this.starts[this.line] ? whitespace : classOf(this.text.charCodeAt(at - 1));
  }

  private classAt(at: number, end: number): CharacterClass {
    return at === end ? whitespace : classOf(this.text.charCodeAt(at));
  }

  private readCode(start: number): number {
    const size = this.sizeOfRun(start, this.lineEnd);
    const line = this.line;
    const end = this.unclosed?.includes(size) ? -1 : this.endOfCode(start + size, size);
    if (end < 0) {
      // Each length is searched to the end of the text only once. Long runs are too rare to support.
      if (size > 3) giveUp();
      this.unclosed ??= [];
      this.unclosed.push(size);
      this.line = line;
      return start + size;
    }
    this.marks.push({ kind: 'code', span: { start, end } });
    this.hideTicks(start, end, size);
    return end;
  }

  /**
   * Returns the offset behind the next run of `size` backticks and makes its line the current one; -1 without such a
   * run.
   */
  private endOfCode(from: number, size: number): number {
    const { text, starts } = this;
    let at = from;
    for (; this.line < starts.length; this.line++) {
      at = Math.max(at, this.lineStart);
      const end = this.lineEnd;
      while (at < end) {
        if (text.charCodeAt(at) !== backtick) at++;
        else {
          const closing = this.sizeOfRun(at, end);
          at += closing;
          if (closing === size) return at;
        }
      }
    }
    return -1;
  }

  private sizeOfRun(start: number, end: number): number {
    let at = start;
    while (at < end && this.text.charCodeAt(at) === backtick) at++;
    return at - start;
  }

  /** Code with a space at both ends loses one space at each end, unless it is all spaces. */
  private hideTicks(start: number, end: number, size: number): void {
    if (!this.hidden) return;
    const code = this.text.slice(start + size, end - size);
    const padding = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code) ? 1 : 0;
    this.hidden.push([start, start + size + padding], [end - size - padding, end]);
  }

  private openBracket(at: number): number {
    this.brackets ??= [];
    if (this.brackets.length === mostBrackets) giveUp();
    const image = this.isExclamation(at - 1);
    const start = image ? at - 1 : at;
    this.brackets.push({
      start,
      image,
      runs: this.emphasis?.count ?? 0,
      marks: this.marks.length,
      active: true,
    });
    return at + 1;
  }

  /** Tells whether an unescaped `!` stands at `at`. */
  private isExclamation(at: number): boolean {
    return at >= this.lineStart && at !== this.escaped && this.text.charCodeAt(at) === exclamation;
  }

  private closeBracket(at: number, end: number): number {
    const opening = this.brackets?.pop();
    if (!opening?.active) return at + 1;
    const target = endOfTarget(this.text, at + 1, end);
    const after = target < 0 ? this.endOfReference(opening, at, end) : target;
    if (after < 0) return at + 1;
    this.matchEmphasis(opening.runs);
    if (opening.image) {
      // The text of an image has no markup.
      this.marks.length = opening.marks;
      this.spelled = true;
    }
    const kind = target < 0 ? 'reference' : opening.image ? 'image' : 'link';
    this.marks.push({ kind, span: { start: opening.start, end: after } });
    this.shuffled = true;
    this.hidden?.push([opening.start, opening.start + (opening.image ? 2 : 1)], [at, after]);
    if (!opening.image) for (const outer of this.brackets ?? []) if (!outer.image) outer.active = false;
    return after;
  }

  /**
   * Returns the offset behind `[label]`, `[label][]` or `[text][label]`, whose first bracket closes at `at`; -1 if no
   * such label is defined.
   */
  private endOfReference(opening: Bracket, at: number, end: number): number {
    const { labels, text } = this;
    if (labels.size === 0) return -1;
    // A label may span lines.
    if (opening.start < this.lineStart) giveUp();
    const isDefined = labels.has(labelKey(text.slice(opening.start + (opening.image ? 2 : 1), at)));
    if (at + 1 === end || text.charCodeAt(at + 1) !== bracket) return isDefined ? at + 1 : -1;
    fullLabel.lastIndex = at + 1;
    const label = fullLabel.exec(text)?.[1];
    if (label === undefined || fullLabel.lastIndex > end) return giveUp();
    const isLabel = label === '' ? isDefined : /[^ \t]/.test(label) && labels.has(labelKey(label));
    return isLabel ? fullLabel.lastIndex : -1;
  }

  private matchEmphasis(first: number): void {
    if (!this.emphasis) return;
    const before = this.marks.length;
    this.emphasis.match(first, this.marks);
    if (this.marks.length > before) this.shuffled = true;
  }

  private readAngle(start: number, lineEnd: number): number {
    const angle = angleAt(this.text, start, lineEnd);
    if (!angle) return start + 1;
    const { end, kind } = angle;
    this.marks.push({ kind, span: { start, end } });
    if (kind === 'link') this.hidden?.push([start, start + 1], [end - 1, end]);
    else this.hidden?.push([start, end]);
    return end;
  }
}

function areInOrder(marks: readonly Mark[]): boolean {
  let before = 0;
  for (const { span } of marks) {
    if (span.start < before) return false;
    before = span.start;
  }
  return true;
}
