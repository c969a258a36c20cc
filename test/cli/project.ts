import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../scripts/bundles.mjs';

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

/** The command line as it ships, in a folder of its own with files to check. */
export class Project {
  private constructor(private readonly directory: string) {}

  static async make(): Promise<Project> {
    const directory = await mkdtemp(join(tmpdir(), 'planwright-cli-'));
    const bundle = bundles().find(({ outfile }) => basename(outfile ?? '') === 'cli.js');
    await build({ ...bundle, outfile: join(directory, 'dist/cli.js') });
    return new Project(directory);
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
    return join(this.directory, 'work', path);
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
  runIn(variables: Readonly<Record<string, string | undefined>>, ...args: readonly string[]): Promise<Run> {
    return this.follow(this.start(args, variables));
  }

  /** Runs with a text on a pipe as standard input. */
  runWithInput(input: string, ...args: readonly string[]): Promise<Run> {
    // A child's own input is a socket, which has no name to be opened by.
    const cli = this.start(args, {}, ['sh', '-c', 'cat | "$0" "$@"', process.execPath]);
    cli.stdin.end(input);
    return this.follow(cli);
  }

  /** The file that Node.js runs. */
  get program(): string {
    return join(this.directory, 'dist/cli.js');
  }

  /** Runs with a reader that goes away as soon as there is something to read. */
  runToFirstOutput(...args: readonly string[]): Promise<Run> {
    const cli = this.start(args);
    cli.stdout.once('data', () => cli.stdout.destroy());
    return this.follow(cli);
  }

  private start(
    args: readonly string[],
    variables: Readonly<Record<string, string | undefined>> = {},
    [shell, ...before]: readonly [string, ...string[]] = [process.execPath],
  ) {
    const cache = join(this.directory, 'cache');
    return spawn(shell, [...before, this.program, ...args], {
      cwd: this.at(''),
      // Results are kept beside the working folder, wherever the system would have them.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, PLANWRIGHT_CACHE: cache, ...variables },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  private follow(cli: ReturnType<Project['start']>): Promise<Run> {
    cli.stdin.end();
    return new Promise((resolve, reject) => {
      let stdout = '';
      let stderr = '';
      cli.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      cli.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      cli.on('error', reject);
      cli.on('close', (code) => resolve({ code, stdout, stderr }));
    });
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
