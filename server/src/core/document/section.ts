import { memoizeByText } from '../query';
import { type DocumentOffset, type DocumentSpan, type SectionSpan, shift } from '../span/span';
import type { Starts } from '../text/starts';
import type { SectionBody } from './model';
import { depthOf, type SectionTree } from './section-tree';

/** A section at its place in a document. */
export class Section {
  readonly body: SectionBody;
  /** Where its heading's line begins: an absolute offset. */
  readonly start: DocumentOffset;

  constructor(
    /** All sections of the document. */
    private readonly list: SectionList,
    /** Which of them it is, from 0. */
    readonly index: number,
  ) {
    this.body = list.bodies[index]!;
    this.start = list.starts[index]!;
  }

  /** The section whose heading is next above; undefined for a topmost one and for what stands before the first heading. */
  get parent(): Section | undefined {
    return this.list.at(this.list.tree.parents[this.index]!);
  }

  /** Where the last of its sub-sections ends: an absolute offset. */
  get treeEnd(): number {
    return this.list.starts[this.list.tree.ends[this.index]!]!;
  }

  /** The sections that it is the parent of, in document order. */
  get children(): readonly Section[] {
    const { ends } = this.list.tree;
    const children: Section[] = [];
    for (let index = this.index + 1; index < ends[this.index]!; index = ends[index]!)
      children.push(this.list.at(index)!);
    return children;
  }

  /** Where its own text ends, before the next heading of any depth: an absolute offset, exclusive. */
  get end(): number {
    return this.start + this.body.text.length;
  }

  /** The heading's depth, 1 to 6; 0 for what stands before the first heading. */
  get depth(): number {
    return depthOf(this.body);
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
  at(span: SectionSpan): DocumentSpan {
    return shift(span, this.start);
  }

  /** The section and all below it, in document order. */
  *tree(): Generator<Section> {
    const end = this.list.tree.ends[this.index]!;
    for (let index = this.index; index < end; index++) yield this.list.at(index)!;
  }
}

const numbering = /^(?:\d+(?:\.\d+)*[.):]?|[ivxlcdm]+[.):])\s+/i;

/** What two headings that mean the same section share: the title in lower case without numbering, markup, punctuation. */
export const sectionKey = memoizeByText((title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(numbering, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** The sections of a document. Each is made when it is first asked for: with a letter typed, all of a long one's are others. */
export class SectionList {
  private readonly made: Section[] = [];
  private complete = false;

  constructor(
    readonly bodies: readonly SectionBody[],
    readonly starts: Starts,
    readonly tree: SectionTree,
  ) {}

  /** The section at an index; undefined where there is none. */
  at(index: number): Section | undefined {
    if (index < 0 || index >= this.bodies.length) return undefined;
    this.made[index] ??= new Section(this, index);
    return this.made[index];
  }

  all(): readonly Section[] {
    if (!this.complete) for (let index = 0; index < this.bodies.length; index++) this.at(index);
    this.complete = true;
    return this.made;
  }
}
