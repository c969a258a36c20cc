import * as vscode from 'vscode';
import { tellInformation, tellWarning } from '../messages';
import type { Planwright } from '../planwright';
import { type ProjectFile, projectFileOf } from '../project-file';

/**
 * Has the Markdown file in front, or a given one, checked as a plan: its project file names it in `planFiles` from then on.
 * Other plans stay plans.
 *
 * @param argument The file, when the command was run on one.
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
  // Not waited for: whoever runs the command wants to know that the file is written, not that the message was read.
  void choice.then((button) => {
    if (button === open) void vscode.window.showTextDocument(project.uri);
  });
}

/** Adds a file to its project's plans; returns why the project file cannot take it. */
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
  // The edit goes to the editor's text and keeps unsaved changes unsaved.
  if (document && !wasDirty) await document.save();
  return undefined;
}

function tell(message: string): void {
  void tellInformation(message);
}
