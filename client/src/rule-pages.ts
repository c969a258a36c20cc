import * as vscode from 'vscode';
import { rulePage } from '../../server/src/lsp/protocol';
import type { PlanServer } from './plan-server';

/** The command that shows a rule's page, which the server offers as a code action. Its argument is the rule's id. */
export const ruleCommand = 'planwright.explainRule';

/**
 * The scheme of the addresses at which VS Code shows the pages of rules, which the codes of findings lead to. No link to the
 * command: hovers run none. The manifest has such addresses opened in the Markdown preview.
 */
export const ruleScheme = 'planwright-rule';

/** Shows the page of a rule as rendered Markdown. Works offline. */
export async function showRulePage(id: string): Promise<void> {
  const page = vscode.Uri.from({ scheme: ruleScheme, path: `/${id}.md` });
  // Opened first: the preview would show an empty page for a rule that is not there.
  await vscode.workspace.openTextDocument(page);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

/** Lets VS Code open the pages of rules, as documents that cannot be changed. */
export function provideRulePages(server: PlanServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const client = await server.start();
      const page = await client?.sendRequest(rulePage, { id });
      if (typeof page !== 'string') throw new Error(vscode.l10n.t('There is no rule "{0}".', id));
      return page;
    },
  });
}
