import { Console } from 'node:console';
import {
  type Connection,
  createConnection,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { encodeMessage } from './encode-message';

/** A connection over the standard streams of the process, which ends with its input. */
export function connectStandardStreams(): Connection {
  // Whatever is printed must not come between the messages.
  globalThis.console = new Console(process.stderr);
  const end = () => process.exit(1);
  process.stdin.on('end', end).on('close', end);
  return createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    messageWriter(process.stdout),
  );
}

/** Writes what the protocol's own writer writes, long lists of diagnostics sooner. */
export function messageWriter(stream: NodeJS.WritableStream): StreamMessageWriter {
  const encode = async (message: Message) => encodeMessage(message);
  return new StreamMessageWriter(stream, { contentTypeEncoder: { name: 'application/json', encode } });
}
