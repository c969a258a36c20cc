import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './command-line';
import { printable } from './printable';
import { reasonOf } from './read-bytes';
import { complain, failed } from './run-end';
import { runWorker } from './workers/run-worker';

// The command line as a program. Worker threads run this file too.

if (isMainThread) runMain();
else runWorker();

function runMain(): void {
  const { argv, env, stdout, stderr } = process;
  // The exit code of a run that ends before its promise is settled.
  process.exitCode = failed;
  // Node.js would exit with 1, the code of a check that found something. Unhandled rejections come here as well.
  process.on('uncaughtException', (error) => {
    complain(stderr, 'An unexpected error ended the run.');
    for (const line of (error.stack ?? String(error)).split('\n')) stderr.write(`${printable(line)}\n`);
    process.exit(failed);
  });
  // A reader such as `head` may close the pipe early. That is not an error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    complain(stderr, `The output cannot be written: ${reasonOf(error)}`);
    process.exit(failed);
  });
  void runCommandLine({
    args: argv.slice(2),
    folder: process.cwd(),
    environment: env,
    stdout,
    stderr,
    processors: availableParallelism(),
    now: () => new Date(),
    script: __filename,
  }).then((code) => {
    // `process.exit` would lose output that a pipe has not accepted yet.
    process.exitCode = code;
  });
}
