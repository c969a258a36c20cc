import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, ownDiagnostics, waitForFinding } from './diagnostics';
import { waitFor } from './wait-for';
import { openFile, resetWorkspace, writeFile } from './workspace-files';

const path = 'specs/001-shared-baskets/plan.md';

describe('The commands of a plan', () => {
  beforeEach(resetWorkspace);

  it('go through the unfinished places and around the end', async () => {
    const editor = await openFile(path);
    await waitForFinding(editor.document.uri, 'open-clarification');
    await waitForFinding(editor.document.uri, 'unfilled-placeholder');
    const selected = () => editor.document.getText(editor.selection);
    const clarification = '[NEEDS CLARIFICATION: SQLite or PostgreSQL?]';

    await vscode.commands.executeCommand('planwright.nextUnfinishedPlace');
    assert.equal(selected(), '[DATE]');
    await vscode.commands.executeCommand('planwright.nextUnfinishedPlace');
    assert.equal(selected(), clarification);
    await vscode.commands.executeCommand('planwright.nextUnfinishedPlace');
    assert.equal(selected(), '[DATE]');
    await vscode.commands.executeCommand('planwright.previousUnfinishedPlace');
    assert.equal(selected(), clarification);
    await vscode.commands.executeCommand('planwright.previousUnfinishedPlace');
    assert.equal(selected(), '[DATE]');
  });

  it('insert a missing section at its place, with a tab stop in it', async () => {
    await writeFile(path, planWithoutSummary);
    const editor = await openFile(path);
    await waitForFinding(editor.document.uri, 'missing-section');
    await vscode.commands.executeCommand('planwright.insertSection', 'Summary');
    await waitFor(
      () => editor.document.getText().includes('## Summary'),
      () => `the section in: ${editor.document.getText()}`,
    );
    const headings = editor.document
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('## '));
    assert.deepEqual(headings.slice(0, 2), ['## Summary', '## Technical Context']);
    const line = editor.selection.start.line;
    const summary = headingLine(editor.document, '## Summary');
    assert.ok(
      line > summary && line < headingLine(editor.document, '## Technical Context'),
      `cursor in ${line}`,
    );
  });

  it('show the template that governs the plan', async () => {
    const editor = await openFile(path);
    await waitForFinding(editor.document.uri, 'unfilled-placeholder');
    await vscode.commands.executeCommand('planwright.showTemplate');
    const shown = vscode.window.activeTextEditor?.document;
    assert.ok(shown && shown !== editor.document, 'another document');
    assert.match(shown.getText(), /^# Implementation Plan: \[FEATURE\]/);
  });

  it('start the server again', async () => {
    const { document } = await openFile(path);
    await waitForFinding(document.uri, 'unfilled-placeholder');
    await vscode.commands.executeCommand('planwright.restartServer');
    await waitForFinding(document.uri, 'unfilled-placeholder');
  });

  it('do nothing in a file that is no plan', async () => {
    const editor = await openFile('README.md');
    const before = editor.document.getText();
    for (const command of ['insertSection', 'nextUnfinishedPlace', 'fixAllSafe', 'showTemplate'])
      await vscode.commands.executeCommand(`planwright.${command}`);
    assert.equal(editor.document.getText(), before);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.deepEqual(ownDiagnostics(editor.document.uri), [], findings(editor.document.uri).join());
  });
});

const planWithoutSummary = `# Implementation Plan: Shared baskets

**Branch**: \`001-shared-baskets\` | **Date**: 2026-07-01 | **Spec**: [spec.md](./spec.md)

## Technical Context

**Language/Version**: TypeScript 5.9

## Constitution Check

- I. Small Steps: PASS
- II. Tested First: PASS
- III. Offline Friendly: PASS

## Project Structure

**Structure Decision**: One package; baskets live beside the web server that shows them.

## Complexity Tracking

None.
`;

function headingLine(document: vscode.TextDocument, heading: string): number {
  return document.getText().split('\n').indexOf(heading);
}
