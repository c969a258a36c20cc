import type { DirectoryEntry, Facts, PlanWorkspace } from '../../core';
import { entryAt } from '../../core/text/entry-at';
import { digest } from '../digest';
import { type Listing, nothing, type RunFiles } from '../run-files';

/**
 * The inputs that a check read besides the file's text. The same text, settings and answers give the same findings. Places
 * are relative to the file's folder (the number of levels up, then the path down), so that plans in similar folders share
 * their questions.
 */
export interface Questions {
  /** Questions about the file's folder, one per line. */
  readonly own: string;
  /** All other questions, one per line. All sibling folders share their answers. */
  readonly other: string;
}

/**
 * Files that record all reads. Each method of `PlanWorkspace` must be recorded here, because a cached result cannot
 * notice changes of an unrecorded input.
 */
export class RecordedFiles implements Required<PlanWorkspace> {
  readonly folders: PlanWorkspace['folders'];
  readonly environment: PlanWorkspace['environment'];
  /** URIs of the files and folders that were read, by kind. `questions` formats them on demand. */
  private readonly asked = {
    ...{ text: new Set<string>(), folder: new Set<string>(), entry: new Set<string>() },
    ...{ some: new Set<string>(), alike: new Set<string>() },
  };
  private readonly looked = new Set<string>();

  /** @param folder URI of the folder of the checked file. */
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

  /** Returns facts that record each read of a given fact. */
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
        const place = up < 0 ? uri : `${up}${uri.slice(entryAt(above, up).length)}`;
        (up === 0 ? own : other).push(`${kind} ${place}`);
      }
    return { own: own.join('\n'), other: other.join('\n') };
  }
}

/** Lists a folder and its ancestors, innermost first. */
function foldersAbove(folder: string): string[] {
  const above: string[] = [];
  for (let at = folder; at.startsWith('file://'); at = parentOf(at)) above.push(at);
  return above;
}

function isAtOrBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder) && (uri.length === folder.length || uri[folder.length] === '/');
}

/** Returns the URI of a place relative to a folder. */
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

/** Returns an object that reports each property that is read. */
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
    // Code that copies or enumerates the properties reads all of them.
    ownKeys: (target) => {
      for (const name of Object.keys(target)) note(name);
      return Reflect.ownKeys(target);
    },
  });
}

/** Answers questions from the current files. The same answers have the same digest. */
export class Answers {
  /** Digests of shared answers, by the parent folder and the questions. */
  private readonly common = new Map<string, Map<string, string>>();
  private readonly single = new Map<string, string>();

  constructor(
    private readonly files: RunFiles,
    private readonly given: Facts,
  ) {}

  /** @param folder URI of the folder of the checked file. */
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

  /** Answers questions about a folder's contents. Most ask for missing files, which the listing answers. */
  private answersIn(folder: string, questions: readonly string[]): string[] {
    const listing = listingIn(this.files, folder);
    return questions.map((question) => {
      const { kind, about } = parts(question);
      // Skips the `0` and the slash.
      const end = about.indexOf('/', 2);
      const name = about.slice(2, end < 0 ? undefined : end);
      const isAbsent = name !== '' && listing?.mayHold(name) === false;
      return (isAbsent && absent[kind]) || this.answer(kind, uriAt(about, folder));
    });
  }

  /** Answers are cached, because many folders have the same questions. */
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
          return text === undefined ? noText : `text ${digest(text)}`;
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
        // A question of another version: its answer equals no other.
        return `unknown ${Math.random()}`;
    }
  }
}

const noText = 'none';

/** The answers for missing files, by kind of question. */
const absent: Readonly<Record<string, string | undefined>> = {
  text: noText,
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
