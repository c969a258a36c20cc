import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, ownDiagnostics } from './diagnostics';
import { waitFor } from './wait-for';
import { fileAt, readFile, resetWorkspace, writeFile } from './workspace-files';

const extension = () => vscode.extensions.getExtension('planwright.planwright')!;

/** The ids of the built-in templates, as the manifest lists a command for each. */
const dialects = (extension().packageJSON.contributes.commands as { command: string }[])
  .filter(({ command }) => command.startsWith('planwright.newPlan.'))
  .map(({ command }) => command.slice('planwright.newPlan.'.length));

describe('New Plan', () => {
  beforeEach(resetWorkspace);

  for (const dialect of dialects) {
    it(`makes a plan from ${dialect}, with tab stops on what is open, and checks it`, async () => {
      const path = `specs/007-late-orders/${dialect}-plan.md`;
      const editor = await newPlan(`planwright.newPlan.${dialect}`, { feature: 'Late orders', path });
      const { document } = editor;
      assert.equal(document.uri.toString(), fileAt(path).toString());
      assert.equal(document.languageId, 'markdown');
      assert.equal(document.isDirty, false);
      assert.equal(await readFile(path), document.getText());

      // The first tab stop is selected, so that typing replaces it; Tab goes on to a later one.
      const first = editor.selection;
      assert.ok(!first.isEmpty, 'a selected tab stop');
      await vscode.commands.executeCommand('type', { text: 'something of ours' });
      assert.ok(document.getText().includes('something of ours'));
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.ok(editor.selection.start.isAfter(first.start), 'a tab stop further down');

      await waitFor(
        () => ownDiagnostics(document.uri).length > 0,
        () => `findings; there are: ${findings(document.uri).join(' | ')}`,
      );
    });
  }

  it('fills in what is known', async () => {
    const { document } = await newPlan('planwright.newPlan.spec-kit', {
      feature: 'Opening hours',
      path: 'specs/002-opening-hours/plan.md',
    });
    const text = document.getText();
    assert.match(text, /^# Implementation Plan: Opening hours/);
    assert.match(text, /\]\((?:\.\/)?spec\.md\)/);
    assert.match(text, /Offline Friendly/);
    assert.match(text, /specs\/002-opening-hours\//);
    assert.doesNotMatch(text, /\[DATE\]|\[FEATURE\]/);
  });

  it('opens a plan that exists and changes nothing in it', async () => {
    const path = 'specs/001-shared-baskets/plan.md';
    const before = await readFile(path);
    const { document } = await newPlan('planwright.newPlan', {
      template: 'spec-kit',
      feature: 'Shared baskets',
      path,
    });
    assert.equal(document.uri.toString(), fileAt(path).toString());
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
    assert.equal(await readFile(path), before);
  });

  it('opens an unsaved document when the plan cannot be written', async () => {
    const { document } = await newPlan('planwright.newPlan.spec-kit', {
      feature: 'Nowhere',
      path: 'README.md/plan.md',
    });
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Implementation Plan: Nowhere/);
    assert.match(await readFile('README.md'), /^# Bean counter/);
  });

  it("makes a plan from the team's own template, and holds it against that", async () => {
    await writeFile('.specify/templates/plan-template.md', teamTemplate);
    const { document } = await newPlan('planwright.newPlan', {
      template: 'team',
      feature: 'Late orders',
      path: 'specs/007-late-orders/plan.md',
    });
    assert.match(document.getText(), /## Who is called at night/);
    await waitFor(
      () => ownDiagnostics(document.uri).some(({ range }) => document.getText(range) === '[ON CALL]'),
      () => `a finding on the team's own placeholder; there are: ${findings(document.uri).join(' | ')}`,
    );
  });
});

const teamTemplate = `# Implementation Plan: [FEATURE]

**Branch**: [###-feature-name] | **Date**: [DATE]

## Summary

[What changes, in three sentences]

## Who is called at night

[ON CALL]

## Constitution Check

*GATE: before any code is written*

[Gates determined based on constitution file]
`;

/** Runs a command with the answers and returns the editor that it ends in. */
async function newPlan(command: string, answers: Record<string, string>): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand(command, answers);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an open editor');
  return editor;
}
