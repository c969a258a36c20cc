import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readDirectory, readFile } from '../../server/src/lsp/protocol';

/** A byte order mark is part of what is copied. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Lets the server read the workspace through VS Code, whatever file system it lives in. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFile, async ({ uri }) => {
    const bytes = await ifThere(vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    return bytes === undefined ? null : decoder.decode(bytes);
  });
  client.onRequest(readDirectory, async ({ uri }) => {
    const entries = (await ifThere(vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri)))) ?? [];
    return entries.map(([name, type]) => ({ name, isDirectory: (type & vscode.FileType.Directory) !== 0 }));
  });
}

/** What was found; undefined when there is no such file or folder. Other failures are thrown. */
async function ifThere<T>(found: Thenable<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && /^(FileNotFound|FileNotADirectory)$/.test(error.code))
      return undefined;
    throw error;
  }
}
