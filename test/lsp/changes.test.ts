import { afterEach, describe, expect, test } from 'vitest';
import { DidChangeTextDocumentNotification } from 'vscode-languageserver-protocol';
import { able, type Editor, startEditor } from './editor';

const questions = (count: number) =>
  `# Implementation Plan: Export\n\n## Technical Context\n\n${Array.from({ length: count }, (_, index) => `[NEEDS CLARIFICATION: ${index}?]\n\n`).join('')}`;

let editor: Editor;
afterEach(() => editor.end());

const open = (text: string) => editor.open('specs/001-export/plan.md', text);
const change = (uri: string, version: number, contentChanges: unknown) =>
  editor.connection.sendNotification(DidChangeTextDocumentNotification.type.method, {
    textDocument: { uri, version },
    contentChanges,
  });
const count = async (uri: string) =>
  (await editor.diagnostics(uri)).filter(({ code }) => code === 'open-clarification').length;

describe('a change', () => {
  test('whose range is null replaces the whole text', async () => {
    editor = await startEditor();
    const uri = await open(questions(5));
    await change(uri, 2, [{ range: null, text: questions(7) }]);
    expect(await count(uri)).toBe(7);
    const start = { line: 0, character: 0 };
    await change(uri, 3, [{ range: { start, end: start }, text: '\n' }]);
    expect(await count(uri)).toBe(7);
    expect(editor.log).toEqual([]);
  });

  test.for([
    ['behind the end', { start: { line: 99, character: 5 }, end: { line: 1e9, character: 1e9 } }],
    ['before the start', { start: { line: -1, character: -5 }, end: { line: 0, character: -1 } }],
    ['that is no number', { start: { line: Number.NaN, character: 'a' }, end: { line: null } }],
    ['without an end', { start: { line: 0, character: 0 } }],
    ['in fractions', { start: { line: 0.5, character: 0.5 }, end: { line: 0.9, character: 0.1 } }],
    ['the wrong way round', { start: { line: 4, character: 0 }, end: { line: 0, character: 0 } }],
  ] as const)('at a place %s is made at the nearest one', async ([, range]) => {
    editor = await startEditor();
    const uri = await open(questions(3));
    await change(uri, 2, [{ range, text: '\n' }, { text: 5 }, null]);
    expect(await count(uri)).toBe(3);
    // What comes next lands where the client has it.
    await change(uri, 3, [{ text: questions(4) }]);
    expect(await count(uri)).toBe(4);
    expect(editor.log).toEqual([]);
  });

  test('under a version that was there before counts', async () => {
    editor = await startEditor();
    const uri = await open(questions(5));
    await change(uri, 1, [{ text: questions(9) }]);
    expect(await count(uri)).toBe(9);
    await change(uri, 1, [{ text: questions(2) }]);
    expect(await count(uri)).toBe(2);
    await change(uri, 0, [{ range: editor.rangeOf(uri, '[NEEDS CLARIFICATION: 0?]'), text: 'Done.' }]);
    expect(await count(uri)).toBe(1);
  });

  test('under a version that was there before is pushed', async () => {
    const { diagnostic: _, ...textDocument } = able.textDocument!;
    editor = await startEditor({ capabilities: { ...able, textDocument } });
    const uri = await open(questions(5));
    const pushed = () =>
      editor.published.at(-1)?.diagnostics.filter(({ code }) => code === 'open-clarification').length;
    await expect.poll(pushed).toBe(5);
    await change(uri, 1, [{ text: questions(9) }]);
    await expect.poll(pushed).toBe(9);
  });

  test('under a version that was there before makes the fixes of the former text void', async () => {
    editor = await startEditor();
    const text = '# Implementation Plan: Export\n\n**Date**: [DATE]\n\n## Technical Context\n';
    const uri = await open(text);
    const [action] = await editor.codeActions(uri, editor.rangeOf(uri, '[DATE]'));
    await change(uri, 1, [{ text: `\n\n\n${text}` }]);
    const resolved = await editor.connection.sendRequest('codeAction/resolve', action);
    expect(resolved).not.toHaveProperty('edit');
  });
});
