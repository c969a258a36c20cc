import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  CodeActionResolveRequest,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol';
import { openClarification } from '../../server/src/core/rules/open-clarification';
import { readFile } from '../../server/src/lsp/protocol';
import { type Editor, startEditor } from './editor';

// Past the door: a rule is made to fail.

const path = 'specs/007-export/plan.md';
const plan = '# Implementation Plan: Export\n\n## Technical Context\n\n**Storage**: NEEDS CLARIFICATION\n';

let editor: Editor;
afterEach(() => editor.end());

const stillWorks = async () => {
  const uri = await editor.open('specs/008-import/plan.md', plan);
  expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain('open-clarification');
};

describe('a plan that is', () => {
  test.for([
    ['empty', ''],
    ['white space', ' \n\t\r\n'],
    ['binary', String.fromCharCode(...Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
    ['a lone surrogate', `${plan}\ud800`],
    ['unclosed in every way', `${plan}\n\`\`\`\n<!-- [a (b **c \`d\n|x|\n|-|\n---\n`],
    ['unclosed front matter', `---\ntitle: [\n${plan}`],
    ['deeply nested', `${plan}\n${'> '.repeat(2000)}x\n${'['.repeat(5000)}\n${'- '.repeat(500)}\n`],
    ['one long line', `${plan}\n${'[NEEDS '.repeat(30_000)}\n`],
    ['with a byte order mark and CRLF', `\ufeff${plan.replaceAll('\n', '\r\n')}`],
  ])('%s gets an answer', async ([, text]) => {
    editor = await startEditor();
    const uri = await editor.open(path, text!);
    const report = await editor.pull(uri);
    expect(report.kind).toBe('full');
    expect(editor.log).toEqual([]);
    await stillWorks();
  });

  test('large gets an answer, and the next one without a word', { timeout: 120_000 }, async () => {
    editor = await startEditor();
    const part = `## Part\n\n${'Exports are written line by line.\n'.repeat(300)}\n`;
    const uri = await editor.open(path, plan + part.repeat(1_000_000 / part.length));
    const first = editor.pull(uri);
    // Others need not wait for it.
    const order: string[] = [];
    await Promise.all([first.then(() => order.push('large')), stillWorks().then(() => order.push('small'))]);
    expect(order).toEqual(['small', 'large']);
    const { resultId } = await first;
    await editor.edit(uri, 'Export', 'Exports');
    expect((await editor.pull(uri, resultId)).kind).toBe('unchanged');
  });
});

describe('a client that', () => {
  const uri = `file:///project/${path}`;

  test('sends nonsense gets no answer, and the next one does', async () => {
    editor = await startEditor();
    await editor.open(path, plan);
    const { connection } = editor;
    const position = { line: -5, character: 1e9 };
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    const broken: unknown = { textDocument: { uri } };
    expect(await connection.sendRequest(HoverRequest.type.method, broken)).toBeNull();
    expect(editor.log.join()).toContain('TypeError');
    const action = { title: 'Fix', data: 42 };
    expect(await connection.sendRequest(CodeActionResolveRequest.type, action)).toEqual(action);
    await expect(connection.sendRequest(DocumentDiagnosticRequest.type.method, {})).rejects.toThrow();
    await connection.sendNotification(DidChangeTextDocumentNotification.type.method, {
      textDocument: { uri },
    });
    await expect(connection.sendRequest('planwright/unheard-of', {})).rejects.toThrow();
    await stillWorks();
  });

  test('asks for documents that are not open gets empty answers', async () => {
    editor = await startEditor();
    expect(await editor.diagnostics('file:///project/nowhere.md')).toEqual([]);
    expect(await editor.diagnostics('not a uri')).toEqual([]);
    await stillWorks();
  });

  test('cannot read a file is told so, and its plan is checked all the same', async () => {
    editor = await startEditor({ files: { '.specify/templates/plan-template.md': '# Plan' } });
    editor.connection.onRequest(readFile, () => {
      throw new Error('The disk is on fire');
    });
    await stillWorks();
    expect(editor.statuses.at(-1)?.problems.join()).toContain('The disk is on fire');
  });

  test('meets a rule that fails is told that its findings are missing, until it fails no more', async () => {
    const checkSection = vi.spyOn(openClarification, 'checkSection').mockImplementation(({ body }) => {
      if (body.text.includes('Text')) throw new Error('A bug');
    });
    const failures = ['The rule open-clarification failed. What it would report is missing.'];
    try {
      editor = await startEditor();
      const text = '# Implementation Plan: Export\n\nText.\n\n## Scope\n\nSmall.\n';
      const uri = await editor.open('specs/001-export/plan.md', text);
      await editor.diagnostics(uri);
      await expect.poll(() => editor.statuses.at(-1)?.problems).toEqual(failures);
      await editor.edit(uri, 'Small', 'Smaller [TODO]');
      await editor.diagnostics(uri);
      await expect.poll(() => editor.statuses.at(-1)).toMatchObject({ version: 2, problems: failures });
      await editor.edit(uri, 'Text', 'Words');
      await editor.diagnostics(uri);
      await expect.poll(() => editor.statuses.at(-1)?.problems).toEqual([]);
    } finally {
      checkSection.mockRestore();
    }
  });

  test('has no files and no folders at all gets its plans checked', async () => {
    editor = await startEditor({ options: { fileSystem: false } });
    await stillWorks();
    expect(editor.reads).toBe(0);
  });

  test('shows no status is sent none', async () => {
    editor = await startEditor({ options: { status: false } });
    await stillWorks();
    expect(editor.statuses).toEqual([]);
  });
});
