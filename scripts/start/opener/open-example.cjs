// Runs in the VS Code of `npm start`: opens the example's plan and the Problems panel, unless an editor is open
// already.
const vscode = require('vscode');

const plan = 'specs/001-shared-lists/plan.md';

exports.activate = async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder || vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return;
  const uri = vscode.Uri.joinPath(folder.uri, plan);
  const exists = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!exists) return;
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await vscode.window.showTextDocument(uri, { preview: false });
};
