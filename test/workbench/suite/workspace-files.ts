// The files of the workspace the suite runs in: opening them, changing them, and putting everything back.
import * as vscode from 'vscode';

/** The one folder of the workspace. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suite runs in a workspace of one folder.');
  return folder.uri;
}

/** The address of a file, named by its path from the workspace folder. */
export function fileAt(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** Opens a file of the workspace in an editor. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileAt(path)));
}

/** Writes a file on disk, as another program would; missing folders are made. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(text));
  return fileAt(path);
}

/** The text of a file on disk. */
export async function readFile(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(path)));
}

/** Replaces everything in an editor by one edit, as pasting over a selection would. */
export async function replaceText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const everything = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(everything, text));
}

/** Kept for the whole run: every test file is compiled with a copy of this module. */
const run = globalThis as typeof globalThis & { original?: Map<string, Uint8Array> };

/**
 * Puts the workspace back as it was when this was first called: closes every editor without saving and restores every
 * file. Call it before each test; the first call of a run, before anything changed, remembers how things were.
 */
export async function resetWorkspace(): Promise<void> {
  if (!run.original) {
    run.original = await readAll();
    return;
  }
  await discardEditors();
  const { original } = run;
  const now = await readAll();
  for (const path of now.keys()) {
    if (!original.has(path)) await vscode.workspace.fs.delete(fileAt(path));
  }
  for (const [path, bytes] of original) {
    if (!Buffer.from(bytes).equals(now.get(path) ?? Buffer.of()))
      await vscode.workspace.fs.writeFile(fileAt(path), bytes);
  }
}

async function discardEditors(): Promise<void> {
  // Every editor is reverted, not only those that are dirty: a change just made is not yet known to be one.
  for (const { input } of vscode.window.tabGroups.all.flatMap((group) => group.tabs)) {
    if (!(input instanceof vscode.TabInputText)) continue;
    await vscode.window.showTextDocument(input.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function readAll(folder = '', files = new Map<string, Uint8Array>()): Promise<Map<string, Uint8Array>> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(fileAt(folder))) {
    const path = folder ? `${folder}/${name}` : name;
    if (type === vscode.FileType.Directory) await readAll(path, files);
    else files.set(path, await vscode.workspace.fs.readFile(fileAt(path)));
  }
  return files;
}
