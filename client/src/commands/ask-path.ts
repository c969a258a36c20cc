import * as vscode from 'vscode';
import { isThere } from './write-plan';

/** Shows where the plan will go and lets it be changed; undefined when the person gave up. */
export async function askPath(folder: vscode.WorkspaceFolder, proposed: string): Promise<string | undefined> {
  const start = proposed.lastIndexOf('/', proposed.lastIndexOf('/') - 1) + 1;
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Plan (3/3): Place'),
    prompt: vscode.l10n.t('Where the plan goes, from the folder "{0}"', folder.name),
    value: proposed,
    valueSelection: [start, Math.max(start, proposed.lastIndexOf('/'))],
    ignoreFocusOut: true,
    validateInput: async (value) => {
      const problem = problemOf(normal(value));
      if (problem) return problem;
      if (!(await isThere(vscode.Uri.joinPath(folder.uri, normal(value))))) return undefined;
      return {
        message: vscode.l10n.t('This file exists. It will be opened as it is.'),
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
  return path === undefined ? undefined : normal(path);
}

function problemOf(path: string): string | undefined {
  const names = path.split('/');
  if (names.includes('..')) return vscode.l10n.t('The plan has to stay in the folder.');
  if (names.some((name) => name.trim() === '')) return vscode.l10n.t('Every part of the path needs a name.');
  if (/[<>:"|?*\p{Cc}]/u.test(path)) return vscode.l10n.t('A path cannot hold any of < > : " | ? *');
  if (!/[^/]\.(?:md|markdown)$/i.test(path))
    return vscode.l10n.t('A plan is a Markdown file: let its name end in .md');
  return undefined;
}

function normal(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
}
