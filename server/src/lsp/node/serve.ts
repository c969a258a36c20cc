import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeWorkspace } from '../../node-workspace';
import { startServer } from '../server';

/** Serves the editor at the other end of the channel that the command line names. Ends the process when the channel ends. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  const logError = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  // One failed answer must not end the server for all plans.
  process.on('unhandledRejection', logError);
  process.on('uncaughtException', logError);

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
