import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { startExtension } from '../extension';
import type { Planwright } from '../planwright';

let planwright: Planwright | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser', 'main.js');
  planwright = startExtension(context, (id, name, options) => new BrowserClient(id, name, script, options));
}

export async function deactivate(): Promise<void> {
  await planwright?.stop();
}

class BrowserClient extends LanguageClient {
  #worker: Worker | undefined;

  constructor(id: string, name: string, script: vscode.Uri, options: LanguageClientOptions) {
    super(id, name, async () => this.#connect(script), options);
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
