import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, findings, ownDiagnostics, waitForFinding } from './diagnostics';
import { waitFor } from './wait-for';
import { fileAt, openFile, replaceText, resetWorkspace, writeFile } from './workspace-files';

const configuration = '.planwright.json';

/** Opens a file with a text, whatever VS Code may still remember of one that was there. */
async function openWith(path: string, text: string): Promise<vscode.TextDocument> {
  await writeFile(path, text);
  const editor = await openFile(path);
  if (editor.document.getText() !== text) await replaceText(editor, text);
  return editor.document;
}

/** The labels that VS Code offers in a file where its text has a `|`, which is left out of it. */
async function offeredIn(path: string, text: string): Promise<string[]> {
  const offset = text.indexOf('|');
  const document = await openWith(path, text.replace('|', ''));
  const labels = async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };
  // VS Code's own reader of JSON starts with the first such file, and reads the schema then.
  return waitFor(
    async () => {
      const found = await labels();
      return found.length > 0 && found;
    },
    () => `completions in ${path}`,
  );
}

describe('The configuration of a project', () => {
  beforeEach(resetWorkspace);

  // The first one: when this suite runs alone, nothing but the configuration has the server started.
  it('has Markdown checked that only the project takes for a plan', async () => {
    await writeFile(configuration, '{ "planFiles": ["/design/*.md"] }\n');
    await writeFile('design/export.md', '# Export\n\nStorage: NEEDS CLARIFICATION\n');
    const { document } = await openFile('design/export.md');
    await waitForFinding(document.uri, 'open-clarification');
  });

  it('is completed with its settings, rules, options and severities', async () => {
    const settings = await offeredIn(configuration, '{\n  |\n}\n');
    for (const name of ['planFiles', 'rules', 'overrides', 'constitution'])
      assert.ok(settings.includes(name), `${name} among ${settings}`);
    const rules = await offeredIn(configuration, '{\n  "overrides": [{ "rules": { | } }]\n}\n');
    assert.ok(rules.includes('unfilled-placeholder') && rules.includes('missing-section'), `${rules}`);
    const severities = await offeredIn(configuration, '{\n  "rules": { "empty-field": | }\n}\n');
    assert.ok(
      severities.some((label) => label.includes('hint')),
      `${severities}`,
    );
    const options = await offeredIn(configuration, '{ "rules": { "unfilled-placeholder": { | } } }');
    assert.ok(options.includes('ignore') && options.includes('severity'), `${options}`);
  });

  it('is completed under its key in package.json', async () => {
    const settings = await offeredIn('package.json', '{\n  "planwright": {\n    |\n  }\n}\n');
    assert.ok(settings.includes('planFiles') && settings.includes('rules'), `${settings}`);
  });

  it('may have comments and trailing commas, and what is wrong with it is said once', async () => {
    const document = await openWith(configuration, '// Ours\n{ "rules": { "empty-field": "loud", }, }\n');
    await openFile('specs/001-shared-baskets/plan.md');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    const marks = () => vscode.languages.getDiagnostics(document.uri);
    await waitFor(
      () => marks().length === 1 && marks().every(({ range }) => document.getText(range) === '"loud"'),
      () =>
        `one mark, on the severity; there is: ${marks()
          .map(({ message }) => message)
          .join(' | ')}`,
    );
  });

  it('decides what is a plan and how it is judged, and is followed', async () => {
    const note = '# Export\n\nStorage: NEEDS CLARIFICATION\n';
    await writeFile('design/export.md', note);
    const plan = await openFile('design/export.md');
    const { uri } = plan.document;
    const severityOf = (severity: string) =>
      JSON.stringify({ planFiles: ['/design/*.md'], rules: { 'open-clarification': severity } });
    await openFile('specs/001-shared-baskets/plan.md');
    await waitForFinding(fileAt('specs/001-shared-baskets/plan.md'), 'open-clarification');
    await vscode.window.showTextDocument(plan.document);
    await writeFile(configuration, severityOf('hint'));
    const first = await waitForFinding(uri, 'open-clarification');
    assert.equal(first.severity, vscode.DiagnosticSeverity.Hint);
    await writeFile(configuration, severityOf('error'));
    await waitFor(
      () =>
        ownDiagnostics(uri).some(
          (found) =>
            codeOf(found) === 'open-clarification' && found.severity === vscode.DiagnosticSeverity.Error,
        ),
      () => `the finding to be an error; there is: ${findings(uri).join(' | ')}`,
    );
  });

  it('shows its mistakes where they stand', async () => {
    const uri = await writeFile(configuration, '{\n  "constitution": "docs/none.md"\n}\n');
    await openFile('specs/001-shared-baskets/plan.md');
    const diagnostic = await waitFor(
      () => ownDiagnostics(uri)[0],
      () => 'a diagnostic in the configuration',
    );
    assert.equal(diagnostic.range.start.line, 1);
    assert.match(diagnostic.message, /There is no constitution docs\/none\.md/);
    await writeFile('docs/none.md', '# Constitution\n\n## Core Principles\n\n### I. Small\n\nWe MUST.\n');
    await waitFor(
      () => ownDiagnostics(uri).length === 0,
      () => `the diagnostic to go; there is: ${findings(uri).join(' | ')}`,
    );
  });
});
