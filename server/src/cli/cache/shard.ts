import { digest } from '../digest';
import type { Statement } from '../file-report';
import { type KeptResult, keptReport, parse, type Result, reportOf, statementIn } from './kept-result';

/** The number must increase with every change of the file format. */
const firstLine = 'planwright results 3';

/** A result that is not used for this many days is dropped. */
const longestUnused = 30;

/** A result in the file. It is parsed on demand, because many are never needed. */
interface Line {
  /** Checksum of the line and the list of texts, to detect damage or a list of another version. */
  readonly checksum: string;
  /** The day of its last use, counted from 1970. */
  readonly day: number;
  readonly json: string;
}

/**
 * A part of the cached results in one file. Behind a version line come shared texts, then a line for each result: checksum,
 * key, day, and a JSON list of own and other questions, answers, and the report's kind, template, problems, statements and
 * places. Texts are indexes in the shared list. All is ASCII, which is read three times as fast.
 */
export class Shard {
  private readonly texts: readonly unknown[] = [];
  /** Checksum of the texts. */
  private readonly checksum: string = '';
  /** Parsed statements by the index of their text. */
  private readonly statements: (Statement | undefined)[] = [];
  private readonly lines = new Map<string, Line>();
  private readonly added = new Map<string, KeptResult>();
  private readonly renewed = new Set<string>();

  /** @param text Content of the file. A file of another version counts as empty. */
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

  /** Whether the file has no results. */
  get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  /** Whether there are results that the file lacks. */
  get isChanged(): boolean {
    return this.added.size > 0 || this.renewed.size > 0;
  }

  /** Returns a result from the file; undefined if it is missing or damaged. */
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

  /** Adds a result; replaces one with the same key. */
  add(key: string, result: KeptResult): void {
    this.added.set(key, result);
  }

  /** Marks a result of the file as used today. */
  renew(key: string, today: number): void {
    const line = this.lines.get(key);
    // A day's difference alone is not worth writing a file.
    if (line && today - line.day >= 7) this.renewed.add(key);
  }

  /** Adds the new results of another shard. */
  take({ added, renewed }: Shard): void {
    for (const [key, result] of added) this.added.set(key, result);
    for (const key of renewed) this.renewed.add(key);
  }

  /**
   * Returns the text of the file, without results that have not been used for a long time.
   * @param mostCharacters Maximum length of the text; the results used most recently stay.
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

  /** Lists all results, most recently used first. */
  private byUse(today: number) {
    const added = [...this.added].map(([key, result]) => ({ key, day: today, result: () => result }));
    const others = [...this.lines]
      .filter(([key]) => !this.added.has(key))
      .map(([key, { day }]) => ({
        ...{ key, day: this.renewed.has(key) ? today : day },
        result: () => this.keptAt(key),
      }));
    // Among results of the same day, the newest comes last in the file.
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

/** Detects damage, but no manipulation: the folder is as trusted as the program. */
function checksumOf(...parts: readonly (string | number)[]): string {
  return digest(parts.join(' ')).slice(0, checksumLength);
}

/** Escapes all characters of JSON that are not ASCII. */
function asciiOf(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
