// A document that is open in a server: its text as the client has it, and its diagnostics in their newest version.
import { pathToFileURL } from 'node:url';
import { pause } from './language-client.mjs';

/** A server that pushes without saying for which version has said its last word after so many quiet milliseconds. */
const quiet = 60;

/** One document in one server. */
export class OpenDocument {
  #version = 0;
  #resultId;
  #list = [];
  /** Whether the server's pushes name the version they are about. */
  #namesVersions = true;

  constructor(client, path, text) {
    this.client = client;
    this.uri = pathToFileURL(path).href;
    this.lines = text.split('\n');
    client.documents.set(this.uri, this);
  }

  get text() {
    return this.lines.join('\n');
  }

  get version() {
    return this.#version;
  }

  /** Opens it. Returns the milliseconds until its diagnostics were there, and these. */
  async open() {
    this.#version = 1;
    const { client, uri, text } = this;
    const push = client.pulls
      ? undefined
      : client.nextPush(uri, ({ version }) => version === 1 || version == null);
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    const sent = client.notify('textDocument/didOpen', { textDocument });
    const { diagnostics, arrived } = push ? await push : await this.pull();
    if (push) this.#namesVersions = (await push).version != null;
    return { took: arrived - sent, diagnostics };
  }

  /**
   * Replaces what stands from `start` to before `end` and tells the server.
   *
   * @param start `{ line, character }` from 0
   * @returns the time just before the message was written
   */
  change(start, end, text) {
    const { lines } = this;
    const before = lines[start.line].slice(0, start.character);
    const after = lines[end.line].slice(end.character);
    lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split('\n'));
    const change = this.client.sendsWholeText ? { text: this.text } : { range: { start, end }, text };
    const textDocument = { uri: this.uri, version: ++this.#version };
    return this.client.notify('textDocument/didChange', { textDocument, contentChanges: [change] });
  }

  /** Changes the text and waits for the diagnostics of the new one. Returns the milliseconds that took. */
  async edit(start, end, text) {
    const { client, uri } = this;
    if (client.pulls) {
      const sent = this.change(start, end, text);
      return (await this.pull()).arrived - sent;
    }
    const wanted = this.#version + 1;
    const push = client.nextPush(uri, ({ version }) => !this.#namesVersions || version === wanted);
    const sent = this.change(start, end, text);
    const { arrived } = await push;
    if (!this.#namesVersions) await this.#settled();
    return arrived - sent;
  }

  /** Asks for diagnostics, naming the report that is known. */
  async pull() {
    const answer = await this.requestDiagnostics();
    if (answer.error) throw new Error(`${this.client.server.name} answered: ${answer.error.message}`);
    return this.take(answer);
  }

  /** The request alone, so that it can be cancelled. Its answer is to be given to `take`. */
  requestDiagnostics() {
    return this.client.request('textDocument/diagnostic', {
      textDocument: { uri: this.uri },
      ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
    });
  }

  /** Takes a report in: what was unchanged is what was known. */
  take({ result, arrived }) {
    if (result.resultId !== undefined) this.#resultId = result.resultId;
    if (result.kind === 'full') this.#list = result.items;
    return { diagnostics: this.#list, arrived };
  }

  /** The diagnostics of the newest version, and when they came. */
  async newest() {
    const { client, uri } = this;
    if (client.pulls) return this.pull();
    if (!this.#namesVersions) return this.#settled();
    const last = client.lastPush(uri);
    return last?.version === this.#version
      ? last
      : client.nextPush(uri, ({ version }) => version === this.#version);
  }

  close() {
    this.client.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  async #settled() {
    for (;;) {
      const last = this.client.lastPush(this.uri);
      await pause(quiet);
      if (this.client.lastPush(this.uri) === last) return last;
    }
  }
}

/** What diagnostics say, in an order that does not depend on the server's: two lists that say the same are equal. */
export function comparable(diagnostics) {
  return diagnostics
    .map(({ range: { start, end }, severity, code, message }) =>
      [start.line, start.character, end.line, end.character, severity, code, message].join('|'),
    )
    .sort();
}
