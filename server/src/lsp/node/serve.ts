import { writeSync } from 'node:fs';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeWorkspace } from '../../node-workspace';
import { keepingOrder } from '../protocol-order';
import { startServer } from '../server';
import { watchHeaders } from './watch-headers';

/** Serves the editor on the channel that the command line names. Ends the process when the channel closes. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all, keepingOrder());
  const logError = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  // A failed request must not end the server.
  process.on('unhandledRejection', logError);
  // The server's state is unknown after an uncaught exception. The client starts a new server.
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

/** Ends the process and writes the reason to standard error, which clients log. */
function endWith(reason: string): never {
  try {
    writeSync(2, `Planwright's language server ends. ${reason}\n`);
  } catch {
    // Standard error is closed.
  }
  process.exit(1);
}
