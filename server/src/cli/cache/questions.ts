import type { DirectoryEntry, Facts, PlanWorkspace } from '../../core';
import { digest } from '../digest';
import type { RunFiles } from '../run-files';

/**
 * What a check asked of its surroundings, besides the file's own text: files, folders, environment variables, facts. A
 * check depends on its text, its settings and the answers alone, so that the same answers mean the same findings.
 */
export interface Questions {
  /** About what lies in the file's folder, by paths from there, one a line: the same for many plans. */
  readonly own: string;
  /** About everything else, one a line: the same for the plans of one project. */
  readonly other: string;
}

/**
 * Files that take note of what is asked of them. Whatever way to files the port will ever have has to be noted here: a
 * check that asks behind our back gets answers that a kept result knows nothing of.
 */
export class RecordedFiles implements Required<PlanWorkspace> {
  readonly folders: PlanWorkspace['folders'];
  readonly environment: PlanWorkspace['environment'];
  private readonly own = new Set<string>();
  private readonly other = new Set<string>();

  /** @param folder The folder of the file that is checked, as a URI. */
  constructor(
    private readonly files: RunFiles,
    private readonly folder: string,
  ) {
    this.folders = files.folders;
    this.environment = noting(files.environment, (name) => this.other.add(`variable ${name}`));
  }

  readText(uri: string): Promise<string | undefined> {
    this.note('text', uri);
    return this.files.readText(uri);
  }

  readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    this.note('folder', uri);
    return this.files.readDirectory(uri);
  }

  has(uri: string): Promise<boolean | undefined> {
    this.note('entry', uri);
    return this.files.has(uri);
  }

  /** Facts that were given to a check, of which each is noted that is looked at. */
  factsFrom(facts: Facts, given: Facts): Facts {
    return noting({ ...facts }, (name) => {
      if (Object.hasOwn(given, name)) this.other.add(`fact ${name}`);
    });
  }

  get questions(): Questions {
    return { own: [...this.own].join('\n'), other: [...this.other].join('\n') };
  }

  private note(kind: 'text' | 'folder' | 'entry', uri: string): void {
    const { folder } = this;
    const isOwn = uri.startsWith(folder) && (uri.length === folder.length || uri[folder.length] === '/');
    if (isOwn) this.own.add(`${kind} ${uri.slice(folder.length)}`);
    else this.other.add(`${kind} ${uri}`);
  }
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
  /** By the questions that many plans have in common. */
  private readonly digests = new Map<string, string>();
  private readonly single = new Map<string, string>();

  constructor(
    private readonly files: RunFiles,
    private readonly given: Facts,
  ) {}

  /** @param folder The folder of the file that was checked, as a URI. */
  digest({ own, other }: Questions, folder: string): string {
    let common = this.digests.get(other);
    if (common === undefined) {
      common = digestOf(linesOf(other).map((question) => this.answerOnce(question)));
      this.digests.set(other, common);
    }
    return digestOf([common, ...linesOf(own).map((question) => this.answer(question, folder))]);
  }

  /** Many projects ask for the same, such as for what lies above them. */
  private answerOnce(question: string): string {
    let answer = this.single.get(question);
    if (answer === undefined) {
      answer = this.answer(question, '');
      this.single.set(question, answer);
    }
    return answer;
  }

  private answer(question: string, folder: string): string {
    const blank = question.indexOf(' ');
    const about = question.slice(blank + 1);
    switch (question.slice(0, blank)) {
      case 'text':
        return attempt(() => {
          const text = this.files.textOf(folder + about);
          return text === undefined ? 'none' : `text ${digest(text)}`;
        });
      case 'folder':
        return attempt(() => `folder ${this.files.listingOf(folder + about).digest}`);
      case 'entry':
        return `entry ${this.files.hasNow(folder + about)}`;
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
