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
 * A client whose server is a web worker.
 *
 * @param script The server's address.
 */
export function connect(script: vscode.Uri, needs: ClientNeeds): LanguageClient {
  return new BrowserClient(script, clientOptions(needs));
}

class BrowserClient extends LanguageClient {
  #worker: Worker | undefined;

  constructor(script: vscode.Uri, options: LanguageClientOptions) {
    super(clientId, clientName, async () => this.#connect(script), options);
  }

  /** Only logs: what a person has to know is said once, and in our words, by `PlanServer`. */
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

  /** The worker that VS Code gives an extension is no instance of `Worker`, so the library cannot tell it by itself. */
  async #connect(script: vscode.Uri): Promise<MessageTransports> {
    const worker = new Worker(await loadable(script));
    this.#worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }
}

/** An address that a worker can be made from: VS Code makes none from a script on a remote machine. */
async function loadable(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([source.slice()], { type: 'text/javascript' }));
}
