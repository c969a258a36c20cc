import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName, clientOptions } from '../client-options';
import type { ClientNeeds } from '../plan-server';

/**
 * Creates a client whose server is a web worker.
 * @param script URI of the server's script.
 */
export function connect(script: vscode.Uri, needs: ClientNeeds): LanguageClient {
  return new BrowserClient(script, clientOptions(needs));
}

class BrowserClient extends LanguageClient {
  #worker: Worker | undefined;

  constructor(script: vscode.Uri, options: LanguageClientOptions) {
    super(clientId, clientName, async () => this.#connect(script), options);
  }

  /** Only logs, because `PlanServer` shows each error to the user once. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#worker?.terminate();
    }
  }

  /** The library does not recognize the worker, because in VS Code it is no instance of `Worker`. */
  async #connect(script: vscode.Uri): Promise<MessageTransports> {
    const worker = new Worker(await loadable(script));
    this.#worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }
}

/** Returns a URL that a worker can load. VS Code creates no worker from a script on a remote machine. */
async function loadable(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([source.slice()], { type: 'text/javascript' }));
}
