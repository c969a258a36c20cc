import * as vscode from 'vscode';
import type { RankedLayer } from '../../../server/src/lsp/protocol';
import { plainMessage } from '../plain-message';

/**
 * Lists the layers of a project's template, with their role and priority, and asks for one.
 * @param layers Topmost first.
 * @returns URI of the selected layer's file; undefined if the user cancels.
 */
export async function pickLayer(layers: readonly RankedLayer[]): Promise<vscode.Uri | undefined> {
  const items = layers.map((layer) => {
    const uri = vscode.Uri.parse(layer.uri);
    return {
      label: plainMessage(layer.layer),
      description: plainMessage(reasonOf(layer)),
      detail: plainMessage(vscode.workspace.asRelativePath(uri)),
      iconPath: new vscode.ThemeIcon(layer.used ? 'check' : 'circle-slash'),
      uri,
    };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Governing Template'),
    placeHolder: vscode.l10n.t('The layers of the template, the topmost first. Choose the one to open.'),
  });
  return chosen?.uri;
}

function reasonOf({ priority, strategy, used }: RankedLayer): string {
  const role = used ? roleOf(strategy) : vscode.l10n.t('not used, replaced from above');
  return priority === undefined ? role : vscode.l10n.t('priority {0}: {1}', priority, role);
}

function roleOf(strategy: RankedLayer['strategy']): string {
  switch (strategy) {
    case 'replace':
      return vscode.l10n.t('replaces what is below');
    case 'prepend':
      return vscode.l10n.t('goes before what is below');
    case 'append':
      return vscode.l10n.t('goes after what is below');
    case 'wrap':
      return vscode.l10n.t('goes around what is below');
  }
}
