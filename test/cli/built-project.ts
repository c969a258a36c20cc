import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtPrograms } from '../support/built-programs';
import { makeFolder, Project, type Run } from './project';

/** The same, but each run is a process of the program as it ships. */
export class BuiltProject extends Project {
  private program = '';

  static override async make(): Promise<BuiltProject> {
    const project = new BuiltProject(await makeFolder());
    project.program = join((await builtPrograms()).folder, 'server/dist/cli.js');
    return project;
  }

  override async runIn(
    variables: Readonly<Record<string, string | undefined>>,
    ...args: readonly string[]
  ): Promise<Run> {
    return follow(this.start(args, variables));
  }

  /** Runs with a text on a pipe as standard input. */
  runWithInput(input: string, ...args: readonly string[]): Promise<Run> {
    // A child's own input is a socket, which has no name to be opened by.
    const cli = this.start(args, {}, ['sh', '-c', 'cat | "$0" "$@"', process.execPath]);
    cli.stdin.end(input);
    return follow(cli);
  }

  /** Runs with a standard output that is full. */
  runIntoFullDevice(...args: readonly string[]): Promise<Run> {
    return follow(this.start(args, {}, ['sh', '-c', '"$0" "$@" >/dev/full', process.execPath]));
  }

  /** Runs in a folder that is deleted. */
  runInDeletedFolder(...args: readonly string[]): Promise<Run> {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"';
    return follow(this.start(args, {}, ['sh', '-c', script, process.execPath]));
  }

  /** Runs with a reader that goes away as soon as there is something to read. */
  runToFirstOutput(...args: readonly string[]): Promise<Run> {
    const cli = this.start(args);
    cli.stdout.once('data', () => cli.stdout.destroy());
    return follow(cli);
  }

  private start(
    args: readonly string[],
    variables: Readonly<Record<string, string | undefined>> = {},
    [shell, ...before]: readonly [string, ...string[]] = [process.execPath],
  ) {
    return spawn(shell, [...before, this.program, ...args], {
      cwd: this.folder,
      env: this.environment(variables),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }
}

function follow(cli: ChildProcessWithoutNullStreams): Promise<Run> {
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
