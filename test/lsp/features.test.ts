import { afterEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionResolveRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionTriggerKind,
  HoverRequest,
  InsertTextFormat,
  type MarkupContent,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { able, type Editor, type EditorOptions, startEditor } from './editor';

const path = 'specs/007-export/plan.md';
const plan = `# Implementation Plan: Export

**Branch**: \`[###-feature-name]\` | **Date**: [DATE]

## Technical Context

**Storage**: [NEEDS CLARIFICATION: which store?]

<!-- ACTION REQUIRED: Replace the tree below. -->

Text.

## Constitution Check

- **I. Small Steps**: PASS, one endpoint.
`;

let editor: Editor;
const open = async (options?: EditorOptions) => {
  editor = await startEditor(options);
  return editor.open(path, plan);
};
afterEach(() => editor.end());

describe('hover', () => {
  const hover = async (uri: string, part: string) => {
    const range = editor.rangeOf(uri, part);
    const found = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: range.start,
    });
    return found && { range: found.range, contents: found.contents as MarkupContent };
  };

  test('says what belongs at a placeholder, and marks it', async () => {
    const uri = await open();
    const answer = await hover(uri, '[DATE]');
    expect(answer?.range).toEqual(editor.rangeOf(uri, '[DATE]'));
    expect(answer?.contents.kind).toBe('markdown');
    expect(answer?.contents.value).not.toBe('');
  });

  test('says what belongs in a section', async () => {
    const uri = await open();
    const answer = await hover(uri, 'Technical Context');
    expect(answer?.contents.value).toContain('Spec Kit');
  });

  test('is silent in ordinary text and outside of plans', async () => {
    const uri = await open();
    expect(await hover(uri, 'Text.')).toBeNull();
    const notes = await editor.open('notes.md', '# Notes\n\n[DATE]\n');
    expect(await hover(notes, '[DATE]')).toBeNull();
  });
});

describe('completion', () => {
  const complete = async (uri: string, behind: string, triggerCharacter?: string) => {
    const { end } = editor.rangeOf(uri, behind);
    return (await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: end,
      context: triggerCharacter
        ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter }
        : { triggerKind: CompletionTriggerKind.Invoked },
    })) as CompletionItem[] | null;
  };
  const withHeading = plan.replace('Text.', 'Text.\n\n## ');

  test('offers the sections that are missing, with tab stops', async () => {
    editor = await startEditor();
    const uri = await editor.open(path, withHeading);
    const items = await complete(uri, 'Text.\n\n## ');
    const section = items?.find(({ label }) => label.includes('Project Structure'));
    expect(section?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    const { newText } = section!.textEdit as TextEdit;
    expect(newText).toContain('## Project Structure');
    expect(newText).toMatch(/\$\{1[:|]/);
  });

  test('offers plain text where the client knows no tab stops', async () => {
    editor = await startEditor({ capabilities: { ...able, textDocument: { diagnostic: {} } } });
    const uri = await editor.open(path, withHeading);
    const items = await complete(uri, 'Text.\n\n## ');
    const section = items?.find(({ label }) => label.includes('Project Structure'));
    expect(section?.insertTextFormat).toBeUndefined();
    const { newText } = section!.textEdit as TextEdit;
    expect(newText).not.toContain('${');
  });

  test('offers what is known for a field, replacing what is there', async () => {
    const uri = await open({ options: { branches: { 'file:///project': '007-export' } } });
    const items = await complete(uri, '**Date**: [');
    const date = items?.find(({ label }) => /\d{4}-\d\d-\d\d/.test(label));
    const text = editor.applied(uri, [date?.textEdit as TextEdit]);
    expect(text).toMatch(/\*\*Date\*\*: \d{4}-\d\d-\d\d\n/);
  });

  test('does not answer the spaces in a sentence', async () => {
    const uri = await open();
    expect(await complete(uri, '**Storage**: ', ' ')).not.toBeNull();
    expect(await complete(uri, 'PASS, one ', ' ')).toBeNull();
  });

  test('is silent outside of plans', async () => {
    editor = await startEditor();
    const notes = await editor.open('notes.md', '# Notes\n\n## ');
    expect(await complete(notes, '## ')).toBeNull();
  });
});

describe('code actions', () => {
  const at = async (uri: string, part: string) => {
    const diagnostics = await editor.diagnostics(uri);
    const actions = (await editor.codeActions(uri, editor.rangeOf(uri, part), diagnostics)) as CodeAction[];
    return { actions, diagnostics };
  };
  const resolve = (action: CodeAction) =>
    editor.connection.sendRequest(CodeActionResolveRequest.type, action);
  const editsOf = ({ edit }: CodeAction) => (edit!.documentChanges![0] as TextDocumentEdit).edits;

  test('mend a finding when they are chosen, and name the version they are for', async () => {
    const uri = await open();
    const { actions, diagnostics } = await at(uri, '[DATE]');
    const fill = actions.find(({ title }) => /\d{4}-\d\d-\d\d/.test(title))!;
    expect(fill).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(fill.edit).toBeUndefined();
    expect(fill.diagnostics).toEqual([
      diagnostics.find(
        ({ range }) => JSON.stringify(range) === JSON.stringify(editor.rangeOf(uri, '[DATE]')),
      ),
    ]);
    const resolved = await resolve(fill);
    const change = resolved.edit?.documentChanges?.[0] as TextDocumentEdit;
    expect(change.textDocument).toEqual({ uri, version: 1 });
    expect(editor.applied(uri, change.edits as TextEdit[])).toMatch(/\*\*Date\*\*: \d{4}-\d\d-\d\d\n/);
  });

  test('are not made for a text that has changed since', async () => {
    const uri = await open();
    const { actions } = await at(uri, '[DATE]');
    await editor.edit(uri, 'Text.', 'Other text.');
    expect((await resolve(actions[0]!)).edit).toBeUndefined();
  });

  test('come with their edits for clients that resolve nothing, and without versions for those that take none', async () => {
    const { codeAction: _, ...textDocument } = able.textDocument!;
    const uri = await open({ capabilities: { textDocument, workspace: { configuration: true } } });
    expect(editor.result.capabilities.codeActionProvider).not.toHaveProperty('resolveProvider');
    const { actions } = await at(uri, '[DATE]');
    const fill = actions.find(({ title }) => /\d{4}-\d\d-\d\d/.test(title))!;
    expect(editor.applied(uri, fill.edit!.changes![uri]!)).toMatch(/\*\*Date\*\*: \d{4}-\d\d-\d\d\n/);
  });

  const sections = {
    files: {
      '.specify/templates/plan-template.md':
        '# Implementation Plan: [FEATURE]\n\n**Branch**: `[###-feature-name]` | **Date**: [DATE]\n\n## Technical Context\n\n**Storage**: [store]\n\n## Summary\n\n[what]\n\n## Rollout\n\n[who]\n',
    },
  };
  const insertRollout = async (uri: string) => {
    const item = (await editor.diagnostics(uri)).find(
      ({ code, message }) => code === 'missing-section' && String(message).includes('Rollout'),
    )!;
    const actions = (await editor.codeActions(uri, item.range, [item])) as CodeAction[];
    return actions.find(({ title }) => /insert.*Rollout/i.test(title))!;
  };

  test('insert with tab stops where the client knows them', async () => {
    editor = await startEditor(sections);
    const uri = await editor.open(path, plan.replace('Text.', 'Text.\n\n## Summary\n\nAll of it.'));
    const [edit] = editsOf(await resolve(await insertRollout(uri)));
    expect((edit as SnippetTextEdit).snippet.kind).toBe('snippet');
    expect((edit as SnippetTextEdit).snippet.value).toMatch(/## Rollout\n\n\$\{1:/);
  });

  test('insert plain text where it does not', async () => {
    const workspace = { ...able.workspace, workspaceEdit: { documentChanges: true } };
    editor = await startEditor({ ...sections, capabilities: { ...able, workspace } });
    const uri = await editor.open(path, plan.replace('Text.', 'Text.\n\n## Summary\n\nAll of it.'));
    const edits = editsOf(await resolve(await insertRollout(uri))) as TextEdit[];
    expect(editor.applied(uri, edits)).toContain('## Rollout\n\n[who]');
  });

  test('suppress a rule at the place', async () => {
    const uri = await open();
    const { actions } = await at(uri, '[NEEDS CLARIFICATION: which store?]');
    const suppress = actions.find(
      ({ title }) => title.includes('open-clarification') && /suppress/i.test(title),
    )!;
    const edits = editsOf(await resolve(suppress)) as TextEdit[];
    expect(editor.applied(uri, edits)).toContain(
      '<!-- planwright-disable-next-line open-clarification -->\n**Storage**',
    );
  });

  test('fix all that is safe at once, for those who ask for it', async () => {
    const uri = await open({ options: { branches: { 'file:///project': '007-export' } } });
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 14, character: 0 } };
    const ask = (only?: string[]) => editor.codeActions(uri, everywhere, [], only) as Promise<CodeAction[]>;
    expect((await ask()).map(({ kind }) => kind)).not.toContain('source.fixAll.planwright');
    expect(await ask(['source.fixAll.other'])).toEqual([]);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.planwright']) {
      const [fixAll] = await ask([only]);
      expect(fixAll?.kind).toBe('source.fixAll.planwright');
      const fixed = editor.applied(uri, editsOf(await resolve(fixAll!)) as TextEdit[]);
      expect(fixed).toMatch(/\*\*Date\*\*: \d{4}-\d\d-\d\d\n/);
      expect(fixed).toContain('NEEDS CLARIFICATION');
    }
  });

  test('are none outside of plans and where nothing is wrong', async () => {
    const uri = await open();
    expect((await at(uri, 'Text.')).actions).toEqual([]);
    const notes = await editor.open('notes.md', '# Notes\n\n[DATE]\n');
    expect((await at(notes, '[DATE]')).actions).toEqual([]);
  });
});
