import { isMainThread } from 'node:worker_threads';
import { version } from '../../../package.json';
import { help, readArguments, UsageError } from './arguments';
import { explain } from './explain';
import { runCheck } from './run-check';
import { complain, failed, passed } from './run-end';
import { runWorker } from './workers/run-worker';

/** How this program was started. */
export interface Program {
  /** The file that all of its code is in, and that starts it again as a thread. */
  readonly script: string;
}

/** Runs the command line or, on another thread, the part of its work that belongs there. */
export function start(script: string): void {
  if (isMainThread) runMain({ script });
  else runWorker();
}

function runMain(program: Program): void {
  // Who reads us may stop early, as `head` does. That is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  // The exit code is left behind instead of exiting with it: output that a pipe has not taken yet would be lost.
  run(process.argv.slice(2), program).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      complain(error.message);
      process.stderr.write('Try: planwright --help\n');
      process.exitCode = failed;
    },
  );
}

async function run(args: readonly string[], program: Program): Promise<number> {
  const command = readArguments(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(help());
      return passed;
    case 'version':
      process.stdout.write(`${version}\n`);
      return passed;
    case 'explain':
      process.stdout.write(explain(command.rule));
      return passed;
    case 'check':
      return runCheck(command, program);
  }
}
