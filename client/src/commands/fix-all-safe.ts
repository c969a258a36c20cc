import * as vscode from 'vscode';
import type { Planwright } from '../extension';

/** Applies every fix that loses nothing an author wrote and invents nothing. */
export async function fixAllSafe({ plans }: Planwright): Promise<void> {
  if (!plans.active) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan to fix its findings.'));
    return;
  }
  await vscode.commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.fixAll.planwright',
    apply: 'first',
  });
}
