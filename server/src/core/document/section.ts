import { memoizeByText } from '../query';
import { type DocumentOffset, type DocumentSpan, type SectionSpan, shift } from '../span/span';
import { entryAt } from '../text/entry-at';
import type { Starts } from '../text/starts';
import type { Heading, SectionBody } from './model';
import { depthOf, isHeader, type SectionTree } from './section-tree';

/** The title of a section and those of the sections that it stands in. */
export interface TitlePath {
  readonly title: string;
  /** The heading's depth, 1 to 6; 0 for the text before the first heading. */
  readonly depth: number;
  readonly parent: TitlePath | undefined;
}

/** A section without its place in the document. */
export interface SectionContent extends TitlePath {
  readonly body: SectionBody;
  /** Whether the section belongs to the header of the document; false where that is unknown. */
  readonly isHeader: boolean;
}

/**
 * Applies a function to each section of a document.
 *
 * @param find Pass the same function each time: its results are cached.
 * @returns The results by section; undefined where nothing was found.
 */
export type Scan = <Found>(
  find: (section: SectionContent) => Found | undefined,
) => readonly (Found | undefined)[];

/** A section at its position in a document, or in a part of one, see `detachSections`. */
export class Section implements SectionContent {
  readonly body: SectionBody;
  /** Document offset where the section begins. */
  readonly start: DocumentOffset;

  constructor(
    /** All sections of the document. */
    private readonly list: SectionList,
    /** Index of the section in the document, from 0. */
    readonly index: number,
  ) {
    this.body = entryAt(list.bodies, this.indexInList);
    this.start = entryAt(list.starts, this.indexInList);
  }

  private get indexInList(): number {
    return this.index - this.list.first;
  }

  /** The index in the list of the first section behind its subsections. */
  private get treeEndInList(): number {
    return entryAt(this.list.tree.ends, this.indexInList);
  }

  /**
   * The section with the next higher heading above; undefined for a top-level section and for the text before the first
   * heading.
   */
  get parent(): Section | undefined {
    const { first, tree } = this.list;
    return this.list.at(first + entryAt(tree.parents, this.indexInList));
  }

  /** Document offset where the last of its subsections ends, exclusive. */
  get treeEnd(): number {
    return entryAt(this.list.starts, this.treeEndInList);
  }

  /** The end of the document, as a document offset. */
  get documentEnd(): number {
    return entryAt(this.list.starts, this.list.bodies.length);
  }

  /** Its direct subsections in document order. */
  get children(): readonly Section[] {
    const { first, tree } = this.list;
    const children: Section[] = [];
    const end = this.treeEndInList;
    for (let index = this.indexInList + 1; index < end; index = entryAt(tree.ends, index))
      children.push(this.list.get(first + index));
    return children;
  }

  /** Document offset where its own text ends, exclusive: before the next heading of any depth. */
  get end(): number {
    return this.start + this.body.text.length;
  }

  /** The heading's depth, 1 to 6; 0 for the text before the first heading. */
  get depth(): number {
    return depthOf(this.body);
  }

  /** Whether it belongs to the header of the document; false in a part of a document that begins further down. */
  get isHeader(): boolean {
    return this.list.first === 0 && isHeader(this.list.tree, this.index, this.depth);
  }

  /** The heading's plain text; empty for the text before the first heading. */
  get title(): string {
    return this.body.heading?.title ?? '';
  }

  /** The titles from its top-level ancestor down to itself. */
  get path(): readonly string[] {
    return this.parent ? [...this.parent.path, this.title] : [this.title];
  }

  /** Converts a span of the section's body to document offsets. */
  at(span: SectionSpan): DocumentSpan {
    return shift(span, this.start);
  }

  /** Lists the section and all its subsections in document order. */
  *tree(): Generator<Section> {
    const end = this.list.first + this.treeEndInList;
    for (let index = this.index; index < end; index++) yield this.list.get(index);
  }
}

/**
 * Returns the heading of a section that the caller knows to have one.
 *
 * @throws RangeError if the section is the text before the first heading.
 */
export function headingOf({ body: { heading }, start }: Section): Heading {
  if (!heading) throw new RangeError(`No heading at ${start}`);
  return heading;
}

const numbering = /^(?:\d+(?:\.\d+)*[.):]?|[ivxlcdm]+[.):])\s+/i;

/**
 * Normalizes a title so that headings of the same section compare as equal: lower case, no numbering, markup or
 * punctuation.
 */
export const sectionKey = memoizeByText((title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(numbering, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** The sections of a document, created on demand: after each keystroke, a document needs new `Section` objects. */
export class SectionList {
  private readonly made: Section[] = [];
  private complete = false;

  constructor(
    readonly bodies: readonly SectionBody[],
    readonly starts: Starts,
    readonly tree: SectionTree,
    /** The index of the first section in the document. */
    readonly first = 0,
  ) {}

  /** Returns the section at an index in the document; undefined if there is none. */
  at(index: number): Section | undefined {
    const indexInList = index - this.first;
    return indexInList < 0 || indexInList >= this.bodies.length ? undefined : this.get(index);
  }

  /**
   * Returns the section at an index in the document.
   *
   * @throws RangeError if there is none.
   */
  get(index: number): Section {
    const indexInList = index - this.first;
    this.made[indexInList] ??= new Section(this, index);
    return this.made[indexInList];
  }

  all(): readonly Section[] {
    if (!this.complete) for (let index = 0; index < this.bodies.length; index++) this.at(index);
    this.complete = true;
    return this.made;
  }
}
