import * as vscode from 'vscode';
import { templateText } from '../../server/src/lsp/protocol';
import type { PlanServer } from './plan-server';

const scheme = 'planwright-template';

/** Where VS Code shows a built-in template, as a document that cannot be changed. */
export function builtInTemplateUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}.md` });
}

/** Lets VS Code open built-in templates. */
export function provideBuiltInTemplates(server: PlanServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const client = await server.start();
      const text = await client?.sendRequest(templateText, { id });
      if (typeof text !== 'string')
        throw new Error(vscode.l10n.t('There is no built-in template "{0}".', id));
      return text;
    },
  });
}
