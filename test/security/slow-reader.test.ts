import { PassThrough, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Message,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/server';

const uri = 'file:///project/specs/001-export/plan.md';
const text = `# Implementation Plan: Export\n\n## Technical Context\n\n${'[NEEDS CLARIFICATION: how?]\n\n'.repeat(300)}`;

/** A pipe to a client, which reads or does not. */
class Pipe extends Writable {
  readonly lists: string[] = [];
  #reads = true;
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

  read(reads: boolean): void {
    this.#reads = reads;
    if (reads) this.#waiting?.();
  }
}

/** Counts what waits to be written: the library keeps it, and not the pipe. */
class CountingWriter extends StreamMessageWriter {
  waiting = 0;

  override async write(message: Message): Promise<void> {
    this.waiting++;
    await super.write(message);
    this.waiting--;
  }
}

test('of a client that does not read only the newest list waits', { timeout: 60_000 }, async () => {
  const toServer = new PassThrough();
  const pipe = new Pipe();
  const writer = new CountingWriter(pipe);
  startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), writer), {
    environment: {},
  });
  const client = createProtocolConnection(
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(toServer),
  );
  client.listen();
  const initialize = { processId: null, rootUri: null, capabilities: {} };
  client.sendRequest('initialize', initialize).catch(() => {});
  await client.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await expect.poll(() => pipe.lists.length, { timeout: 20_000 }).toBe(1);

  pipe.read(false);
  let most = 0;
  const start = { line: 2, character: 0 };
  for (let version = 2; version <= 150; version++) {
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: start }, text: `${version}\n` }],
    });
    await delay(4);
    most = Math.max(most, writer.waiting);
  }
  expect(most).toBe(1);

  pipe.read(true);
  const newest = () => pipe.lists.at(-1) ?? '';
  await expect.poll(newest, { timeout: 20_000 }).toContain('"version":150');
  expect(pipe.lists.length).toBeLessThan(10);
  await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await expect.poll(newest).toContain('"diagnostics":[]');
  client.dispose();
});
