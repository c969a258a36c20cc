import * as vscode from 'vscode';
import * as protocol from '../../../server/src/lsp/protocol';
import { tellInformation } from '../messages';
import type { Planwright } from '../planwright';
import { createFile, isThere } from './write-plan';

/**
 * Copies the plan template of the current project to the override that wins over all other layers, and opens it. An
 * existing override is only opened.
 * @param argument A file or folder of the project that the command was run on, if any.
 */
export async function copyTemplate({ server }: Planwright, argument: unknown): Promise<void> {
  const place = argument instanceof vscode.Uri ? argument : placeInFront();
  if (!place) return tell(vscode.l10n.t('Open a folder with a Spec Kit project to copy its plan template.'));
  const client = await server.start();
  if (!client) return;
  const address = client.code2ProtocolConverter.asUri(place);
  const { problems, text, uri } = await client.sendRequest(protocol.copyTemplate, { uri: address });
  if (uri === undefined)
    return tell(problems[0] ?? vscode.l10n.t('This is no Spec Kit project: it has no folder .specify.'));

  const copy = vscode.Uri.parse(uri);
  const path = vscode.workspace.asRelativePath(copy);
  if (await isThere(copy)) {
    await vscode.window.showTextDocument(copy);
    return tell(vscode.l10n.t('{0} exists already. It was opened, and nothing in it was changed.', path));
  }
  if (text === undefined)
    return tell(problems[0] ?? vscode.l10n.t('This project has no plan template that could be copied.'));
  if (!(await createFile(copy, text))) throw new Error(vscode.l10n.t('{0} could not be written.', path));
  await vscode.window.showTextDocument(copy, { preview: false });
  tell(vscode.l10n.t('{0} governs the plans of this project now. Edit it as your team needs it.', path));
}

/** Returns the active file, or else a path in the first folder. */
function placeInFront(): vscode.Uri | undefined {
  const file = vscode.window.activeTextEditor?.document.uri;
  if (file && vscode.workspace.getWorkspaceFolder(file)) return file;
  const folder =
    vscode.workspace.workspaceFolders?.[0]?.uri ?? (file?.scheme === 'untitled' ? undefined : file);
  return folder && vscode.Uri.joinPath(folder, 'plan.md');
}

function tell(message: string): void {
  void tellInformation(message);
}
