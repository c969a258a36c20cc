import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('is present', () => {
    assert.ok(vscode.extensions.getExtension('planwright.planwright'));
  });
});
