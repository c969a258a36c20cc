import { digest } from '../digest';
import type { Statement } from '../file-report';
import { type KeptResult, keptReport, parse, type Result, reportOf, statementIn } from './kept-result';

/** To be raised with every change of the form below. */
const firstLine = 'planwright results 3';

/** Days after which nobody asks for a result any more. */
const longestUnused = 30;

/** A result as it stands in the file. It is read when it is asked for: many are not. */
interface Line {
  /** Of the rest and of the texts, so that a damaged line, or one that belongs to other texts, is known. */
  readonly checksum: string;
  /** The day on which it was last of use, counted from 1970. */
  readonly day: number;
  readonly json: string;
}

/**
 * A part of the results, by key, as it stands in one file. Behind the first line come a checksum and, as a JSON list, the
 * texts that repeat from plan to plan: questions, and what findings say. Then comes a line for each result: checksum, key,
 * day, and a JSON list of own and other questions, answers, and of a report kind, template, problems, what is said, and
 * where. Texts are given by their places in the first list. All is ASCII, which is read in a third of the time.
 */
export class Shard {
  private readonly texts: readonly unknown[] = [];
  /** Of the texts. */
  private readonly checksum: string = '';
  /** What texts say, by their places, as far as it was read. */
  private readonly statements: (Statement | undefined)[] = [];
  private readonly lines = new Map<string, Line>();
  private readonly added = new Map<string, KeptResult>();
  private readonly renewed = new Set<string>();

  /** @param text The file's. Where it is of another version, or not one of ours, there is nothing in it. */
  constructor(text: string) {
    const [first, list = '', ...lines] = text.split('\n');
    if (first !== firstLine) return;
    this.checksum = list.slice(0, checksumLength);
    const json = list.slice(checksumLength + 1);
    const texts = this.checksum === checksumOf(json) ? parse(json) : undefined;
    if (!Array.isArray(texts)) return;
    this.texts = texts;
    for (const line of lines) {
      const [checksum, key, day] = line.split(' ', 3);
      if (!checksum || !key || !day) continue;
      const json = line.slice(checksum.length + key.length + day.length + 3);
      this.lines.set(key, { checksum, day: Number(day), json });
    }
  }

  /** Whether its file holds nothing. */
  get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  /** Whether it holds more than its file. */
  get isChanged(): boolean {
    return this.added.size > 0 || this.renewed.size > 0;
  }

  /** A result in the file; undefined where there is none, or a damaged one. */
  find(key: string): Result | undefined {
    const line = this.lines.get(key);
    if (!line || line.checksum !== checksumOf(this.checksum, key, line.day, line.json)) return undefined;
    const fields = parse(line.json);
    if (!Array.isArray(fields)) return undefined;
    const [ownPlace, otherPlace, answers, kind, template, problems, said, places] = fields;
    const own = this.texts[ownPlace];
    const other = this.texts[otherPlace];
    if (typeof own !== 'string' || typeof other !== 'string' || typeof answers !== 'string') return undefined;
    if (kind === undefined) return { own, other, answers, report: null };
    if (!Array.isArray(said)) return undefined;
    const statements = said.map((place) => this.statementAt(place));
    const report = reportOf({ kind, template, problems, statements, places });
    return report && { own, other, answers, report };
  }

  /** Adds a result, in the place of one of the same key. */
  add(key: string, result: KeptResult): void {
    this.added.set(key, result);
  }

  /** Takes note that a result in the file was of use again. */
  renew(key: string, today: number): void {
    const line = this.lines.get(key);
    // A day on which nothing else is new is not worth writing a file.
    if (line && today - line.day >= 7) this.renewed.add(key);
  }

  /** Adds what was added to another. */
  take({ added, renewed }: Shard): void {
    for (const [key, result] of added) this.added.set(key, result);
    for (const key of renewed) this.renewed.add(key);
  }

  /**
   * The text of its file, without what nobody asked for in a long time.
   *
   * @param mostCharacters Of the text; what was used last stays.
   */
  write(today: number, mostCharacters: number): string {
    const texts = new Map<string, number>();
    let length = 0;
    const placeOf = (text: string) => {
      let place = texts.get(text);
      if (place === undefined) {
        place = texts.size;
        texts.set(text, place);
        length += text.length;
      }
      return place;
    };
    const lines: { key: string; day: number; json: string }[] = [];
    for (const { key, day, result } of this.byUse(today)) {
      if (day < today - longestUnused) break;
      const kept = result();
      if (!kept) continue;
      const { own, other, answers, report } = kept;
      const fields: unknown[] = [placeOf(own), placeOf(other), answers];
      if (report) {
        const { kind, template, problems, said, places } = report;
        fields.push(kind, template, problems, said.map(placeOf), places);
      }
      const json = asciiOf(JSON.stringify(fields));
      length += json.length + 80;
      if (length > mostCharacters) break;
      lines.push({ key, day, json });
    }
    const list = asciiOf(JSON.stringify([...texts.keys()]));
    const checksum = checksumOf(list);
    const written = lines
      .reverse()
      .map(({ key, day, json }) => `${checksumOf(checksum, key, day, json)} ${key} ${day} ${json}`);
    return [firstLine, `${checksum} ${list}`, ...written, ''].join('\n');
  }

  /** All results, those first that were used last. */
  private byUse(today: number) {
    const added = [...this.added].map(([key, result]) => ({ key, day: today, result: () => result }));
    const others = [...this.lines]
      .filter(([key]) => !this.added.has(key))
      .map(([key, { day }]) => ({
        ...{ key, day: this.renewed.has(key) ? today : day },
        result: () => this.keptAt(key),
      }));
    // Of the same day the latest stands last.
    return [...others, ...added].reverse().sort((a, b) => b.day - a.day);
  }

  private keptAt(key: string): KeptResult | undefined {
    const found = this.find(key);
    return found && { ...found, report: found.report && keptReport(found.report) };
  }

  private statementAt(place: number): Statement | undefined {
    this.statements[place] ??= statementIn(this.texts[place]);
    return this.statements[place];
  }
}

const checksumLength = 12;

/** Damage is found by it. Whoever writes here on purpose can make one: the folder is as trusted as the program. */
function checksumOf(...parts: readonly (string | number)[]): string {
  return digest(parts.join(' ')).slice(0, checksumLength);
}

/** The same JSON without what is not ASCII. */
function asciiOf(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
