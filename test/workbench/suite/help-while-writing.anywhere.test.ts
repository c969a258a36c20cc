import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ownDiagnostics, waitForFinding, waitForNoFinding } from './diagnostics';
import { waitFor } from './wait-for';
import { openFile, resetWorkspace } from './workspace-files';

const path = 'specs/001-shared-baskets/plan.md';

describe('Help while writing a plan', () => {
  beforeEach(resetWorkspace);

  it('tells on a heading what belongs in the section, and which template says so', async () => {
    const { document } = await openFile(path);
    await waitForFinding(document.uri, 'unfilled-placeholder');
    const help = await hover(document, '## Summary', 5);
    assert.match(help, /Spec Kit/);
    assert.ok(help.length > 80, help);
  });

  it('tells on a placeholder what to write', async () => {
    const { document } = await openFile(path);
    await waitForFinding(document.uri, 'unfilled-placeholder');
    assert.ok((await hover(document, '[DATE]', 2)).length > 20);
  });

  it("shows on a check item the constitution's own text, with a link to it", async () => {
    const { document } = await openFile(path);
    await waitForFinding(document.uri, 'unfilled-placeholder');
    const help = await hover(document, 'II. Tested First', 6);
    assert.match(help, /A failing test MUST exist/);
    assert.match(help, /constitution\.md/);
  });

  it('fills in the date', async () => {
    const { document } = await openFile(path);
    const { range } = await waitForFinding(document.uri, 'unfilled-placeholder');
    await applyFix(document, range, /\d{4}-\d{2}-\d{2}/);
    await waitForNoFinding(document.uri, 'unfilled-placeholder');
    assert.match(document.getText(), /\*\*Date\*\*: \d{4}-\d{2}-\d{2} \|/);
  });

  it("inserts the missing principle as a row of the plan's own table", async () => {
    const { document } = await openFile(path);
    const { range } = await waitForFinding(document.uri, 'missing-principle');
    await applyFix(document, range, /Offline Friendly/);
    await waitForNoFinding(document.uri, 'missing-principle');
    assert.match(document.getText(), /\| II\. Tested First \| PASS \|.*\n\| III\. Offline Friendly \|/);
  });

  it('suppresses a finding where it stands', async () => {
    const { document } = await openFile(path);
    const { range } = await waitForFinding(document.uri, 'open-clarification');
    await applyFix(document, range, /Suppress/);
    await waitForNoFinding(document.uri, 'open-clarification');
    assert.match(document.getText(), /<!-- planwright-disable-next-line open-clarification/);
  });

  it('offers to fix all that is safe', async () => {
    const { document } = await openFile(path);
    await waitForFinding(document.uri, 'unfilled-placeholder');
    await vscode.commands.executeCommand('planwright.fixAllSafe');
    await waitForNoFinding(document.uri, 'unfilled-placeholder');
    assert.match(document.getText(), /\[NEEDS CLARIFICATION: SQLite or PostgreSQL\?\]/);
  });

  it('gives every finding of the plan a way to be mended or suppressed', async () => {
    const { document } = await openFile(path);
    await waitForFinding(document.uri, 'unfilled-placeholder');
    for (const { range, message } of ownDiagnostics(document.uri))
      assert.ok((await fixes(document, range)).length > 0, message);
  });

  it('expands a snippet', async () => {
    const editor = await openFile(path);
    const { document } = editor;
    await waitForFinding(document.uri, 'unfilled-placeholder');
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(document.lineCount, 0), '\n## Risks\n\nplan-'),
    );
    const end = document.lineAt(document.lineCount - 1).range.end;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const labelled = (wanted: string) =>
      items.find(({ label }) => (typeof label === 'string' ? label : label.label) === wanted);
    for (const prefix of ['plan-decision', 'plan-phase', 'plan-research', 'plan-clarification'])
      assert.ok(labelled(prefix), `${prefix} among the completions`);

    const snippet = labelled('plan-risk')?.insertText;
    assert.ok(snippet instanceof vscode.SnippetString, 'a snippet for plan-risk');
    await editor.insertSnippet(snippet, new vscode.Range(end.translate(0, -'plan-'.length), end));
    assert.ok(
      !editor.selection.isEmpty ||
        editor.selection.start.isBefore(document.lineAt(document.lineCount - 1).range.end),
    );
    assert.doesNotMatch(document.getText(), /plan-risk|plan-$|\$\{?\d/);
  });
});

/** What the hover says at a place of a text in a document, once there is one. */
async function hover(document: vscode.TextDocument, text: string, into: number): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + into);
  const said = await waitFor(async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const contents = hovers
      .flatMap((each) => each.contents)
      .map((part) => (part as vscode.MarkdownString).value);
    return contents.join('\n') || undefined;
  }, `a hover on "${text}"`);
  return said;
}

async function fixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    100,
  );
}

/** Applies the quick fix whose title fits, as choosing it from the light bulb does. */
async function applyFix(document: vscode.TextDocument, range: vscode.Range, title: RegExp): Promise<void> {
  const offered = await fixes(document, range);
  const fix = offered.find((action) => title.test(action.title));
  assert.ok(fix?.edit, `${title} among: ${offered.map((action) => action.title).join(' | ')}`);
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
}
