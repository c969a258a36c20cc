import * as vscode from 'vscode';
import { startExtension } from '../extension';
import type { Planwright } from '../planwright';

let planwright: Planwright | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'browser', 'main.js');
  planwright = startExtension(context, async (needs) => {
    const { connect } = await import('./connect');
    return connect(script, needs);
  });
}

export async function deactivate(): Promise<void> {
  await planwright?.stop();
}
