import * as vscode from 'vscode';
import { governingTemplate } from '../../../server/src/lsp/protocol';
import { builtInTemplateUri } from '../built-in-templates';
import { tellInformation } from '../messages';
import type { Planwright } from '../planwright';
import { pickLayer } from './pick-layer';

/**
 * Opens the template that the plan in front is held against, beside it. Where a project stacks several, they are shown
 * with the reason for their order, and the one that a person chooses is opened.
 */
export async function showTemplate({ plans, server }: Planwright): Promise<void> {
  const editor = plans.active;
  if (!editor) {
    void tellInformation(vscode.l10n.t('Open a plan to see the template that governs it.'));
    return;
  }
  const client = await server.start();
  if (!client) return;
  const template = await client.sendRequest(governingTemplate, {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
  });
  if (!template) {
    void tellInformation(vscode.l10n.t('No template fits this plan.'));
    return;
  }
  const { id, layers = [] } = template;
  const only = template.uri ? vscode.Uri.parse(template.uri) : builtInTemplateUri(id);
  const uri = layers.length > 1 ? await pickLayer(layers) : only;
  if (!uri) return;
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}
