import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readDirectory, readFile } from '../../server/src/lsp/protocol';
import { mayRead } from './may-read';

/** Copies must include the byte order mark. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** No file that plans depend on is larger. */
const mostBytes = 3_000_000;

/**
 * Answers the server's requests for files through VS Code, for any file system. Refuses files outside the workspace,
 * irregular files, and files that are too large.
 */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFile, async (asked) => {
    const uri = allowed(asked.uri);
    const about = await ifThere(vscode.workspace.fs.stat(uri));
    if (!about) return null;
    if ((about.type & vscode.FileType.File) === 0) throw new Error('It is no regular file.');
    if (about.size > mostBytes) throw new Error('It is too large.');
    const bytes = await ifThere(vscode.workspace.fs.readFile(uri));
    return bytes === undefined ? null : decoder.decode(bytes);
  });
  client.onRequest(readDirectory, async (asked) => {
    const entries = (await ifThere(vscode.workspace.fs.readDirectory(allowed(asked.uri)))) ?? [];
    return entries.map(([name, type]) => ({ name, isDirectory: (type & vscode.FileType.Directory) !== 0 }));
  });
}

/** @throws If the URI is outside the workspace. */
function allowed(text: string): vscode.Uri {
  const uri = vscode.Uri.parse(text, true);
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
  const documents = vscode.workspace.textDocuments
    .filter(({ languageId }) => languageId === 'markdown')
    .map((document) => document.uri);
  if (mayRead(uri, folders, documents)) return uri;
  throw new Error('It lies outside of the workspace.');
}

/** Returns the result; undefined if the file or folder does not exist. Throws other errors. */
async function ifThere<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && /^(FileNotFound|FileNotADirectory)$/.test(error.code))
      return undefined;
    throw error;
  }
}
