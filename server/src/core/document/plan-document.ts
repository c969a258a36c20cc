import type { Chunk } from '../markdown/chunk-memory';
import { type ChunkedText, parseChunks } from '../markdown/chunks';
import { defineDerived } from '../query';
import { entryAt } from '../text/entry-at';
import { Rope } from '../text/rope';
import { firstAtLeast, replaceStarts, startsOf } from '../text/starts';
import { joinBodies } from './join-bodies';
import type { FrontMatter, SectionBody } from './model';
import { type Outline, outlineAfter, outlineOf } from './outline';
import { bodiesWithLabels } from './outside-labels';
import { readSections } from './read-sections';
import type { Section } from './section';
import { SectionList } from './section';
import { sectionIndexAt } from './section-index';
import type { SectionTree } from './section-tree';

type PlanChunk = Chunk<SectionBody[]>;
type Chunked = ChunkedText<SectionBody[]>;

/** A parsed Markdown document: its sections in document order, each with its blocks. Any text parses. */
export interface PlanDocument {
  /**
   * The whole text, joined on first access, which is slow for a long document. Code that runs on each keystroke uses
   * `rope`.
   */
  readonly text: string;
  readonly rope: Rope;
  /** The sections of every depth in document order. The first has no heading if text precedes the first heading. */
  readonly sections: readonly Section[];
  /** The bodies of `sections`. */
  readonly bodies: readonly SectionBody[];
  /** The document offset where each section starts, then the document's length. */
  readonly starts: readonly number[];
  /** The first heading of depth 1, or else the first heading. */
  readonly title: Section | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** Labels of all link and footnote (`^1`) definitions, normalized as Markdown does. */
  readonly definitions: ReadonlySet<string>;
  /** The headings: the same object as in the earlier version while they are the same. */
  readonly outline: Outline;
  readonly tree: SectionTree;
  /** The chunks, which the next version reuses. */
  readonly chunked: Chunked;
  /** Returns one of `sections` without creating the others; undefined if there is none at this index. */
  section(index: number): Section | undefined;
}

/**
 * Takes a part of a document. The caller then depends on this part alone.
 *
 * @param part Pass the same function each time. Its results are compared with `===`.
 */
export type Take = <Part>(part: (document: PlanDocument) => Part) => Part;

/** An earlier version of a document. Without sections, only its chunks are reused. */
type Earlier = Pick<PlanDocument, 'chunked'> & Partial<PlanDocument>;

/**
 * Parses a document. Never throws; the result depends on `text` alone.
 * @param previous An earlier version of the document, whose unchanged parts are reused.
 */
export function parsePlan(text: string | Rope, previous?: Earlier): PlanDocument {
  const rope = typeof text === 'string' ? Rope.of(text) : text;
  const chunked = parseChunks(rope, readSections, previous?.chunked);
  const definitions = definitionsIn(chunked, previous);
  const { bodies, outline, starts } =
    isWhole(previous) && previous.definitions === definitions
      ? sectionsAfter(previous, chunked, definitions)
      : allSections(chunked, definitions, previous?.outline);
  return new ParsedPlan(rope, new SectionList(bodies, starts, outline.tree), {
    chunked,
    definitions,
    outline,
  });
}

/**
 * A class, because V8 creates a hidden class for each object literal with getters and keeps it, with all that the
 * getters reference, until a full garbage collection.
 */
class ParsedPlan implements PlanDocument {
  readonly bodies: readonly SectionBody[];
  readonly starts: readonly number[];
  readonly outline: Outline;
  readonly tree: SectionTree;
  readonly definitions: ReadonlySet<string>;
  readonly chunked: Chunked;

  constructor(
    readonly rope: Rope,
    private readonly list: SectionList,
    { chunked, definitions, outline }: Pick<PlanDocument, 'chunked' | 'definitions' | 'outline'>,
  ) {
    this.bodies = list.bodies;
    this.starts = list.starts;
    this.outline = outline;
    this.tree = outline.tree;
    this.definitions = definitions;
    this.chunked = chunked;
  }

  get text(): string {
    return this.rope.toString();
  }

  get sections(): readonly Section[] {
    return this.list.all();
  }

  get title(): Section | undefined {
    return this.list.at(this.tree.title);
  }

  get frontMatter(): FrontMatter | undefined {
    const first = this.bodies[0]?.blocks[0];
    return first?.kind === 'front-matter' ? first : undefined;
  }

  section(index: number): Section | undefined {
    return this.list.at(index);
  }
}

function definitionsIn(chunked: Chunked, previous: Earlier | undefined): ReadonlySet<string> {
  const { chunks, taken } = chunked;
  if (previous?.definitions) {
    const old = previous.chunked.chunks;
    const now = labelsIn(chunks, taken.head, chunks.length - taken.tail);
    const before = labelsIn(old, taken.head, old.length - taken.tail);
    if (now.length === before.length && now.every((label, index) => label === before[index]))
      return previous.definitions;
  }
  return new Set(labelsIn(chunks, 0, chunks.length));
}

function labelsIn(chunks: readonly PlanChunk[], from: number, to: number): string[] {
  const labels: string[] = [];
  for (const { model } of chunks.slice(from, to))
    for (const { definitions } of model) for (const label of definitions) labels.push(label);
  return labels;
}

type Sections = Pick<PlanDocument, 'bodies' | 'outline' | 'starts'>;

/** Reads all sections from the chunks. */
function allSections(
  { chunks }: Chunked,
  definitions: ReadonlySet<string>,
  former: Outline | undefined,
): Sections {
  const bodies = bodiesOf(chunks, 0, chunks.length, definitions);
  return { bodies, outline: outlineOf(bodies, former), starts: startsOf(bodies) };
}

/** Reads the sections of the changed chunks and reuses the others. Both versions must define the same labels. */
function sectionsAfter(previous: PlanDocument, chunked: Chunked, definitions: ReadonlySet<string>): Sections {
  const { chunks, starts, taken } = chunked;
  const { bodies: before, starts: startsBefore } = previous;
  // A section may span several chunks; it is unchanged only if all of them are.
  let from = taken.head;
  while (from > 0 && continues(chunks, previous.chunked.chunks, from)) from--;
  let to = chunks.length - taken.tail;
  while (chunks[to]?.joins) to++;
  const between = bodiesOf(chunks, from, to, definitions);
  const by = chunked.rope.length - previous.rope.length;
  const head = firstAtLeast(startsBefore, entryAt(starts, from));
  const tail = firstAtLeast(startsBefore, entryAt(starts, to) - by);
  const bodies = before.slice(0, head).concat(between, before.slice(tail));
  return {
    bodies,
    outline: outlineAfter(previous.outline, bodies, { start: head, end: head + between.length }),
    starts: replaceStarts(startsBefore, head, between, tail),
  };
}

function isWhole(previous: Earlier | undefined): previous is PlanDocument {
  return previous?.bodies !== undefined;
}

/** Reads the sections of chunks that begin and end at section boundaries. */
function bodiesOf(
  chunks: readonly PlanChunk[],
  from: number,
  to: number,
  definitions: ReadonlySet<string>,
): SectionBody[] {
  const bodies: SectionBody[] = [];
  for (let index = from; index < to; ) {
    const first = bodiesWithLabels(entryAt(chunks, index), index === 0, definitions);
    const others: Part[] = [];
    for (let next = chunks[++index]; next?.joins; next = chunks[++index])
      others.push(bodiesWithLabels(next, false, definitions));
    for (const body of others.length === 0 ? first : joined([first, ...others])) bodies.push(body);
  }
  return bodies;
}

/** Tells whether the chunk at an index continues a section in either version. */
function continues(chunks: readonly PlanChunk[], before: readonly PlanChunk[], index: number): boolean {
  return chunks[index]?.joins === true || before[index]?.joins === true;
}

type Part = readonly SectionBody[];

/** Parts of sections in document order: the same object for the same parts. */
interface PartList {
  readonly before: PartList | undefined;
  readonly last: Part;
}

const partList = defineDerived((before: PartList | undefined, last: Part): PartList => ({ before, last }));

/** Joins the parts of sections. The same parts give the same sections. */
function joined(parts: readonly Part[]): readonly SectionBody[] {
  let list: PartList | undefined;
  for (const part of parts) list = partList(list, part);
  return joinedList(list);
}

const joinedList = defineDerived((list: PartList | undefined): readonly SectionBody[] => {
  const parts: Part[] = [];
  for (let rest = list; rest; rest = rest.before) parts.unshift(rest.last);
  const bodies: [SectionBody, ...SectionBody[]][] = [];
  for (const body of parts.flat()) {
    const open = bodies.at(-1);
    if (body.heading || !open) bodies.push([body]);
    else open.push(body);
  }
  return bodies.map((same) => (same.length === 1 ? same[0] : joinBodies(same)));
});

/** Returns the section whose own text holds an offset; the last section for the document's end. */
export function sectionAt(plan: PlanDocument, offset: number): Section | undefined {
  return plan.section(sectionIndexAt(plan, offset));
}

/**
 * Returns the section at an index that the caller knows to be in the plan.
 *
 * @throws RangeError if the plan has no section at the index.
 */
export function sectionOf(plan: PlanDocument, index: number): Section {
  const section = plan.section(index);
  if (!section) throw new RangeError(`No section ${index}`);
  return section;
}
