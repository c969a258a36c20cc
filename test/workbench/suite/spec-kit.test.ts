import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, ownDiagnostics } from './diagnostics';
import { waitFor } from './wait-for';
import { fileAt, openFile, readFile, resetWorkspace, writeFile } from './workspace-files';

const core = '.specify/templates/plan-template.md';
const override = '.specify/templates/overrides/plan-template.md';
const manifest = '.specify/presets/ours/preset.yml';
const template =
  '# Implementation Plan: [FEATURE]\r\n\r\n**Date**: [DATE]\r\n\r\n## Ours\r\n\r\n[What]\r\n\r\n';

describe('In a Spec Kit project', () => {
  beforeEach(resetWorkspace);

  it('a mistake in a manifest is shown in the manifest until it is mended', async () => {
    await createFolder('.specify/presets');
    const uri = await writeFile(manifest, 'provides:\n  templates: []\n');
    await openFile('specs/001-shared-baskets/plan.md');
    const diagnostic = await waitFor(
      () => ownDiagnostics(uri)[0],
      () => `a diagnostic in the manifest; there is: ${findings(uri).join(' | ') || 'nothing'}`,
    );
    assert.equal(diagnostic.range.start.line, 1);
    assert.match(diagnostic.message, /has to be a list with an entry/);
    await writeFile(manifest, 'provides:\n  templates: [{type: command, name: x, file: x.md}]\n');
    await waitFor(
      () => ownDiagnostics(uri).length === 0,
      () => `the diagnostic to go; there is: ${findings(uri).join(' | ')}`,
    );
  });

  it('a new plan is the template byte for byte when nothing is to be filled in', async () => {
    const settings = vscode.workspace.getConfiguration('planwright');
    await settings.update('fillNewPlans', false, vscode.ConfigurationTarget.Workspace);
    try {
      await writeFile(core, template);
      const path = 'specs/008-bytes/plan.md';
      const answers = { template: 'team', feature: 'Bytes', path };
      await vscode.commands.executeCommand('planwright.newPlan', answers);
      assert.equal(await readFile(path), template);
    } finally {
      await settings.update('fillNewPlans', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  // The last one: VS Code keeps the text of a file that was open for a while after it is gone.
  it('the template is copied to the overrides, and a copy is never written over', async () => {
    await writeFile(core, template);
    await vscode.commands.executeCommand('planwright.copyTemplate');
    assert.equal(await readFile(override), template);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileAt(override).path);

    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await writeFile(override, 'Ours\n');
    await vscode.commands.executeCommand('planwright.copyTemplate');
    assert.equal(await readFile(override), 'Ours\n');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileAt(override).path);
  });
});

/**
 * Creates a folder and waits until VS Code has seen it. Of two folders that are created at once, one in the other, its
 * watcher may never watch the inner one.
 */
async function createFolder(path: string): Promise<void> {
  const folder = fileAt(path);
  let seen = false;
  const watcher = vscode.workspace.createFileSystemWatcher('**/.specify/**');
  watcher.onDidCreate((uri) => {
    seen ||= uri.path === folder.path;
  });
  try {
    for (let attempt = 1; !seen && attempt <= 4; attempt++) {
      // It starts to watch some time after the window is there, and again when a server asks for files.
      if (attempt > 1) await vscode.workspace.fs.delete(folder, { recursive: true });
      await vscode.workspace.fs.createDirectory(folder);
      await waitFor(() => seen, `VS Code to see ${path}`, 6_000).catch((error) => {
        if (attempt === 4) throw error;
      });
    }
  } finally {
    watcher.dispose();
  }
}
