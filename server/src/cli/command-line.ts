import { version } from '../../../package.json';
import { help, readArguments, UsageError } from './arguments';
import { explain } from './explain';
import type { Invocation } from './invocation';
import { runCheck } from './run-check';
import { complain, failed, passed } from './run-end';

/**
 * Runs the command line. It neither reads nor changes the process, so that several runs can share one.
 * @returns The exit code.
 */
export async function runCommandLine(invocation: Invocation): Promise<number> {
  try {
    return await run(invocation);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(invocation.stderr, error.message);
    invocation.stderr.write('Try: planwright --help\n');
    return failed;
  }
}

async function run(invocation: Invocation): Promise<number> {
  const { args, stdout } = invocation;
  const command = readArguments(args);
  switch (command.name) {
    case 'help':
      stdout.write(help(invocation));
      return passed;
    case 'version':
      stdout.write(`${version}\n`);
      return passed;
    case 'explain':
      stdout.write(explain(command.rule));
      return passed;
    case 'check':
      return runCheck(command, invocation);
  }
}
