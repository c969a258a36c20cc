import { ChunkMemory } from '../markdown/chunk-memory';
import { type Chunk, parseChunks } from '../markdown/chunks';
import { Rope } from '../text/rope';
import { joinBodies } from './join-bodies';
import type { FrontMatter, SectionBody } from './model';
import { bodiesWithLabels } from './outside-labels';
import { readSections } from './read-sections';
import type { Section } from './section';
import { sectionIndexAt } from './section-index';
import { SectionList } from './section-list';
import { depthOf, type SectionTree, sectionTreeOf } from './section-tree';

type PlanChunk = Chunk<SectionBody[]>;

/** A Markdown document as Planwright sees it: sections in document order, each with its blocks. Any text has one. */
export interface PlanDocument {
  /** Put together when it is first asked for, which takes a while for a long document: with every letter typed only `rope` is. */
  readonly text: string;
  readonly rope: Rope;
  /** In document order, every depth. The first has no heading when text stands before the first one. */
  readonly sections: readonly Section[];
  /** What each of the sections says. */
  readonly bodies: readonly SectionBody[];
  /** Where each of the sections starts, and at last where the document ends: absolute offsets. */
  readonly starts: readonly number[];
  /** The first heading of depth 1, or else the first heading. */
  readonly title: Section | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** The labels of all link and footnote (`^1`) definitions, normalised as Markdown does. */
  readonly definitions: ReadonlySet<string>;
  /** What the next version is parsed from. */
  readonly chunks: readonly PlanChunk[];
  /** What earlier versions were made of. */
  readonly memory: ChunkMemory<SectionBody[]>;
  readonly tree: SectionTree;
  /** One of `sections`, without making the others; undefined where there is none. */
  section(index: number): Section | undefined;
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
  const memory = previous?.memory ?? new ChunkMemory();
  const before = { rope: previous?.rope ?? Rope.of(''), chunks: previous?.chunks ?? [], memory };
  const chunks = parseChunks(rope, readSections, before);
  const same = unchanged(chunks, previous);
  const definitions = definitionsIn(chunks, previous, same);
  const { bodies, tree } = sectionsOf(chunks, definitions, previous, same);
  const list = new SectionList(bodies, tree);
  const first = bodies[0]?.blocks[0];
  return {
    get text() {
      return rope.toString();
    },
    rope,
    get sections() {
      return list.all();
    },
    bodies,
    starts: list.starts,
    get title() {
      return list.at(tree.title);
    },
    frontMatter: first?.kind === 'front-matter' ? first : undefined,
    definitions,
    chunks,
    memory,
    tree,
    section: (index) => list.at(index),
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

/** What the chunks say, section by section; with the same labels, what unchanged chunks say is known. */
function sectionsOf(
  chunks: readonly PlanChunk[],
  definitions: ReadonlySet<string>,
  previous: Earlier | undefined,
  same: Unchanged,
): { bodies: readonly SectionBody[]; tree: SectionTree } {
  if (!isWhole(previous) || previous.definitions !== definitions) {
    const bodies = bodiesOf(chunks, 0, chunks.length, definitions);
    return { bodies, tree: sectionTreeOf(bodies) };
  }
  // A section may be made of several chunks: it is only the same where all of them are.
  let from = same.head;
  while (from > 0 && continues(chunks, previous.chunks, from)) from--;
  let to = chunks.length - same.tail;
  while (chunks[to]?.joins) to++;
  const head = firstFrom(previous, lengthOf(chunks, 0, from));
  const tail = firstFrom(previous, previous.rope.length - lengthOf(chunks, to, chunks.length));
  const between = bodiesOf(chunks, from, to, definitions);
  const bodies = previous.bodies.slice(0, head).concat(between, previous.bodies.slice(tail));
  const hasSameTree =
    bodies.length === previous.bodies.length &&
    between.every((body, index) => depthOf(body) === depthOf(previous.bodies[head + index]!));
  return { bodies, tree: hasSameTree ? previous.tree : sectionTreeOf(bodies) };
}

function isWhole(previous: Earlier | undefined): previous is PlanDocument {
  return previous?.bodies !== undefined;
}

/** What chunks say that neither begin nor end within a section. */
function bodiesOf(
  chunks: readonly PlanChunk[],
  from: number,
  to: number,
  definitions: ReadonlySet<string>,
): SectionBody[] {
  const bodies: SectionBody[] = [];
  for (let index = from; index < to; ) {
    const parts: Part[] = [];
    do parts.push(bodiesWithLabels(chunks[index]!, index === 0, definitions));
    while (chunks[++index]?.joins);
    for (const body of parts.length === 1 ? parts[0]! : joined(parts)) bodies.push(body);
  }
  return bodies;
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
function firstFrom({ bodies, starts }: PlanDocument, offset: number): number {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
  return plan.section(sectionIndexAt(plan, offset));
}
