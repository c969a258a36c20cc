import * as vscode from 'vscode';
import type { Hook } from '../../../server/src/lsp/protocol';
import { tellInformation } from '../messages';

/** Tells what a project's extensions offer to do after a plan. Running it is up to the person. */
export function showHooks(hooks: readonly Hook[]): void {
  if (hooks.length === 0) return;
  const commands = hooks.map(({ command, description, optional }) => {
    const name = optional ? command : vscode.l10n.t('{0} (required)', command);
    return description ? `${name}: ${description}` : name;
  });
  void tellInformation(
    vscode.l10n.t(
      'After a plan, this project has more to do. Planwright runs none of it: {0}',
      commands.join('; '),
    ),
  );
}
