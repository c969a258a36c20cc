import { PassThrough, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { StreamWriter } from '../../server/src/lsp/node/stream-writer';
import { startServer } from '../../server/src/lsp/server';

const uri = 'file:///project/specs/001-export/plan.md';
const text = `# Implementation Plan: Export\n\n## Technical Context\n\n${'[NEEDS CLARIFICATION: how?]\n\n'.repeat(300)}`;

/** A pipe to a client that reads nothing until it is told to. */
class Pipe extends Writable {
  readonly lists: string[] = [];
  #reads = false;
  #waiting: (() => void) | undefined;

  constructor() {
    super({ highWaterMark: 1_000 });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const message = chunk.toString();
    if (message.includes('publishDiagnostics')) this.lists.push(message);
    if (this.#reads) done();
    else this.#waiting = done;
  }

  read(): void {
    this.#reads = true;
    this.#waiting?.();
  }
}

test('of a client that does not read only the newest list waits', { timeout: 60_000 }, async () => {
  const toServer = new PassThrough();
  const pipe = new Pipe();
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamWriter(pipe)),
    { environment: {} },
  );
  const client = createProtocolConnection(
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(toServer),
  );
  client.listen();
  const initialize = { processId: null, rootUri: null, capabilities: {} };
  client.sendRequest('initialize', initialize).catch(() => {});
  await client.sendNotification('initialized', {});
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await expect.poll(() => pipe.writableLength, { timeout: 20_000 }).toBeGreaterThan(20_000);
  const sizes: number[] = [];
  const start = { line: 2, character: 0 };
  for (let version = 2; version <= 150; version++) {
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: start }, text: `${version}\n` }],
    });
    await delay(4);
    sizes.push(pipe.writableLength);
  }
  // A list is some 80 kB.
  expect(Math.max(...sizes)).toBeLessThan(300_000);

  pipe.read();
  await expect.poll(() => pipe.lists.at(-1) ?? '', { timeout: 20_000 }).toContain('"version":150');
  expect(pipe.lists.length).toBeLessThan(10);
  await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await expect.poll(() => pipe.lists.at(-1)).toContain('"diagnostics":[]');
  client.dispose();
});
