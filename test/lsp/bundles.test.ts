import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Message,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { builtPrograms } from '../support/built-programs';
import { Editor, folder } from './editor';

// The server as it ships: bundled, in a process of its own and in a worker.

const plan =
  '# Implementation Plan: Export\n\n## Technical Context\n\n**Storage**: NEEDS CLARIFICATION\n**保存先**: ［ファイル – または N/A］\n';
const template = '# Implementation Plan: [FEATURE]\n\n## Technical Context\n\n## Rollout\n';

// Whatever the characters are that a rule looks for, they must survive bundling and loading.
const marks = [
  '"NEEDS CLARIFICATION" open-clarification',
  '"［ファイル – または N/A］" unfilled-placeholder',
];

let built: string;
let directory: string;
let editor: Editor | undefined;
let end: (() => unknown) | undefined;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'planwright-'));
  built = (await builtPrograms()).folder;
}, 60_000);
afterEach(async () => {
  editor?.end();
  await end?.();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

function startProcess(): ChildProcess {
  const main = join(built, 'server/dist/node/main.js');
  const env = { ...process.env, PLANWRIGHT_CACHE: '' };
  const server = spawn(process.execPath, [main, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  end = () => server.kill();
  return server;
}

function connect(server: ChildProcess): Editor {
  editor = new Editor(
    createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!)),
  );
  return editor;
}

test('the program serves a client over its standard streams and reads files itself', async () => {
  const file = join(directory, 'project/.specify/templates/plan-template.md');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, template);
  const server = startProcess();
  const { connection } = await connect(server).initialize({ options: { fileSystem: false } });
  const uri = await editor!.openAt(
    pathToFileURL(join(directory, 'project/specs/001-export/plan.md')).href,
    plan,
  );
  expect(await editor!.marked(uri)).toEqual(marks);
  expect(editor!.statuses.at(-1)?.template?.uri).toBe(pathToFileURL(file).href);
  expect(editor!.reads).toBe(0);

  const ended = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
});

test('the program ends when its client does', async () => {
  const server = startProcess();
  await connect(server).initialize();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin!.end();
  expect(await ended).toBe(1);
});

test('the worker serves a client through messages alone', async () => {
  const main = join(built, 'server/dist/browser/main.js');
  // What a browser's worker has and a thread of Node.js has not, and the other way round.
  const browser = `
    const { parentPort } = require('node:worker_threads');
    const port = parentPort;
    globalThis.self = globalThis;
    self.postMessage = (message) => port.postMessage(message);
    self.addEventListener = () => {};
    port.on('message', (data) => self.onmessage({ data }));
    delete globalThis.process; delete globalThis.Buffer; delete globalThis.setImmediate;
  `;
  const worker = new Worker(
    `${browser}\n(() => { const require = undefined; ${await readFile(main, 'utf8')} })()`,
    {
      eval: true,
    },
  );
  end = () => worker.terminate();
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  const files = { '.specify/templates/plan-template.md': template };
  editor = await new Editor(connection, { files }).initialize();
  const uri = await editor.open('specs/001-export/plan.md', plan);
  expect(await editor.marked(uri)).toEqual(marks);
  expect(editor.statuses.at(-1)?.template?.uri).toBe(`${folder}/.specify/templates/plan-template.md`);
});

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback) {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  async write(message: Message) {
    this.worker.postMessage(message);
  }

  end() {}
}
