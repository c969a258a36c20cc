import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForFinding } from './diagnostics';
import { openFile, resetWorkspace } from './workspace-files';

const path = 'specs/001-shared-baskets/plan.md';

describe('A plan that was never saved', () => {
  beforeEach(resetWorkspace);

  it('is judged by the constitution of the open folder', async () => {
    const saved = await openFile(path);
    const content = saved.document
      .getText()
      .replace(/^(## Constitution Check\s*\n)[\s\S]*?(?=^## )/m, '$1\n- [x] Something else\n\n');
    assert.notEqual(content, saved.document.getText());
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await waitForFinding(document.uri, 'missing-principle');
  });
});
