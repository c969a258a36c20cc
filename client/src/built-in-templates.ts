import * as vscode from 'vscode';
import { templateText } from '../../server/src/lsp/protocol';
import { plainMessage } from './plain-message';
import type { PlanServer } from './plan-server';

/** The URI scheme of built-in templates in VS Code. */
export const templateScheme = 'planwright-template';

/** Returns the URI of a built-in template, which opens as a read-only document. */
export function builtInTemplateUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: templateScheme, path: `/${id}.md` });
}

/** Registers the provider of built-in templates. */
export function provideBuiltInTemplates(server: PlanServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(templateScheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const client = await server.start();
      const text = await client?.sendRequest(templateText, { id });
      if (typeof text !== 'string')
        throw new Error(plainMessage(vscode.l10n.t('There is no built-in template "{0}".', id)));
      return text;
    },
  });
}
