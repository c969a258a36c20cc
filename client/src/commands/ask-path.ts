import * as vscode from 'vscode';
import { plainMessage } from '../plain-message';
import { normalPath, type PathProblem, typedPathProblem } from './plan-path';
import { isThere } from './write-plan';

/**
 * Asks for the plan's path. Returns undefined if the user cancels.
 * @param title Title of the input box.
 * @param proposed The proposed path, relative to the folder.
 */
export async function askPath(
  title: string,
  folder: vscode.WorkspaceFolder,
  proposed: string,
): Promise<string | undefined> {
  const start = proposed.lastIndexOf('/', proposed.lastIndexOf('/') - 1) + 1;
  const path = await vscode.window.showInputBox({
    title,
    prompt: plainMessage(vscode.l10n.t('Where the plan goes, from the folder "{0}"', folder.name)),
    value: proposed,
    valueSelection: [start, Math.max(start, proposed.lastIndexOf('/'))],
    ignoreFocusOut: true,
    validateInput: async (value) => {
      const problem = typedPathProblem(value);
      if (problem) return describePathProblem(problem);
      if (!(await isThere(vscode.Uri.joinPath(folder.uri, normalPath(value))))) return undefined;
      return {
        message: vscode.l10n.t('This file exists. It will be opened as it is.'),
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
  return path === undefined ? undefined : normalPath(path);
}

/** Returns the message about an invalid path, for the input box. */
export function describePathProblem(problem: PathProblem): string {
  switch (problem) {
    case 'starts elsewhere':
      return vscode.l10n.t(
        'The path starts outside of the folder. Write it from the folder, without a root.',
      );
    case 'leaves the folder':
      return vscode.l10n.t('The plan has to stay in the folder.');
    case 'lacks a name':
      return vscode.l10n.t('Every part of the path needs a name.');
    case 'forbidden character':
      return vscode.l10n.t('A path cannot hold any of < > : " | ? *');
    case 'no Markdown file':
      return vscode.l10n.t('A plan is a Markdown file: let its name end in .md');
  }
}
