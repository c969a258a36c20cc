import type { Connection } from 'vscode-languageserver';
import { readDirectory, readFile } from './protocol';
import type { FileSource } from './workspace-files';

/** The files that the client reads for us: those of a remote or virtual file system, or of the web. */
export function clientFiles(connection: Connection): FileSource {
  return {
    takes: () => true,
    readText: async (uri) => (await connection.sendRequest(readFile, { uri })) ?? undefined,
    readDirectory: (uri) => connection.sendRequest(readDirectory, { uri }),
  };
}
