import * as vscode from 'vscode';
import { tellBriefly } from '../messages';
import type { Planwright } from '../planwright';

/** Restarts the language server and shows a message. `PlanServer` reports a failed start. */
export async function restartServer({ server }: Planwright): Promise<void> {
  await server.restart();
  if (server.state === 'running')
    tellBriefly(vscode.l10n.t('Planwright was restarted. Open plans are checked again.'));
}
