import * as vscode from 'vscode';
import { mayBeProject, projectFiles } from '../../server/src/core/client';

/** The project file that lists a project's plan files. */
export interface ProjectFile {
  readonly uri: vscode.Uri;
  readonly name: string;
  /** The path of the requested file, relative to the project file's folder. */
  readonly path: string;
  readonly exists: boolean;
}

/**
 * Returns the project file that applies to a file: the nearest one above it, otherwise a new `.planwright.json` in the
 * git root or else in the workspace folder.
 * @returns undefined for a file outside the workspace folders.
 */
export async function projectFileOf(uri: vscode.Uri): Promise<ProjectFile | undefined> {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!top) return undefined;
  for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    const path = uri.path.slice(folder.path.replace(/\/$/, '').length + 1);
    for (const name of projectFiles) {
      const file = vscode.Uri.joinPath(folder, name);
      const text = await readText(file);
      if (text !== undefined && mayBeProject(name, text)) return { uri: file, name, path, exists: true };
    }
    const isLast = folder.path.length <= top.path.length || (await isRepository(folder));
    if (!isLast) continue;
    const [name] = projectFiles;
    return { uri: vscode.Uri.joinPath(folder, name), name, path, exists: false };
  }
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

async function isRepository(folder: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.git')).then(
    () => true,
    () => false,
  );
}
