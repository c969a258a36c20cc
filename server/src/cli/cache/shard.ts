import type { FileReport } from '../file-report';
import { isReport } from './is-report';
import type { Questions } from './questions';

/** What a check came to, and what it depends on besides the file's text. */
export interface Entry extends Questions {
  /** The digest of the answers. */
  readonly answers: string;
  /** Null for a file that is none of our business. */
  readonly report: FileReport | null;
  /** The day on which it was last of use, counted from 1970. */
  readonly day: number;
}

/** To be raised with every change of the form below. */
const form = 1;

/** Days after which nobody asks for a result any more. */
const longestUnused = 30;

/**
 * A part of the results, by key, as it stands in one file: a list of the questions, which repeat from plan to plan, and
 * entries that point into it.
 */
export type Shard = Map<string, Entry>;

/** Reads the text of a file; empty when it is not one of ours, or of another version. What looks wrong in it is left out. */
export function readShard(text: string): Shard {
  const shard: Shard = new Map();
  const content = parse(text);
  if (content?.form !== form || !Array.isArray(content.questions) || !Array.isArray(content.entries))
    return shard;
  const questions: unknown[] = content.questions;
  for (const entry of content.entries as unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [key, day, own, other, answers, report] = entry as unknown[];
    const asked = { own: questions[own as number], other: questions[other as number] };
    if (typeof key !== 'string' || typeof day !== 'number' || typeof answers !== 'string') continue;
    if (typeof asked.own !== 'string' || typeof asked.other !== 'string') continue;
    if (report === null || isReport(report))
      shard.set(key, { own: asked.own, other: asked.other, answers, report, day });
  }
  return shard;
}

/**
 * The text of a file that holds a shard, without what nobody asked for in a long time.
 *
 * @param mostCharacters Of the text; what was used last stays.
 */
export function writeShard(shard: Shard, today: number, mostCharacters: number): string {
  const numbers = new Map<string, number>();
  const numberOf = (questions: string) => {
    const known = numbers.get(questions);
    if (known !== undefined) return known;
    numbers.set(questions, numbers.size);
    return numbers.size - 1;
  };
  const entries: string[] = [];
  let length = 0;
  // Of the same day the latest stands last.
  const byUse = [...shard].reverse().sort(([, a], [, b]) => b.day - a.day);
  for (const [key, { own, other, answers, report, day }] of byUse) {
    if (day < today - longestUnused) break;
    const entry = JSON.stringify([key, day, numberOf(own), numberOf(other), answers, report]);
    length += entry.length + 1;
    if (length > mostCharacters) break;
    entries.push(entry);
  }
  return `{"form":${form},"questions":${JSON.stringify([...numbers.keys()])},"entries":[\n${entries.reverse().join(',\n')}\n]}\n`;
}

function parse(text: string): { form?: unknown; questions?: unknown; entries?: unknown } | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}
