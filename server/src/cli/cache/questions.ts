import type { DirectoryEntry, Facts, PlanWorkspace } from '../../core';
import { digest } from '../digest';
import { type Listing, nothing, type RunFiles } from '../run-files';

/**
 * What a check asked of its surroundings, besides the file's own text: files, folders, environment variables, facts. A
 * check depends on its text, its settings and the answers alone, so that the same answers mean the same findings.
 *
 * Where something lies is told from the file's folder: first how many folders up, then the way down. Plans that lie alike
 * ask the same.
 */
export interface Questions {
  /** About what lies in the file's folder, one a line. */
  readonly own: string;
  /** About everything else, one a line: the answers are the same for all folders beside that one. */
  readonly other: string;
}

/**
 * Files that take note of what is asked of them. Whatever way to files the port will ever have has to be noted here: a
 * check that asks behind our back gets answers that a kept result knows nothing of.
 */
export class RecordedFiles implements Required<PlanWorkspace> {
  readonly folders: PlanWorkspace['folders'];
  readonly environment: PlanWorkspace['environment'];
  /** What files and folders were asked for, as URIs. They are put into words when a result is kept. */
  private readonly asked = {
    ...{ text: new Set<string>(), folder: new Set<string>(), entry: new Set<string>() },
    ...{ some: new Set<string>(), alike: new Set<string>() },
  };
  private readonly looked = new Set<string>();

  /** @param folder The folder of the file that is checked, as a URI. */
  constructor(
    private readonly files: RunFiles,
    private readonly folder: string,
  ) {
    this.folders = files.folders;
    this.environment = noting(files.environment, (name) => this.looked.add(`variable ${name}`));
  }

  readText(uri: string): Promise<string | undefined> {
    this.asked.text.add(uri);
    return this.files.readText(uri);
  }

  readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    this.asked.folder.add(uri);
    return this.files.readDirectory(uri);
  }

  has(uri: string): Promise<boolean | undefined> {
    this.asked.entry.add(uri);
    return this.files.has(uri);
  }

  hasEntries(uri: string): Promise<boolean> {
    this.asked.some.add(uri);
    return this.files.hasEntries(uri);
  }

  namesLike(uri: string): Promise<readonly string[]> {
    this.asked.alike.add(uri);
    return this.files.namesLike(uri);
  }

  /** Facts that were given to a check, of which each is noted that is looked at. */
  factsFrom(facts: Facts, given: Facts): Facts {
    return noting({ ...facts }, (name) => {
      if (Object.hasOwn(given, name)) this.looked.add(`fact ${name}`);
    });
  }

  get questions(): Questions {
    const own: string[] = [];
    const other = [...this.looked];
    const above = foldersAbove(this.folder);
    for (const [kind, uris] of Object.entries(this.asked))
      for (const uri of uris) {
        const up = above.findIndex((folder) => isAtOrBelow(uri, folder));
        const place = up < 0 ? uri : `${up}${uri.slice(above[up]!.length)}`;
        (up === 0 ? own : other).push(`${kind} ${place}`);
      }
    return { own: own.join('\n'), other: other.join('\n') };
  }
}

/** A folder and those above it, from the inside out. */
function foldersAbove(folder: string): string[] {
  const above: string[] = [];
  for (let at = folder; at.startsWith('file://'); at = parentOf(at)) above.push(at);
  return above;
}

function isAtOrBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder) && (uri.length === folder.length || uri[folder.length] === '/');
}

/** What lies at a place. */
function uriAt(place: string, folder: string): string {
  const [up] = /^\d+/.exec(place) ?? [];
  if (up === undefined) return place;
  let above = folder;
  for (let count = Number(up); count > 0; count--) above = parentOf(above);
  return above + place.slice(up.length);
}

function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('/'));
}

/** An object that tells which of its values were looked at. */
function noting<Values extends object>(values: Values, note: (name: string) => void): Values {
  return new Proxy(values, {
    get: (target, name) => {
      if (typeof name === 'string') note(name);
      return Reflect.get(target, name);
    },
    has: (target, name) => {
      if (typeof name === 'string') note(name);
      return Reflect.has(target, name);
    },
    // Who copies or counts them has looked at all.
    ownKeys: (target) => {
      for (const name of Object.keys(target)) note(name);
      return Reflect.ownKeys(target);
    },
  });
}

/** Answers questions again, in short: the same answers have the same digest. */
export class Answers {
  /** By the folder above, and the questions that the files below it have in common. */
  private readonly common = new Map<string, Map<string, string>>();
  private readonly single = new Map<string, string>();

  constructor(
    private readonly files: RunFiles,
    private readonly given: Facts,
  ) {}

  /** @param folder The folder of the file that was checked, as a URI. */
  digest({ own, other }: Questions, folder: string): string {
    const above = parentOf(folder);
    let common = this.common.get(above);
    if (!common) {
      common = new Map();
      this.common.set(above, common);
    }
    let around = common.get(other);
    if (around === undefined) {
      around = digestOf(linesOf(other).map((question) => this.answerOther(question, folder)));
      common.set(other, around);
    }
    return digestOf([around, ...this.answersIn(folder, linesOf(own))]);
  }

  /** The answers to questions about what lies in a folder. Most are about what it does not hold, which is seen at once. */
  private answersIn(folder: string, questions: readonly string[]): string[] {
    const listing = listingIn(this.files, folder);
    return questions.map((question) => {
      const { kind, about } = parts(question);
      // Behind the 0 and the slash.
      const end = about.indexOf('/', 2);
      const name = about.slice(2, end < 0 ? undefined : end);
      const isAbsent = name !== '' && listing?.mayHold(name) === false;
      return (isAbsent && absent[kind]) || this.answer(kind, uriAt(about, folder));
    });
  }

  /** Many folders ask for the same, such as for what lies above all of them. */
  private answerOther(question: string, folder: string): string {
    const { kind, about } = parts(question);
    const isPlace = kind !== 'variable' && kind !== 'fact';
    const whole = `${kind} ${isPlace ? uriAt(about, folder) : about}`;
    let answer = this.single.get(whole);
    if (answer === undefined) {
      answer = this.answer(kind, whole.slice(kind.length + 1));
      this.single.set(whole, answer);
    }
    return answer;
  }

  private answer(kind: string, about: string): string {
    switch (kind) {
      case 'text':
        return attempt(() => {
          const text = this.files.textOf(about);
          return text === undefined ? absent.text! : `text ${digest(text)}`;
        });
      case 'folder':
        return attempt(() => `folder ${this.files.listingOf(about).digest}`);
      case 'entry':
        return `entry ${this.files.hasNow(about)}`;
      case 'some':
        return attempt(() => `some ${this.files.listingOf(about).entries.length > 0}`);
      case 'alike':
        return attempt(() => `alike ${JSON.stringify(this.files.namesLikeNow(about))}`);
      case 'variable':
        return `value ${JSON.stringify(this.files.environment[about])}`;
      case 'fact':
        return `fact ${JSON.stringify(this.given[about as keyof Facts])}`;
      default:
        // Of a version that asks otherwise: no answer is the same as this one.
        return `unknown ${Math.random()}`;
    }
  }
}

/** By kind, the answer about what is not there. */
const absent: Readonly<Record<string, string | undefined>> = {
  text: 'none',
  folder: `folder ${nothing.digest}`,
  entry: 'entry false',
  some: 'some false',
};

function listingIn(files: RunFiles, folder: string): Listing | undefined {
  try {
    return files.listingOf(folder);
  } catch {
    return undefined;
  }
}

function parts(question: string): { readonly kind: string; readonly about: string } {
  const blank = question.indexOf(' ');
  return { kind: question.slice(0, blank), about: question.slice(blank + 1) };
}

function attempt(answer: () => string): string {
  try {
    return answer();
  } catch (error) {
    return `error ${(error as Error).message}`;
  }
}

function linesOf(questions: string): string[] {
  return questions === '' ? [] : questions.split('\n');
}

function digestOf(texts: readonly string[]): string {
  return digest(texts.map((text) => `${text.length}\n${text}`).join(''));
}
