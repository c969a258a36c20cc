import { keptByText } from '../kept-by-text';
import { type Span, shift } from '../span';
import type { SectionBody } from './model';

/** A section at its place in a document. Made anew for all sections with every edit, so that it holds little. */
export class Section {
  /** Where the last of its sub-sections ends: an absolute offset, exclusive. */
  treeEnd: number;

  constructor(
    readonly body: SectionBody,
    /** Where its heading's line begins: an absolute offset. */
    readonly start: number,
    /** The section whose heading is next above; undefined for a topmost one and for what stands before the first heading. */
    readonly parent: Section | undefined,
    /** All sections of the document, of which it is the one at `index`. */
    private readonly all: readonly Section[],
    private readonly index: number,
  ) {
    this.treeEnd = start + body.text.length;
  }

  /** The sections that it is the parent of, in document order. */
  get children(): readonly Section[] {
    const children: Section[] = [];
    for (let index = this.index + 1; index < this.all.length; index++) {
      const section = this.all[index]!;
      if (section.start >= this.treeEnd) break;
      if (section.parent === this) children.push(section);
    }
    return children;
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
