import type { FileReport } from '../file-report';
import { isReport } from './is-report';
import type { Questions } from './questions';

/** What a check came to, and what it depends on besides the file's text. */
export interface Entry extends Questions {
  /** The digest of the answers. */
  readonly answers: string;
  /** A `FileReport` as JSON, or null for a file that is none of our business. Read when it is needed: many are not. */
  readonly report: string;
  /** The day on which it was last of use, counted from 1970. */
  readonly day: number;
}

/** To be raised with every change of the form below. */
const firstLine = 'planwright results 1';

/** Days after which nobody asks for a result any more. */
const longestUnused = 30;

/**
 * A part of the results, by key, as it stands in one file. Behind the first line come the questions, which repeat from plan
 * to plan, as a JSON list, and then a line for each entry: key, day, two places in that list, answers, report.
 */
export type Shard = Map<string, Entry>;

const line = /^(\S+) (\d+) (\d+) (\d+) (\S+) (.+)$/;

/** Reads the text of a file; empty when it is not one of ours, or of another version. What looks wrong in it is left out. */
export function readShard(text: string): Shard {
  const shard: Shard = new Map();
  const [first, questions, ...entries] = text.split('\n');
  const asked = first === firstLine ? parse(questions ?? '') : undefined;
  if (!Array.isArray(asked)) return shard;
  for (const entry of entries) {
    const [, key, day, own, other, answers, report] = line.exec(entry) ?? [];
    const [inside, around]: unknown[] = [asked[Number(own)], asked[Number(other)]];
    if (typeof inside !== 'string' || typeof around !== 'string') continue;
    shard.set(key!, { own: inside, other: around, answers: answers!, report: report!, day: Number(day) });
  }
  return shard;
}

/** The report of an entry, null for a file that is none of our business; undefined when it is damaged. */
export function reportIn({ report }: Entry): FileReport | null | undefined {
  const value = parse(report);
  return value === null || isReport(value) ? value : undefined;
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
    const entry = `${key} ${day} ${numberOf(own)} ${numberOf(other)} ${answers} ${report}`;
    length += entry.length + 1;
    if (length > mostCharacters) break;
    entries.push(entry);
  }
  return [firstLine, JSON.stringify([...numbers.keys()]), ...entries.reverse(), ''].join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
