import * as vscode from 'vscode';

/**
 * Returns the URI schemes of documents that users edit. Others, such as the old side of a diff, are copies with the
 * same findings.
 */
export function planSchemes(): ReadonlySet<string> {
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri.scheme) ?? [];
  return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders]);
}
