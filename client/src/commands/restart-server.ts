import * as vscode from 'vscode';
import { tellBriefly } from '../messages';
import type { Planwright } from '../planwright';

/** Ends the language server and starts a new one, and says so. That it could not start is said elsewhere. */
export async function restartServer({ server }: Planwright): Promise<void> {
  await server.restart();
  if (server.state === 'running')
    tellBriefly(vscode.l10n.t('Planwright was restarted. Open plans are checked again.'));
}
