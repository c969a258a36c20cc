import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeWorkspace } from '../../node-workspace';
import { startServer } from '../server';
import { connectStandardStreams } from './standard-streams';

/**
 * The server as a program: `--stdio` for any editor, `--node-ipc` for VS Code on the desktop.
 *
 * @param keepCode Called once all code is compiled that a plan takes.
 */
export function serve(keepCode: () => void): void {
  const connection = process.argv.includes('--stdio')
    ? connectStandardStreams()
    : createConnection(ProposedFeatures.all);
  const logError = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));

  // One failed answer must not end the server for all plans.
  process.on('unhandledRejection', logError);
  process.on('uncaughtException', logError);

  const workspace = new NodeWorkspace();
  startServer(connection, {
    files: {
      takes: (uri) => uri.startsWith('file:'),
      readText: (uri) => workspace.readText(uri),
      readDirectory: (uri) => workspace.readDirectory(uri),
    },
    environment: process.env,
    keepCode,
  });
}
