import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { Heartbeat } from '../../client/src/heartbeat';
import { ping } from '../../server/src/lsp/protocol';
import { type Editor, startEditor } from './editor';

let told: string[];
let heartbeat: Heartbeat;
beforeEach(() => {
  told = [];
  heartbeat = new Heartbeat({ onSilence: () => told.push('silent'), onAnswer: () => told.push('answers') });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  heartbeat.stop();
  vi.useRealTimers();
});

const minute = () => vi.advanceTimersByTime(60_000);

describe('a server that hangs', () => {
  let hanging: ProtocolConnection;
  let requests = 0;
  beforeEach(() => {
    const toServer = new PassThrough();
    requests = 0;
    toServer.on('data', (data: Buffer) => {
      requests += data.toString().split('planwright/ping').length - 1;
    });
    hanging = createProtocolConnection(
      new StreamMessageReader(new PassThrough()),
      new StreamMessageWriter(toServer),
    );
    hanging.listen();
  });

  test('is noticed, and told of once', async () => {
    const ask = () => hanging.sendRequest(ping);
    heartbeat.watch(ask);
    expect(told).toEqual([]);
    minute();
    heartbeat.watch(ask);
    minute();
    expect(told).toEqual(['silent']);
    expect(heartbeat.isSilent).toBe(true);
    // It is not asked again and again.
    await expect.poll(() => requests).toBe(1);
    hanging.dispose();
    await expect.poll(() => told).toEqual(['silent', 'answers']);
  });

  test('is forgotten with its end', () => {
    heartbeat.watch(() => hanging.sendRequest(ping).catch(() => {}));
    minute();
    heartbeat.stop();
    expect(heartbeat.isSilent).toBe(false);
    minute();
    hanging.dispose();
    expect(told).toEqual(['silent']);
  });

  test('is not suspected for a computer that slept', () => {
    heartbeat.watch(() => hanging.sendRequest(ping).catch(() => {}));
    vi.advanceTimersToNextTimer();
    expect(told).toEqual([]);
    hanging.dispose();
  });
});

test('a server that answers is not told of', async () => {
  const editor: Editor = await startEditor();
  let answers = 0;
  const ask = () => editor.connection.sendRequest(ping).finally(() => answers++);
  heartbeat.watch(ask);
  await expect.poll(() => answers).toBe(1);
  minute();
  heartbeat.watch(ask);
  await expect.poll(() => answers).toBe(2);
  expect(told).toEqual([]);
  editor.end();
});
