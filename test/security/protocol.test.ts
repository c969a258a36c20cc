import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builtPrograms } from '../support/built-programs';

// The server as a program, and a client that writes what it likes.

const uri = 'file:///project/specs/001-x/plan.md';
const textDocument = {
  uri,
  languageId: 'markdown',
  version: 1,
  text: '# Implementation Plan: X\n\n[DATE]\n',
};
const initialize = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };

let main: string;
let server: ChildProcess | undefined;
let output = '';
let errors = '';

beforeAll(async () => {
  main = join((await builtPrograms()).folder, 'server/dist/node/main.js');
}, 60_000);
afterEach(() => server?.kill('SIGKILL'));

/** Starts a server; resolves with its exit code once it ends. */
function start(): Promise<number | null> {
  output = errors = '';
  const child = spawn(process.execPath, [main, '--stdio']);
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  child.stdin.on('error', () => {});
  server = child;
  return new Promise((resolve) => child.once('close', resolve));
}

function write(text: string): void {
  server!.stdin!.write(text);
}

function send(message: object, before = ''): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  write(`${before}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** What the server answers to a request: its result, or its error. */
async function answer(
  id: number,
): Promise<{ readonly error?: { readonly code: number }; readonly result?: unknown }> {
  const find = () =>
    output
      .split(/Content-Length: \d+\r\n\r\n/)
      .filter((body) => body.startsWith('{'))
      .map((body) => JSON.parse(body))
      .find((message) => message.id === id && !('method' in message));
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  return find();
}

const headers: readonly (readonly [string, string, string])[] = [
  ['says nothing', 'GARBAGE\r\n\r\n', 'lacks a Content-Length'],
  ['says something else', 'X: y\r\n\r\n{}', 'lacks a Content-Length'],
  ['says a negative length', 'Content-Length: -5\r\n\r\n', 'no valid Content-Length: -5'],
  ['says no number', 'Content-Length: 5x\r\n\r\n', 'no valid Content-Length: 5x'],
  ['says more than there can be', 'Content-Length: 99999999999\r\n\r\n{}', 'no valid Content-Length: 9999'],
  ['never ends', 'X: '.padEnd(20_000, 'y'), 'has no end'],
];

describe('A message whose header', () => {
  test.for(headers)('%s ends the server, which says why', { timeout: 30_000 }, async ([, text, reason]) => {
    const ended = start();
    send({ id: 1, method: 'initialize', params: initialize });
    await answer(1);
    write(text);
    expect(await ended).toBe(1);
    expect(errors).toContain(reason);
  });

  test('comes in pieces, has more to say and is in small letters is read', { timeout: 30_000 }, async () => {
    void start();
    const header = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:';
    for (const [id, method] of ['', 'initialize', 'shutdown'].entries()) {
      if (!method) continue;
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params: id === 1 ? initialize : undefined });
      for (const piece of [...`${header}${body.length} \r\n\r\n`, body.slice(0, 9), body.slice(9)]) {
        write(piece);
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    expect(await answer(2)).toMatchObject({ result: null });
  });
});

describe('A request', () => {
  test('before initialize is refused, and nothing is kept of what came before', {
    timeout: 30_000,
  }, async () => {
    void start();
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    send({ id: 1, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    expect((await answer(1)).error?.code).toBe(-32002);
    send({ id: 2, method: 'initialize', params: initialize });
    expect(await answer(2)).toHaveProperty('result.capabilities');
    send({ method: 'initialized', params: {} });
    send({ id: 3, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    expect(await answer(3)).toMatchObject({ result: { items: [] } });
  });

  test('to initialize a second time is refused', { timeout: 30_000 }, async () => {
    void start();
    send({ id: 1, method: 'initialize', params: initialize });
    await answer(1);
    send({ id: 2, method: 'initialize', params: initialize });
    expect((await answer(2)).error?.code).toBe(-32600);
  });

  test('after shutdown is refused, and exit ends the server', { timeout: 30_000 }, async () => {
    const ended = start();
    send({ id: 1, method: 'initialize', params: initialize });
    await answer(1);
    send({ id: 2, method: 'shutdown' });
    await answer(2);
    send({ id: 3, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    expect((await answer(3)).error?.code).toBe(-32600);
    send({ method: 'exit' });
    expect(await ended).toBe(0);
  });
});
