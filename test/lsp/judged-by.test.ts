import { afterEach, describe, expect, test } from 'vitest';
import { type CodeAction, HoverRequest } from 'vscode-languageserver-protocol';
import { type Editor, startEditor } from './editor';

const constitutionPath = '.specify/memory/constitution.md';
const templatePath = '.specify/templates/plan-template.md';
const constitution = `<!-- Version change: 1.0.0 → 1.1.0 -->

# Constitution

## Core Principles

### I. Small Steps

We MUST take small steps.

### II. Open Formats

Data MUST stay readable.

### III. Care

We care.

**Version**: 1.0.0
`;
const template = `# Plan: [FEATURE]

## Constitution Check

- [ ] **I. Small Steps**
- [ ] **II. Open Formats**
`;

let editor: Editor;
afterEach(() => editor.end());

describe('A constitution in the editor', () => {
  test('has findings and fixes of its own, which follow the edits', async () => {
    editor = await startEditor();
    const uri = await editor.open(constitutionPath, constitution);
    expect(await editor.marked(uri)).toEqual([
      '"III. Care" non-binding-principle',
      '"1.0.0" version-mismatch',
    ]);
    const diagnostics = await editor.diagnostics(uri);
    const actions = (await editor.codeActions(uri, diagnostics[1]!.range, diagnostics)) as CodeAction[];
    expect(actions.map(({ title }) => title)).toContain('Write 1.1.0 here');
    await editor.edit(uri, '**Version**: 1.0.0', '**Version**: 1.1.0');
    await editor.edit(uri, 'We care.', 'We SHOULD care.');
    expect(await editor.marked(uri)).toEqual([]);
    await editor.edit(uri, 'We MUST take', 'We like');
    expect(await editor.marked(uri)).toEqual(['"I. Small Steps" non-binding-principle']);
  });
});

test("the team's template is held against the constitution, as it stands in the editor", async () => {
  editor = await startEditor({ files: { [constitutionPath]: constitution } });
  const uri = await editor.open(templatePath, template);
  expect(await editor.marked(uri)).toEqual(['"Constitution Check" template-drift']);
  const [drift] = await editor.diagnostics(uri);
  expect(drift?.relatedInformation?.[0]?.location.uri).toMatch(/constitution\.md$/);
  await editor.edit(uri, '- [ ] **II. Open Formats**', '- [ ] **II. Open Formats**\n- [ ] **III. Care**');
  expect(await editor.marked(uri)).toEqual([]);
});

test('what plans are judged by is no plan: it has no status and no help', async () => {
  editor = await startEditor({ files: { [constitutionPath]: constitution } });
  const help = async (path: string) => {
    const uri = await editor.open(path, template);
    await editor.diagnostics(uri);
    const position = editor.rangeOf(uri, 'Constitution Check').start;
    return editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  };
  expect(await help(templatePath)).toBeNull();
  expect(editor.statuses).toEqual([]);
  expect(await help('specs/001-export/plan.md')).not.toBeNull();
  expect(editor.statuses).toHaveLength(1);
});
