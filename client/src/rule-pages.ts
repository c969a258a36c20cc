import * as vscode from 'vscode';
import { rulePage } from '../../server/src/lsp/protocol';
import type { PlanServer } from './plan-server';

/** The command that shows a rule's page, which the server offers as a code action. Its argument is the rule's id. */
export const ruleCommand = 'planwright.explainRule';

/**
 * The URI scheme of rule pages, which codes of findings link to. They cannot link to the command, because hovers run no
 * commands. The manifest opens such URIs in the Markdown preview.
 */
export const ruleScheme = 'planwright-rule';

/** Shows the page of a rule as rendered Markdown. Works offline. */
export async function showRulePage(id: string): Promise<void> {
  const page = vscode.Uri.from({ scheme: ruleScheme, path: `/${id}.md` });
  // For an unknown rule, this fails; the preview would show an empty page.
  await vscode.workspace.openTextDocument(page);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

/** Registers the provider of rule pages, which open as read-only documents. */
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
