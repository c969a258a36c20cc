import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, ownDiagnostics, waitForFinding } from './diagnostics';
import { waitFor } from './wait-for';
import { openFile, replaceText, resetWorkspace } from './workspace-files';

const path = 'specs/001-shared-baskets/plan.md';

/** A plan under the stock template. The first fix of each of these findings asks for words. */
const plan = `# Implementation Plan: Shared baskets

## Technical Context

**Language/Version**: [e.g., Python 3.11, Swift 5.9 or NEEDS CLARIFICATION]
**Storage**: [NEEDS CLARIFICATION: SQLite or PostgreSQL?]
**Testing**: TBD
**Target Platform**:
**Scale/Scope**: [domain-specific or NEEDS CLARIFICATION]

## Constitution Check

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Small Steps | PASS | one route and one view |
| II. Tested First | PASS | the socket is tested against a clock |
`;

const rules = [
  'unfilled-placeholder',
  'open-clarification',
  'deferred-decision',
  'empty-field',
  'missing-principle',
] as const;

describe('The first fix of a finding, left with Escape', () => {
  beforeEach(resetWorkspace);

  for (const rule of rules)
    it(`keeps a finding at the place: ${rule}`, async function () {
      this.timeout(120_000);
      const editor = await openFile(path);
      const { document } = editor;
      // A finding of the same URI may be one of an older text. These two placeholders stand in one text each.
      await replaceText(editor, `${plan}\n**First**: [e.g., before the fix of ${rule}]\n`);
      await waitForMessage(document.uri, `before the fix of ${rule}`);
      const { range } = await waitForFinding(document.uri, rule);
      const before = document.getText();
      editor.selection = new vscode.Selection(range.start, range.start);
      await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
      await waitFor(
        () => document.getText() !== before || !editor.selection.isEmpty,
        `the fix of ${rule} to be made`,
      );
      const line = editor.selection.active.line;
      await vscode.commands.executeCommand('leaveSnippet');
      await vscode.commands.executeCommand('cancelSelection');
      const end = new vscode.Position(document.lineCount, 0);
      await editor.edit((edit) => edit.insert(end, `\n**Last**: [e.g., after the fix of ${rule}]\n`));
      await waitForMessage(document.uri, `after the fix of ${rule}`);
      assert.ok(
        ownDiagnostics(document.uri).some(
          (each) => each.range.start.line <= line && line <= each.range.end.line,
        ),
        `${findings(document.uri).join(' | ')} in ${document.getText()}`,
      );
    });
});

async function waitForMessage(uri: vscode.Uri, words: string): Promise<void> {
  await waitFor(
    () => ownDiagnostics(uri).some(({ message }) => message.includes(words)),
    () => `a finding that says "${words}": ${findings(uri).join(' | ')}`,
  );
}
