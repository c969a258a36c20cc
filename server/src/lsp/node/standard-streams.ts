import { Console } from 'node:console';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import { StreamWriter } from './stream-writer';

/** A connection over the standard streams of the process, which ends with its input. */
export function connectStandardStreams(): Connection {
  // Whatever is printed must not come between the messages.
  globalThis.console = new Console(process.stderr);
  const end = () => process.exit(1);
  process.stdin.on('end', end).on('close', end);
  return createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamWriter(process.stdout),
  );
}
