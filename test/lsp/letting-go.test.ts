import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConfigurationRequest, FileChangeType } from 'vscode-languageserver-protocol';
import { readFile } from '../../server/src/lsp/protocol';
import { type Editor, startEditor } from './editor';

const plan =
  '# Implementation Plan: Export\n\n**Date**: [DATE]\n\n## Technical Context\n\n## Constitution Check\n\n- [x] **Plain Words**: yes\n';
const constitution = '.specify/memory/constitution.md';
const files = {
  [constitution]:
    '# Constitution\n\n## Core Principles\n\n### I. Tests Come First\n\nTests MUST come first.\n\n### II. Plain Words\n\nTexts MUST be plain.\n',
};

const missing = 'missing-principle';

let editor: Editor;
afterEach(() => {
  vi.useRealTimers();
  editor.end();
});

describe('a plan that is closed while its files are read', () => {
  test('is let go: no file concerns anybody any more', async () => {
    editor = await startEditor({ files: { ...files } });
    const { connection } = editor;
    connection.onRequest(readFile, async ({ uri }) => {
      await delay(5);
      return editor.files[uri.slice('file:///project/'.length)] ?? null;
    });
    // One that stays open, so that the server is warm and goes on.
    const kept = await editor.open('other/plan.md', plan);
    await editor.diagnostics(kept);
    await editor.close(kept);
    for (let wait = 0; wait < 20; wait += 2) {
      const uri = await editor.open(`specs/${String(wait).padStart(3, '0')}-x/plan.md`, plan);
      const report = editor.pull(uri).catch(() => undefined);
      await delay(wait);
      await editor.close(uri);
      await report;
    }
    await delay(50);
    const { refreshes } = editor;
    await editor.changeFile(constitution, '# Constitution\n', FileChangeType.Deleted);
    await editor.changeFile(constitution, '# Constitution\n', FileChangeType.Created);
    await delay(300);
    expect(editor.refreshes).toBe(refreshes);
  });

  test('and opened again is judged as ever', async () => {
    editor = await startEditor({ files: { ...files } });
    const uri = await editor.open('specs/001-x/plan.md', plan);
    const first = editor.pull(uri).catch(() => undefined);
    await editor.close(uri);
    await editor.open('specs/001-x/plan.md', plan);
    await first;
    expect((await editor.marked(uri)).join()).toContain(missing);
    await editor.changeFile(constitution, undefined, FileChangeType.Deleted);
    await expect.poll(() => editor.refreshes).toBeGreaterThan(0);
    expect((await editor.marked(uri)).join()).not.toContain(missing);
  });
});

test('settings that the editor did not tell are asked for by the next who wants them', async () => {
  editor = await startEditor({ files: { ...files } });
  let asked = 0;
  editor.connection.onRequest(ConfigurationRequest.type, () => {
    asked++;
    if (asked === 1) throw new Error('The editor is still starting');
    return [{ rules: { 'unfilled-placeholder': 'off' } }];
  });
  const placeholder = '"[DATE]" unfilled-placeholder';
  const uri = await editor.open('specs/001-x/plan.md', plan);
  await editor.marked(uri);
  expect(editor.log.join()).toContain('still starting');
  expect(await editor.marked(uri)).not.toContain(placeholder);
  const { length } = editor.log;
  await editor.edit(uri, 'Export', 'Import');
  expect(await editor.marked(uri)).not.toContain(placeholder);
  expect(editor.log).toHaveLength(length);
});

test('a fix fills in the day on which it is made', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 28, 23, 59) });
  editor = await startEditor();
  const uri = await editor.open('specs/001-x/plan.md', plan);
  const today = async () => {
    const actions = await editor.codeActions(
      uri,
      editor.rangeOf(uri, '[DATE]'),
      await editor.diagnostics(uri),
    );
    return actions.map(({ title }) => title).join('\n');
  };
  expect(await today()).toContain('2026-11-28');
  vi.setSystemTime(new Date(2026, 10, 29, 0, 1));
  expect(await today()).toContain('2026-11-29');
});
