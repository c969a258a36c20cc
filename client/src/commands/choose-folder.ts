import * as vscode from 'vscode';
import { plainMessage } from '../plain-message';

/**
 * Asks for the workspace folder of a new plan.
 * @param title Title of the list.
 * @returns undefined if the user cancels.
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
