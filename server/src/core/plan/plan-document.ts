import { type Chunk, parseChunks } from '../markdown/chunks';
import { Rope } from '../text/rope';
import { joinBodies } from './join-bodies';
import type { FrontMatter, SectionBody } from './model';
import { bodiesWithLabels } from './outside-labels';
import { readSections } from './read-sections';
import { Section } from './section';
import { sectionIndexAt } from './section-index';

type PlanChunk = Chunk<SectionBody[]>;

/** A Markdown document as Planwright sees it: sections in document order, each with its blocks. Any text has one. */
export interface PlanDocument {
  /** Put together when it is first asked for, which takes a while for a long document: with every letter typed only `rope` is. */
  readonly text: string;
  readonly rope: Rope;
  /** In document order, every depth. The first has no heading when text stands before the first one. */
  readonly sections: readonly Section[];
  /** The first heading of depth 1, or else the first heading. */
  readonly title: Section | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** The labels of all link and footnote (`^1`) definitions, normalised as Markdown does. */
  readonly definitions: ReadonlySet<string>;
  /** What the next version is parsed from. */
  readonly chunks: readonly PlanChunk[];
}

/** An earlier version of a document; without sections, only its chunks are taken over. */
type Earlier = Pick<PlanDocument, 'rope' | 'chunks'> & Partial<PlanDocument>;

/**
 * Parses a document. Never throws; the result depends on `text` alone.
 *
 * @param previous An earlier version of the same document, whose unchanged parts are taken over.
 */
export function parsePlan(text: string | Rope, previous?: Earlier): PlanDocument {
  const rope = typeof text === 'string' ? Rope.of(text) : text;
  const chunks = parseChunks(rope, readSections, previous);
  const same = unchanged(chunks, previous);
  const definitions = definitionsIn(chunks, previous, same);
  const sections = sectionsOf(chunks, definitions, previous, same);
  const first = sections[0]?.body.blocks[0];
  return {
    get text() {
      return rope.toString();
    },
    rope,
    sections,
    title: sections.find((section) => section.depth === 1) ?? sections.find((section) => section.depth > 0),
    frontMatter: first?.kind === 'front-matter' ? first : undefined,
    definitions,
    chunks,
  };
}

/** How many chunks two versions share at the start and at the end. */
interface Unchanged {
  readonly head: number;
  readonly tail: number;
}

function unchanged(chunks: readonly PlanChunk[], previous: Earlier | undefined): Unchanged {
  const before = previous?.chunks ?? [];
  const most = Math.min(chunks.length, before.length);
  let head = 0;
  while (head < most && chunks[head] === before[head]) head++;
  let tail = 0;
  while (tail < most - head && chunks.at(-1 - tail) === before.at(-1 - tail)) tail++;
  return { head, tail };
}

function definitionsIn(
  chunks: readonly PlanChunk[],
  previous: Earlier | undefined,
  { head, tail }: Unchanged,
): ReadonlySet<string> {
  if (previous?.definitions) {
    const now = labelsIn(chunks, head, chunks.length - tail);
    const before = labelsIn(previous.chunks, head, previous.chunks.length - tail);
    if (now.length === before.length && now.every((label, index) => label === before[index]))
      return previous.definitions;
  }
  return new Set(labelsIn(chunks, 0, chunks.length));
}

function labelsIn(chunks: readonly PlanChunk[], from: number, to: number): string[] {
  const labels: string[] = [];
  for (let index = from; index < to; index++)
    for (const body of chunks[index]!.model) for (const label of body.definitions) labels.push(label);
  return labels;
}

/** Puts what the chunks say at its place; with the same labels, what unchanged chunks say is known. */
function sectionsOf(
  chunks: readonly PlanChunk[],
  definitions: ReadonlySet<string>,
  previous: Earlier | undefined,
  same: Unchanged,
): Section[] {
  const builder = new SectionBuilder();
  const before = previous?.definitions === definitions ? previous.sections : undefined;
  let from = 0;
  let to = chunks.length;
  if (before) {
    // A section may be made of several chunks: it is only the same where all of them are.
    for (from = same.head; from > 0 && continues(chunks, previous!.chunks, from); from--);
    for (to -= same.tail; chunks[to]?.joins; to++);
    for (let index = 0, end = lengthOf(chunks, 0, from); before[index] && before[index]!.start < end; index++)
      builder.add(before[index]!.body);
  }
  for (let index = from; index < to; ) {
    const parts: Part[] = [];
    do parts.push(bodiesWithLabels(chunks[index]!, index === 0, definitions));
    while (chunks[++index]?.joins);
    for (const body of parts.length === 1 ? parts[0]! : joined(parts)) builder.add(body);
  }
  if (before) {
    const start = previous!.rope.length - lengthOf(chunks, to, chunks.length);
    for (let index = firstFrom(before, start); index < before.length; index++)
      builder.add(before[index]!.body);
  }
  return builder.end();
}

/** Whether the chunk at an index goes on with a section that began before, in either version. */
function continues(chunks: readonly PlanChunk[], before: readonly PlanChunk[], index: number): boolean {
  return chunks[index]?.joins === true || before[index]?.joins === true;
}

function lengthOf(chunks: readonly PlanChunk[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) length += chunks[index]!.text.length;
  return length;
}

/** The index of the first section that starts at an offset or behind it. */
function firstFrom(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts sections one below the other. */
class SectionBuilder {
  private readonly sections: Section[] = [];
  private readonly open: Section[] = [];
  private start = 0;

  add(body: SectionBody): void {
    const { open, sections, start } = this;
    const depth = body.heading?.depth ?? 0;
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) open.pop()!.treeEnd = start;
    const section = new Section(body, start, open[open.length - 1], sections, sections.length);
    if (depth > 0) open.push(section);
    sections.push(section);
    this.start = section.treeEnd;
  }

  end(): Section[] {
    for (const section of this.open) section.treeEnd = this.start;
    return this.sections;
  }
}

type Part = readonly SectionBody[];

const joins = new WeakMap<Part, { parts: readonly Part[]; bodies: readonly SectionBody[] }>();

/** Kept by the first part, for as long as all parts are the same. */
function joined(parts: readonly Part[]): readonly SectionBody[] {
  const kept = joins.get(parts[0]!);
  if (kept?.parts.length === parts.length && kept.parts.every((part, index) => part === parts[index]))
    return kept.bodies;
  const bodies: SectionBody[][] = [];
  for (const body of parts.flat()) {
    if (body.heading || bodies.length === 0) bodies.push([body]);
    else bodies.at(-1)!.push(body);
  }
  const whole = bodies.map((same) => (same.length === 1 ? same[0]! : joinBodies(same)));
  joins.set(parts[0]!, { parts, bodies: whole });
  return whole;
}

/** The section whose own text holds an offset; the last one for an offset at the document's end. */
export function sectionAt(plan: PlanDocument, offset: number): Section | undefined {
  return plan.sections[sectionIndexAt(plan, offset)];
}
