import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readDirectory, readFile } from '../../server/src/lsp/protocol';
import { mayRead } from './may-read';

/** A byte order mark is part of what is copied. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** No file that plans are judged by is larger. */
const mostBytes = 3_000_000;

/**
 * Lets the server read the workspace through VS Code, whatever file system it lives in. Refuses what does not belong to the
 * workspace, and what is no file of a usual size.
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

/** @throws when the server has no business there. */
function allowed(text: string): vscode.Uri {
  const uri = vscode.Uri.parse(text, true);
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
  const documents = vscode.workspace.textDocuments
    .filter(({ languageId }) => languageId === 'markdown')
    .map((document) => document.uri);
  if (mayRead(uri, folders, documents)) return uri;
  throw new Error('It lies outside of the workspace.');
}

/** The result; undefined when there is no such file or folder. Other failures are thrown. */
async function ifThere<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && /^(FileNotFound|FileNotADirectory)$/.test(error.code))
      return undefined;
    throw error;
  }
}
