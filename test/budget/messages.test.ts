import { describe, expect, it, vi } from 'vitest';
import { sizes, writePlan } from '../../bench/documents.mjs';
import { able, type Editor, startEditor } from '../lsp/editor';
import { sample } from '../support/runs';
import { offsetsIn } from './edits';

// Counts the files that a server reads and what it sends, never its time. The limits hold whatever the document's length.

const files = {
  '.specify/memory/constitution.md':
    '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nWe MUST.\n',
  'specs/001-sample/spec.md': '# Feature Specification: Sample\n',
};
const { diagnostic: _, ...withoutDiagnostics } = able.textDocument!;

/** What the server sends and reads while something is done. */
async function spentOn(editor: Editor, done: () => Promise<void>) {
  const { messages, bytes } = editor.received;
  const asked = editor.asked.length;
  await done();
  return {
    messages: editor.received.messages - messages,
    bytes: editor.received.bytes - bytes,
    reads: editor.asked.slice(asked),
  };
}

/** Waits until the server has sent nothing for a while: what is watched, for one, is told when all is read. */
async function quiet(editor: Editor): Promise<void> {
  for (let sent = -1; sent !== editor.received.messages; ) {
    sent = editor.received.messages;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

describe.each(sample(['100k', '10k', '1m'] as const, 1))('a plan of %s characters', (size) => {
  const text = writePlan(sizes[size]);

  it('is opened with the files read that judge it, once each', { timeout: 120_000 }, async () => {
    const editor = await startEditor({ files });
    const uri = await editor.open('specs/001-sample/plan.md', text);
    const { reads } = await spentOn(editor, async () => {
      await editor.pull(uri);
    });
    const read = reads.filter((path) => !path.endsWith('/'));
    expect(read).toContain('.specify/memory/constitution.md');
    expect(new Set(read).size).toBe(read.length);
    expect(reads.length).toBeLessThanOrEqual(60);
    editor.end();
  });

  it('costs a client that asks a few bytes for a letter that changes nothing', {
    timeout: 120_000,
  }, async () => {
    const editor = await startEditor({ files });
    const uri = await editor.open('specs/001-sample/plan.md', text);
    let report = await editor.pull(uri);
    await quiet(editor);
    let unchanged = 0;
    for (const offset of offsetsIn(text, 12)) {
      const { messages, bytes, reads } = await spentOn(editor, async () => {
        await editor.replace(uri, offset, offset, 'x');
        report = await editor.pull(uri, report.resultId);
      });
      expect(reads).toEqual([]);
      // The answer, and a new status where the number of findings changed.
      expect(messages).toBeLessThanOrEqual(2);
      if (report.kind !== 'unchanged') continue;
      unchanged++;
      expect(bytes).toBeLessThan(400);
    }
    expect(unchanged).toBeGreaterThan(0);
    editor.end();
  });

  it('is sent in one message to a client that cannot ask', { timeout: 120_000 }, async () => {
    const editor = await startEditor({ files, capabilities: { ...able, textDocument: withoutDiagnostics } });
    const uri = await editor.open('specs/001-sample/plan.md', text);
    const isShown = () => expect(editor.published.at(-1)?.version).toBe(editor.version(uri));
    await vi.waitFor(isShown, { timeout: 60_000 });
    const [offset = 0] = offsetsIn(text, 1);
    const { reads } = await spentOn(editor, async () => {
      const before = editor.published.length;
      // A burst: what the next letter makes obsolete is never sent.
      for (let n = 0; n < 10; n++) void editor.replace(uri, offset, offset, 'x');
      await vi.waitFor(isShown, { timeout: 60_000 });
      expect(editor.published.length - before).toBeLessThanOrEqual(2);
    });
    expect(reads).toEqual([]);
    editor.end();
  });
});
