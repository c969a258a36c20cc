import { keptByText } from '../kept-by-text';
import { type Span, shift } from '../span';
import type { SectionBody } from './model';

/** One for all sections without any below them: there are thousands, put in place anew with every edit. */
const none: readonly Section[] = [];

/** A section at its place in a document. */
export class Section {
  /** The sections one level below it, whatever their depth, in document order. */
  children: readonly Section[] = none;
  /** Where the last of its sub-sections ends: an absolute offset, exclusive. */
  treeEnd: number;

  constructor(
    readonly body: SectionBody,
    /** Where its heading's line begins: an absolute offset. */
    readonly start: number,
    /** The section whose heading is next above; undefined for a topmost one and for what stands before the first heading. */
    readonly parent: Section | undefined,
  ) {
    this.treeEnd = this.end;
    if (parent) {
      if (parent.children === none) parent.children = [this];
      else (parent.children as Section[]).push(this);
    }
  }

  /** Where its own text ends, before the next heading of any depth: an absolute offset, exclusive. */
  get end(): number {
    return this.start + this.body.text.length;
  }

  /** The heading's depth, 1 to 6; 0 for what stands before the first heading. */
  get depth(): number {
    return this.body.heading?.depth ?? 0;
  }

  /** The heading's plain text; empty for what stands before the first heading. */
  get title(): string {
    return this.body.heading?.title ?? '';
  }

  /** Its titles from the topmost section down to itself. */
  get path(): readonly string[] {
    return this.parent ? [...this.parent.path, this.title] : [this.title];
  }

  /** A span of the section's body as offsets in the document. */
  at(span: Span): Span {
    return shift(span, this.start);
  }

  /** The section and all below it, in document order. */
  *tree(): Generator<Section> {
    yield this;
    for (const child of this.children) yield* child.tree();
  }
}

const numbering = /^(?:\d+(?:\.\d+)*[.):]?|[ivxlcdm]+[.):])\s+/i;

/** What two headings that mean the same section share: the title in lower case without numbering, markup, punctuation. */
export const sectionKey = keptByText((title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(numbering, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
