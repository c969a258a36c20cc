import * as vscode from 'vscode';
import type { Hook } from '../../../server/src/lsp/protocol';
import { tellInformation } from '../messages';

/** Shows the commands that a project's extensions offer after a plan. Only the user runs them. */
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
