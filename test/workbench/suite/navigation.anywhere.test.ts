import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForFinding } from './diagnostics';
import { waitFor } from './wait-for';
import { openFile, readFile, resetWorkspace, writeFile } from './workspace-files';

const constitution = '.specify/memory/constitution.md';
const path = 'specs/001-shared-baskets/plan.md';
const otherPath = 'specs/002-opening-hours/plan.md';
const specPath = 'specs/001-shared-baskets/spec.md';
const other =
  '# Implementation Plan: Opening hours\n\n## Technical Context\n\n## Constitution Check\n\n- **II. Tested First**: PASS\n';

describe('Finding the way through plans', () => {
  beforeEach(resetWorkspace);

  it('a principle leads from the plan to the constitution', async () => {
    const { document } = await openPlan();
    assert.deepEqual(await definitions(document, 'II. Tested First'), [`${constitution}:9 II. Tested First`]);
    // One place there, so that going to the definition shows the references.
    const { document: own } = await openFile(constitution);
    assert.deepEqual(
      new Set(await definitions(own, 'Tested First')),
      new Set([`${constitution}:9 ### II. Tested First`]),
    );
  });

  it('an id leads to the spec, and a heading to the template', async () => {
    await writeFile(specPath, `${await readFile(specPath)}\n- **FR-001**: Both MUST see one basket.\n`);
    await writeFile(
      '.specify/templates/plan-template.md',
      '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[What]\n',
    );
    const editor = await openPlan();
    const { document } = editor;
    await editor.edit((edit) => edit.insert(inside(document, 'Two people'), ' (FR-001) '));
    // VS Code may not have told yet that both files are another.
    await waitForDefinition(document, 'FR-001', `${specPath}:5 FR-001`);
    await waitForDefinition(document, '## Summary', '.specify/templates/plan-template.md:3 Summary');
  });

  it('a heading leads to the built-in template where the team has none', async () => {
    const { document } = await openPlan();
    // The team's own may just have been deleted.
    await waitForDefinition(document, '## Summary', /spec-kit\.md:\d+ Summary$/);
  });

  it('the references of a principle are in all plans, whether they are open or not', async () => {
    await writeFile(otherPath, other);
    const { document } = await openPlan();
    const expected = [`${constitution}:9`, `${path}:28`, `${otherPath}:7`];
    assert.deepEqual((await references(document, 'II. Tested First')).sort(), expected.sort());
    const { document: own } = await openFile(constitution);
    assert.deepEqual((await references(own, 'Tested First')).sort(), expected);
  });

  it('features, principles and requirements are found by name', async () => {
    await writeFile(specPath, `${await readFile(specPath)}\n- **FR-001**: Both MUST see one basket.\n`);
    await openPlan();
    assert.deepEqual(await symbols('shared'), ['Shared baskets (001-shared-baskets)']);
    assert.deepEqual(await symbols('tested'), ['II. Tested First']);
    // VS Code may still hold the spec open as it was before.
    await waitForSymbol('FR-001', 'FR-001: Both MUST see one basket.');
  });

  it('a principle is renamed in the constitution and in every plan', async () => {
    await writeFile(otherPath, other);
    await openPlan();
    const { document } = await openFile(constitution);
    const position = inside(document, 'Tested First');
    const { placeholder, range } = await vscode.commands.executeCommand<{
      placeholder: string;
      range: vscode.Range;
    }>('vscode.prepareRename', document.uri, position);
    assert.deepEqual([placeholder, document.getText(range)], ['Tested First', 'Tested First']);
    const edit = await rename(document.uri, position, 'Proven First');
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => [vscode.workspace.asRelativePath(uri), edits.map(({ newText }) => newText)]),
      [constitution, path, otherPath].map((file) => [file, ['Proven First']]),
    );
    // Nor may VS Code's own support for Markdown write a name that was refused.
    assert.deepEqual((await rename(document.uri, position, 'Small Steps')).entries(), []);
  });
});

async function openPlan(): Promise<vscode.TextEditor> {
  const editor = await openFile(path);
  await waitForFinding(editor.document.uri, 'unfilled-placeholder');
  return editor;
}

/** A place within a text of a document. */
function inside(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + text.length - 2);
}

/** Waits until a text leads to a place, as `definitions` writes it. */
async function waitForDefinition(document: vscode.TextDocument, text: string, place: string | RegExp) {
  let last: string[] = [];
  await waitFor(
    async () => {
      last = await definitions(document, text);
      return last.some((each) => (typeof place === 'string' ? each === place : place.test(each)));
    },
    () => `"${text}" to lead to ${place}; it leads to ${last.join(' | ')}`,
  );
}

/** Where a text leads to, once it leads anywhere: the file, the line from 1, and what is there. */
async function definitions(document: vscode.TextDocument, text: string): Promise<string[]> {
  const found = await waitFor(async () => {
    const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(document, text),
    );
    return links.length > 0 && links;
  }, `a definition of "${text}"`);
  return Promise.all(
    found.map(async (link) => {
      const [uri, range] =
        'targetUri' in link
          ? [link.targetUri, link.targetSelectionRange ?? link.targetRange]
          : [link.uri, link.range];
      const place = `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`;
      return vscode.workspace.openTextDocument(uri).then(
        (target) => `${place} ${target.getText(range)}`,
        // A file that was deleted a moment ago.
        () => `${place}, which is gone`,
      );
    }),
  );
}

async function references(document: vscode.TextDocument, text: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    inside(document, text),
  );
  return found.map(({ range, uri }) => `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`);
}

/** Waits until this symbol is found and no other, named as `symbols` does. */
async function waitForSymbol(query: string, name: string): Promise<void> {
  let last: string[] = [];
  await waitFor(
    async () => {
      last = await symbols(query);
      return last.length === 1 && last[0] === name;
    },
    () => `"${query}" to find ${name}; it finds ${last.join(' | ')}`,
  );
}

/** The names of our symbols: VS Code's own support for Markdown finds headings. */
async function symbols(query: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  const ours = [vscode.SymbolKind.Module, vscode.SymbolKind.Constant, vscode.SymbolKind.Property];
  return found.filter(({ kind }) => ours.includes(kind)).map(({ name }) => name);
}

function rename(uri: vscode.Uri, position: vscode.Position, newName: string): Thenable<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, position, newName);
}
