import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { anyDocument, type RandomEdit, randomEdits, versionsAfter } from '../support/adversarial-documents';
import { bundleOf } from '../support/fresh-modules';
import { random } from '../support/runs';
import { able, type Editor, startEditor } from './editor';

const files = {
  '.specify/memory/constitution.md':
    '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nWe MUST.\n',
  'specs/001-sample/spec.md': '# Feature Specification: Sample\n',
};
const path = 'specs/001-sample/plan.md';

const { diagnostic: _, ...withoutDiagnostics } = able.textDocument!;
const clients = { pulls: able, 'is sent them': { ...able, textDocument: withoutDiagnostics } };

/** Tells the server of a new text as one change from the first to the last difference. */
async function changeTo(editor: Editor, uri: string, text: string): Promise<void> {
  const before = editor.text(uri);
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === text.at(-1 - same)) same++;
  // A line end is one place, and so is a character outside the basic plane.
  while (start > 0 && /[\r\ud800-\udbff]/.test(before[start - 1]!)) start--;
  while (same > 0 && /[\n\udc00-\udfff]/.test(text.at(-same)!)) same--;
  await editor.replace(uri, start, before.length - same, text.slice(start, text.length - same));
}

/** A client's view of one document. */
class View {
  private list: Diagnostic[] = [];
  private id: string | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly uri: string,
    private readonly pulls: boolean,
  ) {}

  /** The diagnostics of the newest version, as the client has them. */
  async newest(): Promise<Diagnostic[]> {
    const { editor, uri } = this;
    if (!this.pulls) {
      const isNewest = () =>
        editor.published.findLast((each) => each.uri === uri)?.version === editor.version(uri);
      await vi.waitFor(() => expect(isNewest()).toBe(true), { timeout: 20_000, interval: 2 });
      return editor.published.findLast((each) => each.uri === uri)!.diagnostics;
    }
    const report = await editor.pull(uri, this.id);
    this.id = report.resultId;
    if (report.kind === 'full') this.list = report.items;
    return this.list;
  }
}

/** What a server that is given a text at once says, with modules of its own. */
async function freshDiagnostics(text: string, start: typeof startEditor): Promise<Diagnostic[]> {
  const editor = await start({ files });
  const uri = await editor.open(path, text);
  const list = await editor.diagnostics(uri);
  editor.end();
  return list;
}

/** The order of diagnostics means nothing to a client. */
function sorted(diagnostics: readonly Diagnostic[]) {
  return diagnostics
    .map((each) => ({ key: JSON.stringify(each), each }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

let fresh: typeof import('./editor');
beforeAll(async () => {
  fresh = (await bundleOf<typeof fresh>('../lsp/editor.ts'))();
}, 60_000);

describe.each(Object.entries(clients))('a client that %s', (name, capabilities) => {
  test('has what a fresh server says after any edits', { timeout: 3_600_000 }, async () => {
    const oneByOne = async (before: string, edits: readonly (readonly RandomEdit[])[]) => {
      const editor = await startEditor({ files, capabilities });
      const uri = await editor.open(path, before);
      const view = new View(editor, uri, name === 'pulls');
      await view.newest();
      let waits = true;
      for (const text of versionsAfter(before, edits)) {
        await changeTo(editor, uri, text);
        // Every second one is a burst: the server is not waited for.
        if (waits) await view.newest();
        waits = !waits;
      }
      const expected = sorted(await freshDiagnostics(editor.text(uri), fresh.startEditor));
      // Files that a new link asks for are read a moment after the edit.
      const isSettled = async () => {
        const list = sorted(await view.newest());
        if (!isDeepStrictEqual(list, expected)) expect(list).toEqual(expected);
      };
      await vi.waitFor(isSettled, { timeout: 5000 }).finally(() => editor.end());
    };
    await fc.assert(fc.asyncProperty(anyDocument, randomEdits, oneByOne), random(4));
  });
});
