import { afterEach, describe, expect, test, vi } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag, FileChangeType } from 'vscode-languageserver-protocol';
import { able, type Editor, type EditorOptions, folder, startEditor } from './editor';

const path = 'specs/007-export/plan.md';
const plan = `# Implementation Plan: Export

**Branch**: \`007-export\` | **Date**: 2026-03-02

## Technical Context

**Storage**: [NEEDS CLARIFICATION: which store?]
**Testing**: Vitest

## Constitution Check

- **I. Small Steps**: PASS, one endpoint.
`;
const question = '"[NEEDS CLARIFICATION: which store?]" open-clarification';

let editor: Editor;
const start = async (options?: EditorOptions) => {
  editor = await startEditor(options);
  return editor;
};
afterEach(() => editor.end());

/** Only what the tests are about, whatever else there is to say about the small plans here. */
const clarifications = async (uri: string) =>
  (await editor.marked(uri)).filter((line) => line.endsWith(' open-clarification'));

describe('pulled diagnostics', () => {
  test('mark the exact place, with code, documentation and severity', async () => {
    await start();
    const uri = await editor.open(path, plan);
    const items = await editor.diagnostics(uri);
    const item = items.find(({ code }) => code === 'open-clarification');
    expect(item).toMatchObject({
      range: { start: { line: 6, character: 13 }, end: { line: 6, character: 48 } },
      severity: DiagnosticSeverity.Warning,
      code: 'open-clarification',
      source: 'Planwright',
    });
    expect(item?.codeDescription?.href).toMatch(/^https:.*\/open-clarification\.md$/);
    expect(item?.message).not.toBe('');
  });

  test('follow the edits', async () => {
    await start();
    const uri = await editor.open(path, plan);
    expect(await clarifications(uri)).toEqual([question]);
    await editor.edit(uri, '[NEEDS CLARIFICATION: which store?]', 'PostgreSQL');
    expect(await clarifications(uri)).toEqual([]);
    await editor.edit(uri, 'Vitest', 'NEEDS CLARIFICATION');
    expect(await clarifications(uri)).toEqual(['"NEEDS CLARIFICATION" open-clarification']);
    await editor.edit(uri, '# Implementation', 'One line more.\n\n# Implementation');
    expect(await clarifications(uri)).toEqual(['"NEEDS CLARIFICATION" open-clarification']);
  });

  test('move with the lines of their section, though as many characters stand before them', async () => {
    await start();
    const uri = await editor.open(path, plan.replace('\n**Storage**', '\nIt is new.\n**Storage**'));
    const lines = async () =>
      (await editor.diagnostics(uri))
        .filter(({ code }) => code === 'open-clarification')
        .map(({ range }) => range.start.line);
    expect(await lines()).toEqual([7]);
    await editor.edit(uri, 'is new', 'is\nnew');
    expect(await lines()).toEqual([8]);
    await editor.edit(uri, 'is\nnew', 'is new');
    expect(await lines()).toEqual([7]);
  });

  test('are unchanged under their result id until the list is another one', async () => {
    await start();
    const uri = await editor.open(path, plan);
    const first = await editor.pull(uri);
    expect(first.kind).toBe('full');
    expect(await editor.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.edit(uri, 'one endpoint', 'one small endpoint');
    expect(await editor.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.edit(uri, '## Technical', '\n## Technical');
    const moved = await editor.pull(uri, first.resultId);
    expect(moved.kind).toBe('full');
    expect(moved.resultId).not.toBe(first.resultId);
  });

  test('start anew when a document is closed and opened again', async () => {
    await start();
    const uri = await editor.open(path, plan);
    const { resultId } = await editor.pull(uri);
    await editor.close(uri);
    expect(await editor.diagnostics(uri)).toEqual([]);
    await editor.open(path, plan.replace('[NEEDS CLARIFICATION: which store?]', 'PostgreSQL'));
    const again = await editor.pull(uri, resultId);
    expect(again.kind).toBe('full');
    expect(await clarifications(uri)).toEqual([]);
  });

  test('answer the last of a burst with the last text', async () => {
    await start();
    const uri = await editor.open(path, plan);
    const pulls: Promise<unknown>[] = [];
    for (const letter of 'all is decided now ') {
      await editor.edit(uri, 'PASS, ', `PASS, ${letter}`);
      pulls.push(editor.pull(uri));
    }
    await editor.edit(uri, '[NEEDS CLARIFICATION: which store?]', 'PostgreSQL');
    expect(await clarifications(uri)).toEqual([]);
    await Promise.all(pulls);
  });

  test('are none for a document that is no plan, until it becomes one', async () => {
    await start();
    const uri = await editor.open('docs/notes.md', '# Notes\n\n- NEEDS CLARIFICATION\n');
    expect(await editor.diagnostics(uri)).toEqual([]);
    await editor.edit(
      uri,
      '# Notes',
      '# Implementation Plan: Notes\n\n## Technical Context\n\n**Storage**: NEEDS CLARIFICATION',
    );
    expect(await clarifications(uri)).not.toEqual([]);
    await editor.edit(uri, '# Implementation Plan: Notes\n\n## Technical Context', '# Notes');
    expect(await editor.diagnostics(uri)).toEqual([]);
  });

  test('leave out what is suppressed, and say so when nothing was', async () => {
    await start();
    const disable = '<!-- planwright-disable-next-line open-clarification -->';
    const uri = await editor.open(path, plan.replace('**Storage**', `${disable}\n**Storage**`));
    expect(await clarifications(uri)).toEqual([]);
    await editor.edit(uri, '[NEEDS CLARIFICATION: which store?]', 'PostgreSQL');
    const unused = (await editor.diagnostics(uri)).find(({ code }) => code === 'unused-suppression');
    expect(unused && editor.describe(uri, unused)).toContain('open-clarification');
    expect(unused?.tags).toEqual([DiagnosticTag.Unnecessary]);
  });
});

describe('pushed diagnostics', () => {
  const { diagnostic: _, ...textDocument } = able.textDocument!;
  const pushed: EditorOptions = { capabilities: { ...able, textDocument } };
  const last = (uri: string) => editor.published.filter((params) => params.uri === uri).at(-1);

  test('come for clients that cannot pull, with the version they are for', async () => {
    await start(pushed);
    expect(editor.result.capabilities.diagnosticProvider).toBeUndefined();
    const uri = await editor.open(path, plan);
    await vi.waitFor(() => expect(last(uri)?.version).toBe(1));
    expect(last(uri)?.diagnostics.map(({ code }) => code)).toContain('open-clarification');
    await editor.edit(uri, '[NEEDS CLARIFICATION: which store?]', 'PostgreSQL');
    await vi.waitFor(() => expect(last(uri)?.version).toBe(2));
    expect(last(uri)?.diagnostics.map(({ code }) => code)).not.toContain('open-clarification');
  });

  test('go when the document is closed', async () => {
    await start(pushed);
    const uri = await editor.open(path, plan);
    await vi.waitFor(() => expect(last(uri)?.diagnostics).not.toEqual([]));
    await editor.close(uri);
    await vi.waitFor(() => expect(last(uri)).toEqual({ uri, diagnostics: [] }));
  });

  test('come for the last text of a burst', async () => {
    await start(pushed);
    const uri = await editor.open(path, plan);
    for (const letter of 'all is decided now ') await editor.edit(uri, 'PASS, ', `PASS, ${letter}`);
    await vi.waitFor(() => expect(last(uri)?.version).toBe(20));
  });

  test('come anew when a setting changes', async () => {
    await start({ ...pushed });
    const uri = await editor.open(path, plan);
    await vi.waitFor(() => expect(last(uri)?.diagnostics).not.toEqual([]));
    await editor.changeSettings({ rules: { 'open-clarification': 'off' } });
    await vi.waitFor(() =>
      expect(last(uri)?.diagnostics.map(({ code }) => code)).not.toContain('open-clarification'),
    );
  });
});

describe('what plans are judged by', () => {
  test('a rule can be turned off and on', async () => {
    await start({ settings: { rules: { 'open-clarification': 'off' } } });
    const uri = await editor.open(path, plan);
    expect(await clarifications(uri)).toEqual([]);
    await editor.changeSettings({ rules: { 'open-clarification': 'error' } });
    await vi.waitFor(() => expect(editor.refreshes).toBeGreaterThan(0));
    const items = await editor.diagnostics(uri);
    expect(items.find(({ code }) => code === 'open-clarification')?.severity).toBe(DiagnosticSeverity.Error);
  });

  test('settings come from initialize and from changes where the client answers no configuration', async () => {
    await start({
      capabilities: { ...able, workspace: {} },
      options: { settings: { rules: { 'open-clarification': 'off' } } },
    });
    const uri = await editor.open(path, plan);
    expect(await clarifications(uri)).toEqual([]);
    await editor.changeSettings({}, { planwright: {} });
    expect(await clarifications(uri)).toEqual([question]);
  });

  test('a setting that is wrong is told, and the default holds', async () => {
    await start({ settings: { rules: { 'open-clarification': 'loud' } } });
    const uri = await editor.open(path, plan);
    expect(await clarifications(uri)).toEqual([question]);
    expect(editor.statuses.at(-1)?.problems.join()).toContain('planwright.rules.open-clarification');
  });

  const templatePath = '.specify/templates/plan-template.md';
  const template = (title: string) =>
    `# Implementation Plan: [FEATURE]\n\n## Technical Context\n\n**Storage**: [store]\n\n## Constitution Check\n\n[gates]\n\n## ${title}\n\n[who does it]\n`;

  test('a template that changes on disk is taken over', async () => {
    await start({ files: { [templatePath]: template('Rollout') } });
    const uri = await editor.open(path, plan);
    const missing = async () =>
      (await editor.diagnostics(uri))
        .filter(({ code }) => code === 'missing-section')
        .map(({ message }) => message)
        .join();
    expect(await missing()).toContain('Rollout');
    await editor.changeFile(templatePath, template('Staffing'), FileChangeType.Changed);
    await vi.waitFor(() => expect(editor.refreshes).toBe(1));
    expect(await missing()).toContain('Staffing');
    expect(editor.statuses.at(-1)?.template).toMatchObject({ uri: `${folder}/${templatePath}` });
  });

  test('a template that is open counts as it stands in the editor', async () => {
    await start({ files: { [templatePath]: template('Rollout') } });
    const uri = await editor.open(path, plan);
    await editor.pull(uri);
    const open = await editor.open(templatePath, template('Rollout'));
    await editor.edit(open, 'Rollout', 'Staffing');
    await vi.waitFor(() => expect(editor.refreshes).toBe(1));
    const messages = (await editor.diagnostics(uri)).map(({ message }) => message).join();
    expect(messages).toContain('Staffing');
  });

  test('a template that comes and goes is noticed', async () => {
    await start();
    const uri = await editor.open(path, plan);
    await editor.pull(uri);
    await editor.changeFile(templatePath, template('Rollout'), FileChangeType.Created);
    await vi.waitFor(() => expect(editor.refreshes).toBe(1));
    await editor.pull(uri);
    expect(editor.statuses.at(-1)?.template?.uri).toBe(`${folder}/${templatePath}`);
    await editor.changeFile(templatePath, undefined, FileChangeType.Deleted);
    await vi.waitFor(() => expect(editor.refreshes).toBe(2));
    await editor.pull(uri);
    expect(editor.statuses.at(-1)?.template?.uri).toBeUndefined();
  });

  test('a template that comes while a fence is open governs once the fence is closed', async () => {
    await start();
    const uri = await editor.open(path, plan);
    await editor.pull(uri);
    await editor.edit(uri, '\n## ', '\n```\n## ');
    await editor.pull(uri);
    await editor.changeFile(templatePath, template('Rollout'), FileChangeType.Created);
    await vi.waitFor(() => expect(editor.refreshes).toBe(1));
    await editor.edit(uri, '```\n', '');
    await editor.pull(uri);
    expect(editor.statuses.at(-1)?.template?.uri).toBe(`${folder}/${templatePath}`);
  });

  test('a template that is deleted no longer governs, though the editor still shows its text', async () => {
    await start({ files: { [templatePath]: template('Rollout') } });
    const uri = await editor.open(path, plan);
    await editor.open(templatePath, template('Rollout'));
    await editor.pull(uri);
    expect(editor.statuses.at(-1)?.template?.uri).toBe(`${folder}/${templatePath}`);
    await editor.changeFile(templatePath, undefined, FileChangeType.Deleted);
    await vi.waitFor(() => expect(editor.refreshes).toBe(1));
    await editor.pull(uri);
    expect(editor.statuses.at(-1)?.template?.uri).toBeUndefined();
  });

  test('files that no plan depends on disturb nobody', async () => {
    await start();
    const uri = await editor.open(path, plan);
    await editor.pull(uri);
    await editor.changeFile('other/docs/spec.md', '# Spec', FileChangeType.Changed);
    await editor.changeFile(templatePath, template('Rollout'), FileChangeType.Created);
    await vi.waitFor(() => expect(editor.refreshes).toBe(1));
    expect(editor.refreshes).toBe(1);
  });

  test('typing reads no files', async () => {
    await start({ files: { [templatePath]: template('Rollout') } });
    const uri = await editor.open(path, plan);
    await editor.pull(uri);
    const { reads } = editor;
    expect(reads).toBeGreaterThan(0);
    await editor.edit(uri, 'one endpoint', 'two endpoints');
    await editor.edit(uri, '## Constitution Check', '## The Constitution Check');
    await editor.pull(uri);
    expect(editor.reads).toBe(reads);
  });
});
