import { type Chunk, parseChunks } from '../markdown/chunks';
import { joinBodies } from './join-bodies';
import type { FrontMatter, SectionBody } from './model';
import { readSections } from './read-sections';
import { Section } from './section';

/** A Markdown document as Planwright sees it: sections in document order, each with its blocks. Any text has one. */
export interface PlanDocument {
  readonly text: string;
  /** In document order, every depth. The first has no heading when text stands before the first one. */
  readonly sections: readonly Section[];
  /** The first heading of depth 1, or else the first heading. */
  readonly title: Section | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** The labels of all link and footnote (`^1`) definitions, normalised as Markdown does. */
  readonly definitions: ReadonlySet<string>;
  /** What the next version is parsed from. */
  readonly chunks: readonly Chunk<SectionBody[]>[];
}

/**
 * Parses a document. Never throws; the result depends on `text` alone.
 *
 * @param previous An earlier version of the same document, whose unchanged parts are taken over.
 */
export function parsePlan(text: string, previous?: Pick<PlanDocument, 'chunks'>): PlanDocument {
  const chunks = parseChunks(text, readSections, previous?.chunks);
  const sections: Section[] = [];
  const definitions = new Set<string>();
  const open: Section[] = [];
  let start = 0;
  for (const bodies of sectionBodies(chunks)) {
    for (const body of bodies) {
      const depth = body.heading?.depth ?? 0;
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
      const parent = open.at(-1);
      const section = new Section(body, start, parent);
      parent?.children.push(section);
      if (depth > 0) open.push(section);
      for (const ancestor of open) ancestor.treeEnd = section.end;
      sections.push(section);
      for (const label of body.definitions) definitions.add(label);
      start += body.text.length;
    }
  }
  const first = sections[0]?.body.blocks[0];
  return {
    text,
    sections,
    title: sections.find((section) => section.depth === 1) ?? sections.find((section) => section.depth > 0),
    frontMatter: first?.kind === 'front-matter' ? first : undefined,
    definitions,
    chunks,
  };
}

/** What each chunk with a heading says, the parts of long sections joined. */
function* sectionBodies(chunks: readonly Chunk<SectionBody[]>[]): Generator<readonly SectionBody[]> {
  for (let index = 0; index < chunks.length; ) {
    const first = chunks[index++]!;
    const parts = [first];
    while (chunks[index]?.joins) parts.push(chunks[index++]!);
    yield parts.length === 1 ? first.model : joined(parts);
  }
}

const joins = new WeakMap<
  Chunk<SectionBody[]>,
  { parts: readonly Chunk<SectionBody[]>[]; bodies: SectionBody[] }
>();

/** Kept by the first part, for as long as all parts are the same. */
function joined(parts: readonly Chunk<SectionBody[]>[]): SectionBody[] {
  const kept = joins.get(parts[0]!);
  if (kept?.parts.length === parts.length && kept.parts.every((part, index) => part === parts[index]))
    return kept.bodies;
  const bodies: SectionBody[][] = [];
  for (const body of parts.flatMap((part) => part.model)) {
    if (body.heading || bodies.length === 0) bodies.push([body]);
    else bodies.at(-1)!.push(body);
  }
  const whole = bodies.map((same) => (same.length === 1 ? same[0]! : joinBodies(same)));
  joins.set(parts[0]!, { parts, bodies: whole });
  return whole;
}

/** The section whose own text holds an offset; the last one for an offset at the document's end. */
export function sectionAt(plan: PlanDocument, offset: number): Section | undefined {
  let low = 0;
  let high = plan.sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (plan.sections[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return plan.sections[low];
}
