import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Editor, startEditor } from './editor';

let editor: Editor;
const keepCode = vi.fn();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  editor = await startEditor({ host: { keepCode } });
});
afterEach(() => {
  vi.useRealTimers();
  editor.end();
});

async function openAndWait(path: string, text: string) {
  const uri = await editor.open(path, text);
  await editor.pull(uri);
  await vi.runAllTimersAsync();
  await editor.pull(uri);
}

test('The compiled code is kept once, when a plan was checked', async () => {
  await openAndWait('notes.md', '# Notes\n');
  expect(keepCode).not.toHaveBeenCalled();
  await openAndWait('specs/001-export/plan.md', '# Implementation Plan: Export\n\n## Technical Context\n');
  expect(keepCode).toHaveBeenCalledOnce();
  await openAndWait('specs/002-import/plan.md', '# Implementation Plan: Import\n\n## Technical Context\n');
  expect(keepCode).toHaveBeenCalledOnce();
});
