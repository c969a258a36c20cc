import type { Chunk } from '../markdown/chunk-memory';
import { parseWithLabels, possibleLabels } from '../markdown/parse-with-labels';
import { defineDerived, memoizeByText } from '../query';
import type { SectionBody } from './model';
import { readSections } from './read-sections';

type PlanChunk = Chunk<readonly SectionBody[]>;

/** A longer chunk contains a block that never closes, or is not parsed. */
const longest = 64_000;

/**
 * Parses a chunk with the labels that other chunks define, so that `[spec]` becomes a link. Returns a cached object for
 * the same chunk and labels.
 * @param atStart Whether the chunk is the document's first.
 * @param definitions All labels of the document.
 */
export function bodiesWithLabels(
  chunk: PlanChunk,
  atStart: boolean,
  definitions: ReadonlySet<string>,
): readonly SectionBody[] {
  if (definitions.size === 0) return chunk.model;
  const outside = outsideLabels(chunk, definitions);
  if (outside.length === 0) return chunk.model;
  return linkedBodies(chunk)(JSON.stringify([atStart, ...outside]));
}

/** The bodies of a chunk by the labels that other chunks define. The last labels are the likely ones. */
const linkedBodies = defineDerived((chunk: PlanChunk) =>
  memoizeByText((key): readonly SectionBody[] => {
    const [atStart, ...outside]: readonly [boolean, ...string[]] = JSON.parse(key);
    const tree = parseWithLabels(chunk.text, atStart, outside);
    return tree ? readSections(chunk.text, tree) : chunk.model;
  }, 1),
);

/** Lists the labels that the chunk may use and that other chunks define. */
function outsideLabels(chunk: PlanChunk, definitions: ReadonlySet<string>): string[] {
  const used: string[] = [];
  for (const label of labelsIn(chunk)) if (definitions.has(label)) used.push(label);
  if (used.length === 0) return used;
  const own = new Set(chunk.model.flatMap((body) => body.definitions));
  return used.filter((label) => !own.has(label)).sort();
}

const labelsIn = defineDerived(
  (chunk: PlanChunk): ReadonlySet<string> => (isParsed(chunk) ? possibleLabels(chunk.text) : new Set()),
);

function isParsed({ text, model }: PlanChunk): boolean {
  return text.length <= longest && !model.some(({ blocks }) => blocks.some(({ kind }) => kind === 'unread'));
}
