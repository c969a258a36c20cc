import * as vscode from 'vscode';
import { tellInformation, tellWarning } from '../messages';
import type { Planwright } from '../planwright';
import { type ProjectFile, projectFileOf } from '../project-file';

/**
 * Adds the active or given Markdown file to `planFiles` in its project file, so that it is checked as a plan. Other
 * plans stay plans.
 * @param argument The file that the command was run on, if any.
 */
export async function checkAsPlan({ plans }: Planwright, argument: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const document = uri && (await vscode.workspace.openTextDocument(uri));
  if (document?.languageId !== 'markdown')
    return tell(vscode.l10n.t('Open a Markdown file to check it as a plan.'));
  const shown = vscode.workspace.asRelativePath(document.uri);
  if (plans.has(document)) return tell(vscode.l10n.t('{0} is checked as a plan already.', shown));
  const project = await projectFileOf(document.uri);
  if (!project)
    return tell(vscode.l10n.t('{0} lies in no open folder. Open its folder to check it as a plan.', shown));

  const problem = await addTo(project, document.uri);
  const place = vscode.workspace.asRelativePath(project.uri);
  if (problem !== undefined) {
    await vscode.window.showTextDocument(project.uri);
    void tellWarning(
      problem === 'not valid JSON'
        ? vscode.l10n.t('{0} is not valid JSON. Correct it, then run the command again.', place)
        : vscode.l10n.t('planFiles in {0} must be a list. Correct it, then run the command again.', place),
    );
    return;
  }
  plans.projectChanged(project.uri);
  const open = vscode.l10n.t('Open {0}', project.name);
  const choice = tellInformation(
    vscode.l10n.t('{0} is checked as a plan. planFiles in {1} names it.', shown, place),
    open,
  );
  // The command ends when the file is written, not when the user closes the message.
  void choice.then((button) => {
    if (button === open) void vscode.window.showTextDocument(project.uri);
  });
}

/** Adds a file to its project's plans. Returns the reason if the project file cannot be changed. */
async function addTo(project: ProjectFile, plan: vscode.Uri) {
  const { addPlanFile, globOf } = await import('../add-plan-file');
  const inForce = vscode.workspace.getConfiguration('planwright', plan).get<string[]>('planFiles', []);
  const document = project.exists ? await vscode.workspace.openTextDocument(project.uri) : undefined;
  const added = addPlanFile(project.name, document?.getText(), globOf(project.path), inForce);
  if (added.problem !== undefined) return added.problem;
  const edit = new vscode.WorkspaceEdit();
  if (document)
    edit.replace(
      document.uri,
      new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end),
      added.text,
    );
  else {
    const contents = new TextEncoder().encode(added.text);
    edit.createFile(project.uri, { contents, overwrite: false, ignoreIfExists: false });
  }
  const wasDirty = document?.isDirty;
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('{0} could not be written.', vscode.workspace.asRelativePath(project.uri)));
  // The edit changes the editor's text; a file with unsaved changes is not saved.
  if (document && !wasDirty) await document.save();
  return undefined;
}

function tell(message: string): void {
  void tellInformation(message);
}
