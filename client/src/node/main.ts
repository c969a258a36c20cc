import * as vscode from 'vscode';
import { startExtension } from '../extension';
import type { Planwright } from '../planwright';

let planwright: Planwright | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'node', 'main.js').fsPath;
  planwright = startExtension(context, async (needs) => {
    const { connect } = await import('./connect');
    return connect(module, context.globalStorageUri.fsPath, needs);
  });
}

export async function deactivate(): Promise<void> {
  await planwright?.stop();
}
