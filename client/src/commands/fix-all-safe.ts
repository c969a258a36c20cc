import * as vscode from 'vscode';
import { tellBriefly, tellInformation } from '../messages';
import type { Planwright } from '../planwright';

/** The maximum time in milliseconds to wait for the check after the fixes. */
const patience = 5_000;

/** Applies all safe fixes, and shows the numbers of fixed and remaining findings. */
export async function fixAllSafe({ plans, server, statuses }: Planwright): Promise<void> {
  const plan = plans.active?.document;
  if (!plan) {
    void tellInformation(vscode.l10n.t('Open a plan to fix its findings.'));
    return;
  }
  if (!(await server.start())) return;
  const everything = new vscode.Range(new vscode.Position(0, 0), plan.lineAt(plan.lineCount - 1).range.end);
  const { version } = plan;
  const earlier = statuses.of(plan.uri);
  const before = earlier && earlier.open + earlier.other;
  const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    plan.uri,
    everything,
    'source.fixAll.planwright',
    1,
  );
  if (!action?.edit) {
    void tellInformation(vscode.l10n.t('No finding can be fixed without a look at it.'));
    return;
  }
  // VS Code applies the edit only if the version is unchanged.
  if (plan.version !== version || !(await vscode.workspace.applyEdit(action.edit))) {
    void tellInformation(
      vscode.l10n.t('The plan was edited meanwhile, so nothing was fixed. Fix its findings again.'),
    );
    return;
  }
  const status = await statuses.after(plan.uri, version, patience);
  if (!status) return tellBriefly(vscode.l10n.t('Fixed what is safe.'));
  const left = status.open + status.other;
  tellBriefly(
    before === undefined || before <= left
      ? vscode.l10n.t('Fixed what is safe, {0} left', left)
      : vscode.l10n.t('{0} fixed, {1} left', before - left, left),
  );
}
