import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listTemplates, type TemplateChoice } from '../../../server/src/lsp/protocol';
import { plainMessage } from '../plain-message';

/**
 * Asks for the template of a new plan; lists the team's own first.
 * @param title Returns the title of the list; only called if the list is shown.
 * @param place URI of the workspace folder, empty if none is open, and a place in it that selects the project.
 * @param id The template's id, if it is known already.
 * @returns undefined if the user cancels.
 * @throws If there is no template with this id.
 */
export async function chooseTemplate(
  title: () => string,
  client: BaseLanguageClient,
  place: { readonly folder: string; readonly place?: string },
  id?: string,
): Promise<TemplateChoice | undefined> {
  const templates = await client.sendRequest(listTemplates, place);
  if (id !== undefined) {
    const known = templates.find((template) => template.id === id);
    if (known) return known;
    const ids = templates.map((template) => template.id).join(', ');
    throw new Error(vscode.l10n.t('There is no template "{0}". Choose one of: {1}.', id, ids));
  }
  const own = templates.filter((template) => template.uri !== undefined);
  const builtIn = templates.filter((template) => template.uri === undefined);
  const items: (vscode.QuickPickItem & { template?: TemplateChoice })[] = [
    ...own.map(asItem),
    ...(own.length > 0
      ? [{ label: vscode.l10n.t('built in'), kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...builtIn.map(asItem),
  ];
  const choice = await vscode.window.showQuickPick(items, {
    title: title(),
    placeHolder: vscode.l10n.t('The template that the plan is made from'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return choice?.template;
}

function asItem(template: TemplateChoice): vscode.QuickPickItem & { template: TemplateChoice } {
  const { title, description, uri, layer } = template;
  if (uri === undefined) return { label: plainMessage(title), detail: plainMessage(description), template };
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return {
    label: plainMessage(title),
    description: plainMessage(layer ? `${layer} · ${path}` : path),
    detail: plainMessage(description) || undefined,
    iconPath: new vscode.ThemeIcon('organization'),
    template,
  };
}
