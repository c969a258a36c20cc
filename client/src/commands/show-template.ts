import * as vscode from 'vscode';
import { governingTemplate } from '../../../server/src/lsp/protocol';
import { builtInTemplateUri } from '../built-in-templates';
import { tellInformation } from '../messages';
import type { Planwright } from '../planwright';
import { pickLayer } from './pick-layer';

/**
 * Opens the template of the active plan beside it. If a project stacks several layers, the user selects one from a
 * list.
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
