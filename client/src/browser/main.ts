import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Planwright, startExtension } from '../extension';
import type { Connect } from '../plan-server';

let planwright: Planwright | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser', 'main.js');
  const connect: Connect = (id, name, options) =>
    new BrowserClient(id, name, async () => new Worker(script.toString(true)), options);
  planwright = startExtension(context, connect);
}

export async function deactivate(): Promise<void> {
  await planwright?.stop();
}

class BrowserClient extends LanguageClient {
  /** Only logs: what a person has to know is said once, and in our words, by `PlanServer`. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
