import * as vscode from 'vscode';
import { rulePage } from '../../server/src/lsp/protocol';
import type { PlanServer } from './plan-server';

/** The command that shows a rule's page; the server makes links to it. Its argument is the rule's id. */
export const ruleCommand = 'planwright.explainRule';

const scheme = 'planwright-rule';

/** Shows the page of a rule as rendered Markdown. Works offline. */
export async function showRulePage(id: string): Promise<void> {
  const page = vscode.Uri.from({ scheme, path: `/${id}.md` });
  // Opened first: the preview would show an empty page for a rule that is not there.
  await vscode.workspace.openTextDocument(page);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

/** Lets VS Code open the pages of rules, as documents that cannot be changed. */
export function provideRulePages(server: PlanServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const client = await server.start();
      const page = await client?.sendRequest(rulePage, { id });
      if (typeof page !== 'string') throw new Error(vscode.l10n.t('There is no rule "{0}".', id));
      return page;
    },
  });
}
