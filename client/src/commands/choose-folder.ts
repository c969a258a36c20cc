import * as vscode from 'vscode';
import { plainMessage } from '../plain-message';

/**
 * Asks which workspace folder a new plan goes to.
 *
 * @param title Of the list.
 * @returns undefined when the person chose none.
 */
export async function chooseFolder(title: string): Promise<vscode.WorkspaceFolder | undefined> {
  const items = (vscode.workspace.workspaceFolders ?? []).map((folder) => ({
    label: plainMessage(folder.name),
    description: plainMessage(folder.uri.scheme === 'file' ? folder.uri.fsPath : folder.uri.path),
    iconPath: vscode.ThemeIcon.Folder,
    folder,
  }));
  const choice = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('The folder that the plan belongs to'),
    ignoreFocusOut: true,
  });
  return choice?.folder;
}
