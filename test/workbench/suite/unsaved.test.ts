import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForFinding } from './diagnostics';
import { readFile, resetWorkspace } from './workspace-files';

const path = 'specs/001-shared-baskets/plan.md';

describe('A plan that was never saved', () => {
  beforeEach(resetWorkspace);

  it('is judged by the constitution of the open folder', async function () {
    // The server is started here first, which takes its time on a busy machine.
    this.timeout(120_000);
    const text = await readFile(path);
    const content = text.replace(
      /^(## Constitution Check\s*\n)[\s\S]*?(?=^## )/m,
      '$1\n- [x] **I. Small Steps**: one route\n\n',
    );
    assert.notEqual(content, text);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await waitForFinding(document.uri, 'missing-principle');
  });
});
