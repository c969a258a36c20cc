import * as vscode from 'vscode';

/**
 * The schemes of documents that a person can work on. Others, such as the old side of a comparison, are copies whose
 * findings would only repeat those of the original.
 */
export function planSchemes(): ReadonlySet<string> {
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri.scheme) ?? [];
  return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders]);
}
