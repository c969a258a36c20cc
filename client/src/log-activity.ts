import * as vscode from 'vscode';
import type { PlanStatus } from '../../server/src/lsp/protocol';
import { plainMessage } from './plain-message';
import type { Planwright } from './planwright';

/**
 * Logs the version and the folders, and for each opened plan once its template, constitution and number of findings.
 * Users need this to understand the findings.
 */
export function logActivity({ context, log, server }: Planwright): vscode.Disposable {
  /** The time when each open document was opened. */
  const opened = new Map<string, number>();
  let ready = performance.now();
  const logged = new Set<string>();
  const write = (line: string) => log.info(plainMessage(line));
  return vscode.Disposable.from(
    server.onState((state) => {
      logged.clear();
      if (state !== 'running') return;
      ready = performance.now();
      const { version } = context.extension.packageJSON as { version: string };
      const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.fsPath) ?? [];
      write(
        `Planwright ${version} runs in VS Code ${vscode.version}. Folders: ${folders.join(', ') || 'none'}.`,
      );
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => opened.set(uri.toString(), performance.now())),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      opened.delete(uri.toString());
      logged.delete(uri.toString());
    }),
    server.onStatus((status) => {
      const uri = vscode.Uri.parse(status.uri);
      const key = uri.toString();
      if (logged.has(key)) return;
      logged.add(key);
      const milliseconds = performance.now() - Math.max(ready, opened.get(key) ?? 0);
      write(`${describe(uri, status)} Checked after ${Math.round(milliseconds)} ms.`);
    }),
  );
}

function describe(uri: vscode.Uri, { constitution, open, other, problems, template }: PlanStatus): string {
  const path = (address: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(address));
  const place = template?.uri ? `, ${path(template.uri)}` : '';
  return [
    `${vscode.workspace.asRelativePath(uri)}: ${open} open places, ${other} other findings.`,
    `Template: ${template ? `${template.title} (${template.layer ?? 'built in'}${place})` : 'none'}.`,
    `Constitution: ${constitution ? path(constitution) : 'none'}.`,
    ...problems,
  ].join(' ');
}
