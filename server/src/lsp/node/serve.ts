import { writeSync } from 'node:fs';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeWorkspace } from '../../node-workspace';
import { keepingOrder } from '../protocol-order';
import { startServer } from '../server';
import { watchHeaders } from './watch-headers';

/** Serves the editor at the other end of the channel that the command line names. Ends the process when the channel ends. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all, keepingOrder());
  const logError = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  // One failed answer must not end the server for all plans.
  process.on('unhandledRejection', logError);
  // After this nothing is known of the server's state. The client starts another one.
  process.on('uncaughtException', (error) => endWith(error.stack ?? error.message));
  if (process.argv.includes('--stdio')) watchHeaders(process.stdin, endWith);

  const workspace = new NodeWorkspace();
  startServer(connection, {
    files: {
      takes: (uri) => uri.startsWith('file:'),
      readText: (uri, folders) => workspace.readText(uri, folders),
      readDirectory: (uri, folders) => workspace.readDirectory(uri, folders),
    },
    environment: process.env,
  });
}

/** Ends the process and says why on standard error, which clients keep in their log. */
function endWith(reason: string): never {
  try {
    writeSync(2, `Planwright's language server ends. ${reason}\n`);
  } catch {
    // Nobody reads it.
  }
  process.exit(1);
}
