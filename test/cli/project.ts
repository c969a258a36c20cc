import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../server/src/cli/command-line';

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A finding as the command line prints it. */
export interface PrintedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Makes a temporary folder. Its path has no links: a process knows its working folder by no other path. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(realpathSync(tmpdir()), 'planwright-cli-'));
}

/** A folder with files that the command line checks, within the process of the test. */
export class Project {
  protected constructor(protected readonly directory: string) {}

  static async make(): Promise<Project> {
    return new Project(await makeFolder());
  }

  /** Puts files into an empty working folder. */
  async fill(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    await rm(this.at(''), { recursive: true, force: true });
    await mkdir(this.at(''));
    await this.clearResults();
    await this.add(files);
  }

  /** Puts more files into the working folder. */
  async add(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(this.at(path)), { recursive: true });
      await writeFile(this.at(path), content);
    }
  }

  /** Where a file of the working folder is. */
  at(path: string): string {
    return join(this.folder, path);
  }

  protected get folder(): string {
    return join(this.directory, 'work');
  }

  /** Where the results of former runs are kept. */
  get results(): string {
    return join(this.directory, 'cache/results');
  }

  clearResults(): Promise<void> {
    return rm(this.results, { recursive: true, force: true });
  }

  read(path: string): Promise<string> {
    return readFile(this.at(path), 'utf8');
  }

  run(...args: readonly string[]): Promise<Run> {
    return this.runIn({}, ...args);
  }

  /** Runs with more environment variables. */
  async runIn(
    variables: Readonly<Record<string, string | undefined>>,
    ...args: readonly string[]
  ): Promise<Run> {
    return this.runInto(new Collected(), variables, args);
  }

  /** Runs with a reader that has closed the output. */
  runToClosedOutput(...args: readonly string[]): Promise<Run> {
    return this.runInto(new Closed(), {}, args);
  }

  private async runInto(
    stdout: Collected,
    variables: Readonly<Record<string, string | undefined>>,
    args: readonly string[],
  ): Promise<Run> {
    const stderr = new Collected();
    const code = await runCommandLine({
      ...{ args, stdout, stderr, folder: this.folder, environment: this.environment(variables) },
      now: () => new Date(),
      // One file at a time, so that no thread needs the built program: only the content of the script counts.
      processors: 1,
      script: fileURLToPath(import.meta.url),
    });
    return { code, stdout: stdout.text, stderr: stderr.text };
  }

  protected environment(variables: Readonly<Record<string, string | undefined>> = {}) {
    const cache = join(this.directory, 'cache');
    // Results are kept beside the working folder, wherever the system would have them.
    return { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, PLANWRIGHT_CACHE: cache, ...variables };
  }

  /** The findings of a check, by path. */
  async findings(...args: readonly string[]): Promise<Record<string, readonly PrintedFinding[]>> {
    const { stdout, stderr } = await this.run('check', '--format', 'json', ...args);
    if (!stdout) throw new Error(stderr);
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: PrintedFinding[] }[] };
    return Object.fromEntries(files.map(({ path, findings }) => [path, findings]));
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }
}

/** Collects what is written to it. */
class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** Refuses what is written to it, as a pipe that nobody reads does. */
class Closed extends Collected {
  constructor() {
    super();
    this.on('error', () => {});
  }

  override _write(_chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  }
}
