import type { Connection } from 'vscode-languageserver';
import { readDirectory, readFile } from './protocol';
import type { FileSource } from './workspace-files';

/** Reads files through the client, for remote, virtual and web file systems. */
export function clientFiles(connection: Connection): FileSource {
  return {
    takes: () => true,
    readText: async (uri) => (await connection.sendRequest(readFile, { uri })) ?? undefined,
    readDirectory: (uri) => connection.sendRequest(readDirectory, { uri }),
  };
}
