import * as vscode from 'vscode';
import { listRules } from '../../../server/src/lsp/protocol';
import { plainMessage } from '../plain-message';
import type { Planwright } from '../planwright';
import { showRulePage } from '../rule-pages';

/**
 * Shows the page of a rule.
 * @param argument The rule's id if the command is run from a finding; otherwise the user selects a rule.
 */
export async function explainRule({ server }: Planwright, argument: unknown): Promise<void> {
  const id = typeof argument === 'string' ? argument : await pickRule(server);
  if (id !== undefined) await showRulePage(id);
}

async function pickRule(server: Planwright['server']): Promise<string | undefined> {
  const client = await server.start();
  if (!client) return undefined;
  const rules = await client.sendRequest(listRules);
  const choice = await vscode.window.showQuickPick(
    rules.map(({ id, severity, summary }) => ({
      label: plainMessage(id),
      description: plainMessage(severity),
      detail: plainMessage(summary),
      id,
    })),
    {
      title: vscode.l10n.t('Explain a Rule'),
      placeHolder: vscode.l10n.t('The rule to read about'),
      matchOnDetail: true,
    },
  );
  return choice?.id;
}
