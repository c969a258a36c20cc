import * as vscode from 'vscode';
import { tellInformation, tellWarning } from '../messages';

/** The text of a plan, as plain text and as a snippet with tab stops. */
export interface NewPlanText {
  readonly text: string;
  readonly snippet: string;
}

/**
 * Writes a new plan and opens it at its first tab stop. An existing file is opened unchanged; if writing fails, the
 * plan opens as an unsaved document. A message tells the user about both.
 * @param render Returns the text; only called if it is needed.
 */
export async function writePlan(uri: vscode.Uri, render: () => Promise<NewPlanText>): Promise<void> {
  const path = vscode.workspace.asRelativePath(uri);
  if (await isThere(uri)) return openExisting(uri, path);

  const plan = await render();
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    if (!(await createFile(uri, plan.text))) {
      // Another program may have created the file in between.
      if (await isThere(uri)) return openExisting(uri, path);
      throw new Error(vscode.l10n.t('VS Code did not create the file.'));
    }
  } catch (error) {
    await openUnsaved(plan.snippet);
    const reason = error instanceof Error ? error.message : String(error);
    void tellWarning(
      vscode.l10n.t(
        '{0} could not be written, so the plan is an unsaved document. Save it where you can. ({1})',
        path,
        reason,
      ),
    );
    return;
  }
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  await insertOver(editor, plan.snippet);
  await editor.document.save();
}

/** Opens a plan as an unsaved document. */
export async function openUnsaved(snippet: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  await insertOver(await vscode.window.showTextDocument(document, { preview: false }), snippet);
}

/** Creates a file, and returns false if it exists already. Checks and creates in one step. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(text);
  edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: false });
  return vscode.workspace.applyEdit(edit);
}

/** Tells whether a file or folder exists. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function openExisting(uri: vscode.Uri, path: string): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: false });
  void tellInformation(
    vscode.l10n.t('{0} exists already. It was opened, and nothing in it was changed.', path),
  );
}

async function insertOver(editor: vscode.TextEditor, snippet: string): Promise<void> {
  const { document } = editor;
  const everything = new vscode.Range(
    new vscode.Position(0, 0),
    document.lineAt(document.lineCount - 1).range.end,
  );
  await editor.insertSnippet(new vscode.SnippetString(snippet), everything, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  const start = editor.selection.start;
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.Default);
}
