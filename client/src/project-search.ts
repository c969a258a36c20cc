import * as vscode from 'vscode';
import { mayBeProject, projectFiles } from '../../server/src/core/client';

/** Searches for project configurations above open files. */
export class ProjectSearch {
  readonly #found = new Map<string, Promise<boolean>>();

  /** Tells whether a configuration exists above a file, inside its workspace folder. */
  async isIn(uri: vscode.Uri): Promise<boolean> {
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!top) return false;
    for (let folder = uri; folder.path.length > top.path.length; ) {
      folder = vscode.Uri.joinPath(folder, '..');
      if (await this.#stands(folder)) return true;
    }
    return false;
  }

  /** Invalidates the search if the written file may be a configuration. Returns whether it may be one. */
  concerns(uri: vscode.Uri): boolean {
    const isProjectFile = projectFiles.some((name) => uri.path.endsWith(`/${name}`));
    if (isProjectFile) this.#found.clear();
    return isProjectFile;
  }

  #stands(folder: vscode.Uri): Promise<boolean> {
    const key = folder.toString();
    const known = this.#found.get(key) ?? look(folder);
    this.#found.set(key, known);
    return known;
  }
}

async function look(folder: vscode.Uri): Promise<boolean> {
  for (const name of projectFiles) {
    const file = vscode.Uri.joinPath(folder, name);
    const bytes = await vscode.workspace.fs.readFile(file).then(
      (read) => read,
      () => undefined,
    );
    if (bytes && mayBeProject(name, new TextDecoder().decode(bytes))) return true;
  }
  return false;
}
