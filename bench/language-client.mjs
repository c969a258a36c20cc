// A client of the Language Server Protocol over a child's standard streams, with as little in it as possible: times are
// taken just before a message is written, and when the last byte of an answer is there, before it is parsed.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { capabilities } from './client-capabilities.mjs';

/** How long an answer may take before the server counts as lost, in milliseconds: after a burst some need a minute. */
const patience = 150_000;
/** The same for the first answer. */
const patienceAtStart = 20_000;

/** A server that was started, and what it said. */
export class LanguageClient {
  #child;
  #pieces = [];
  #received = 0;
  /** Length of the body that is being received; undefined while a header is. */
  #wanted;
  #count = 0;
  #pending = new Map();
  #listeners = new Set();
  #registered = new Set();
  #ended;
  #errors = '';

  /** The documents that were made for it, by URI: a server may ask for their text. */
  documents = new Map();
  /** Bytes the server has sent. */
  bytes = 0;
  /** Messages the server has sent. */
  messages = 0;
  /** The newest diagnostics that were pushed, by URI, each with the time of its arrival. */
  pushed = new Map();

  /**
   * @param server how it is started and what it asks of its client; see servers.mjs
   * @param folder the workspace, an absolute path
   */
  constructor(server, folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Starts the server and shakes hands. Returns how long that took, process start included. */
  async start() {
    const [command, ...args] = this.server.command;
    const began = performance.now();
    this.#child = spawn(command, args, {
      cwd: this.folder,
      env: { ...process.env, ...this.server.environment },
    });
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('exit', (code, signal) =>
      this.#end(`It ended (${code ?? signal}). ${this.#errors.slice(0, 900)}`),
    );
    this.#child.stdin.on('error', () => {});
    this.#child.stderr.on('data', (data) => {
      if (this.#errors.length < 900) this.#errors += data;
    });
    this.#child.stdout.on('data', (data) => this.#receive(data));

    const uri = pathToFileURL(this.folder).href;
    const hello = {
      processId: process.pid,
      clientInfo: { name: 'bench' },
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: capabilities(this.server),
      ...(this.server.initializationOptions && { initializationOptions: this.server.initializationOptions }),
    };
    const { result, error, arrived } = await this.request('initialize', hello, patienceAtStart);
    if (error) throw new Error(`${this.server.name} refused to start: ${error.message}`);
    this.offers = result.capabilities;
    this.notify('initialized', {});
    if (this.server.settings)
      this.notify('workspace/didChangeConfiguration', { settings: this.server.settings });
    return arrived - began;
  }

  get pid() {
    return this.#child.pid;
  }

  /** Whether the client asks for diagnostics, rather than being sent them. */
  get pulls() {
    return (
      this.server.diagnostics !== 'pushed' &&
      (this.offers.diagnosticProvider !== undefined || this.#registered.has('textDocument/diagnostic'))
    );
  }

  /** Whether changes are sent as the whole text. */
  get sendsWholeText() {
    const sync = this.offers.textDocumentSync;
    return (typeof sync === 'object' ? sync.change : sync) === 1;
  }

  /** Sends a notification. Returns the time just before it was written. */
  notify(method, params) {
    return this.#write({ method, params });
  }

  /**
   * Sends a request.
   *
   * @param wait how long its answer may take, in milliseconds
   * @returns a promise of `{ result, error, sent, arrived, bytes }`, with the request's `id` on it
   */
  request(method, params, wait = patience) {
    const id = ++this.#count;
    const answer = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${this.server.name} never answered ${method}.`)),
        wait,
      );
      this.#pending.set(id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
    });
    answer.catch(() => {});
    answer.id = id;
    if (this.#ended !== undefined) this.#pending.get(id).reject(new Error(this.#ended));
    else this.#pending.get(id).sent = this.#write({ id, method, params });
    return answer;
  }

  /** The first pushed diagnostics of a URI that `test` accepts, from now on. */
  nextPush(uri, test) {
    const push = new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${this.server.name} pushed no diagnostics.`));
      }, patience);
      const listener = {
        told: (params) => {
          if (!sameUri(params.uri, uri) || !test(params)) return;
          stop();
          resolve(params);
        },
        ended: (reason) => {
          stop();
          reject(new Error(reason));
        },
      };
      this.#listeners.add(listener);
    });
    push.catch(() => {});
    return push;
  }

  /** The newest diagnostics that were pushed for a URI. */
  lastPush(uri) {
    return this.pushed.get(decodeURIComponent(uri));
  }

  /** Asks the server to end, and makes it where it does not. */
  async stop() {
    if (this.#ended !== undefined) return;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    const asked = this.request('shutdown').then(() => this.notify('exit'));
    await Promise.race([asked.then(() => gone), pause(500)]).catch(() => {});
    if (this.#child.exitCode === null) this.#child.kill('SIGKILL');
  }

  #write(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    const head = Buffer.from(`Content-Length: ${body.length}\r\n\r\n`);
    const frame = Buffer.concat([head, body]);
    const sent = performance.now();
    this.#child.stdin.write(frame);
    return sent;
  }

  #receive(data) {
    const arrived = performance.now();
    this.bytes += data.length;
    this.#pieces.push(data);
    this.#received += data.length;
    while (this.#received > 0) {
      if (this.#wanted === undefined && !this.#readHeader()) return;
      if (this.#received < this.#wanted) return;
      const all = this.#joined();
      const body = all.subarray(0, this.#wanted);
      this.#keep(all.subarray(this.#wanted));
      this.#wanted = undefined;
      this.messages++;
      this.#take(JSON.parse(body.toString('utf8')), arrived, body.length);
    }
  }

  #readHeader() {
    const all = this.#joined();
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return false;
    this.#wanted = Number(/content-length: *(\d+)/i.exec(all.toString('latin1', 0, end))[1]);
    this.#keep(all.subarray(end + 4));
    return true;
  }

  #joined() {
    if (this.#pieces.length !== 1) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0];
  }

  #keep(rest) {
    this.#pieces = [rest];
    this.#received = rest.length;
  }

  #take(message, arrived, bytes) {
    if (message.method === undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      pending?.resolve({ result: message.result, error: message.error, sent: pending.sent, arrived, bytes });
    } else if (message.id !== undefined) {
      void this.#answer(message);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const push = { ...message.params, arrived, bytes };
      this.pushed.set(decodeURIComponent(push.uri), push);
      for (const listener of [...this.#listeners]) listener.told(push);
    }
  }

  async #answer({ id, method, params }) {
    try {
      if (method === 'client/registerCapability')
        for (const registration of params.registrations) this.#registered.add(registration.method);
      const answer = this.server.answers?.[method] ?? usualAnswers[method];
      const result = answer ? await answer(params, this) : null;
      if (this.#ended === undefined) this.#write({ id, result: result ?? null });
    } catch (error) {
      this.#write({ id, error: { code: -32603, message: error.message } });
    }
  }

  #end(reason) {
    if (this.#ended !== undefined) return;
    this.#ended = `${this.server.name}: ${reason}`;
    for (const pending of this.#pending.values()) pending.reject(new Error(this.#ended));
    for (const listener of [...this.#listeners]) listener.ended(this.#ended);
  }
}

/** What servers ask that every client answers alike. */
const usualAnswers = {
  'workspace/configuration': ({ items }, { server }) =>
    items.map(({ section }) =>
      (section ?? '')
        .split('.')
        .reduce((value, key) => (key ? value?.[key] : value) ?? null, server.settings),
    ),
  'workspace/workspaceFolders': (_, { folder }) => [{ uri: pathToFileURL(folder).href, name: 'bench' }],
};

function sameUri(one, other) {
  return decodeURIComponent(one) === decodeURIComponent(other);
}

/** Resolves after so many milliseconds. */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
