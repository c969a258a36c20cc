import { isMainThread } from 'node:worker_threads';
import { version } from '../../../package.json';
import { help, readArguments, UsageError } from './arguments';
import { runCheck } from './run-check';
import { complain, failed, passed } from './run-end';
import { runWorker } from './workers/run-worker';

async function run(args: readonly string[]): Promise<number> {
  const command = readArguments(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(help());
      return passed;
    case 'version':
      process.stdout.write(`${version}\n`);
      return passed;
    case 'check':
      return runCheck(command, __filename);
  }
}

// Who reads us may stop early, as `head` does. That is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The threads of a run are started from this same file. The exit code is left behind instead of exiting with it: output
// that a pipe has not taken yet would be lost.
if (isMainThread)
  run(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      complain(`${error.message}\nTry: planwright --help`);
      process.exitCode = failed;
    },
  );
else runWorker();
