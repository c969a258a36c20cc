import { version } from '../../../../package.json';
import { serve } from './serve';

// The language server as a program. It needs a channel to an editor.

const usage = `Usage: node main.js --stdio

Planwright's language server. An editor starts it and speaks to it over one of these:
  --stdio         standard input and output
  --node-ipc      the channel of a Node.js parent process
  --socket=PORT   a socket on this computer
  --pipe=NAME     a named pipe

To check plans from a terminal, run: node server/dist/cli.js check PATH...
`;

const options = process.argv.slice(2);
const has = (...names: string[]) => options.some((option) => names.includes(option.replace(/=.*/s, '')));

if (has('--help', '-h')) process.stdout.write(usage);
else if (has('--version', '-v')) process.stdout.write(`${version}\n`);
else if (has('--stdio', '--socket', '--pipe') || (has('--node-ipc') && process.send)) serve();
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
