import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from '../extension';
import type { Connect } from '../plan-server';
import type { Planwright } from '../planwright';

let planwright: Planwright | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'node', 'main.js').fsPath;
  // The compiled server is kept where what the extension stores belongs, on whichever machine it runs.
  const env = { PLANWRIGHT_CACHE: context.globalStorageUri.fsPath };
  // V8 would let its youngest objects take 32 MB, which costs memory and saves no time here.
  const execArgv = ['--max-semi-space-size=4'];
  const run = { module, transport: TransportKind.ipc, options: { env, execArgv } };
  const debug = { ...run, options: { env, execArgv: [...execArgv, '--nolazy', '--inspect=6071'] } };
  const connect: Connect = (id, name, options) => new NodeClient(id, name, { run, debug }, options);
  planwright = startExtension(context, connect);
}

export async function deactivate(): Promise<void> {
  await planwright?.stop();
}

class NodeClient extends LanguageClient {
  /** Only logs: what a person has to know is said once, and in our words, by `PlanServer`. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
