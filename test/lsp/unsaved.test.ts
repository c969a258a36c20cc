import { afterEach, describe, expect, test } from 'vitest';
import { DefinitionRequest, HoverRequest } from 'vscode-languageserver-protocol';
import { able, type Editor, startEditor } from './editor';

const plan =
  '# Implementation Plan: Export\n\n## Technical Context\n\n**Storage**: NEEDS CLARIFICATION\n\nSee [the spec](./spec.md) and [below](#nowhere).\n\n## Constitution Check\n\n- [x] **Plain Words**: yes\n';
const files = {
  '.specify/memory/constitution.md':
    '# Constitution\n\n## Core Principles\n\n### I. Tests Come First\n\nTests MUST come first.\n\n### II. Plain Words\n\nTexts MUST be plain.\n',
  '.specify/templates/plan-template.md':
    '# Implementation Plan: [FEATURE]\n\n## Technical Context\n\n## Constitution Check\n\n## Rollout\n',
};

let editor: Editor;
afterEach(() => editor.end());

const marks = async (uri: string) => (await editor.diagnostics(uri)).map(({ code }) => code).sort();

describe('a plan without a file', () => {
  test('is judged by the template and the constitution of the open folder', async () => {
    editor = await startEditor({ files });
    const uri = await editor.openAt('untitled:Untitled-1', plan);
    const found = ['broken-reference', 'missing-principle', 'missing-section', 'open-clarification'];
    expect(await marks(uri)).toEqual(expect.arrayContaining(found));
    // Only the link within the plan is known to lead nowhere.
    const broken = (await editor.marked(uri)).filter((mark) => mark.endsWith('broken-reference'));
    expect(broken).toEqual(['"#nowhere" broken-reference']);
    expect(editor.statuses.at(-1)).toMatchObject({
      uri,
      template: { uri: 'file:///project/.specify/templates/plan-template.md' },
      constitution: 'file:///project/.specify/memory/constitution.md',
      problems: [],
    });
  });

  test('has no file looked for at its own address', async () => {
    editor = await startEditor({ files });
    const asked: string[] = [];
    editor.onAsked = (uri) => asked.push(uri);
    const uri = await editor.openAt('untitled:Untitled-1', plan);
    await editor.diagnostics(uri);
    const textDocument = { uri };
    for (let line = 0; line < 11; line++) {
      const position = { line, character: 12 };
      await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
      await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    }
    await editor.codeActions(uri, editor.rangeOf(uri, plan));
    expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(editor.log).toEqual([]);
  });

  test('is judged where it will be saved, when it has a path', async () => {
    editor = await startEditor({ files: { ...files, 'specs/001-export/spec.md': '# Feature: Export\n' } });
    const uri = await editor.openAt('untitled:/project/specs/001-export/plan.md', plan);
    const broken = (await editor.marked(uri)).filter((mark) => mark.endsWith('broken-reference'));
    expect(broken).toEqual(['"#nowhere" broken-reference']);
  });

  test('has the settings of the project, and says what is wrong with them', async () => {
    editor = await startEditor({
      files: {
        ...files,
        '.planwright.json': '{ "rules": { "open-clarification": "off", "no-such": "off" } }',
      },
    });
    const uri = await editor.openAt('untitled:Untitled-1', plan);
    expect(await marks(uri)).not.toContain('open-clarification');
    expect(editor.statuses.at(-1)?.problems.join()).toContain('no-such');
    expect(editor.statuses.at(-1)?.problems.join()).not.toContain('untitled');
  });

  test('is checked without a folder, and nothing is looked for', async () => {
    editor = await startEditor({ files, folders: [] });
    const uri = await editor.openAt('untitled:Untitled-1', plan);
    expect(await marks(uri)).toContain('open-clarification');
    expect(editor.reads).toBe(0);
    expect(editor.statuses.at(-1)?.problems).toEqual([]);
  });

  test('is judged by the first of several folders', async () => {
    editor = await startEditor({ files, folders: ['file:///project', 'file:///project/other'] });
    const uri = await editor.openAt('untitled:Untitled-1', plan);
    expect(await marks(uri)).toContain('missing-principle');
  });
});

test('a client that pushes gets the findings of a plan without a file as well', async () => {
  const { diagnostic: _, ...textDocument } = able.textDocument!;
  editor = await startEditor({ files, capabilities: { ...able, textDocument } });
  const uri = await editor.openAt('untitled:Untitled-1', plan);
  await expect.poll(() => editor.published.at(-1)?.uri).toBe(uri);
  expect(editor.published.at(-1)?.diagnostics.map(({ code }) => code)).toContain('missing-principle');
});
