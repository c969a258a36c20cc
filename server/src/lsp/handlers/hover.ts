import { MarkupKind } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { core, toLsp } from '../lazy';

/** Provides hovers. */
export const provideHover: Feature = ({ connection, logError, plans }) => {
  connection.onHover(async ({ position, textDocument: { uri } }) => {
    try {
      const open = await plans.get(uri);
      if (!open) return null;
      const { hover } = await core();
      const found = hover(
        open.plan,
        open.context,
        open.document.offsetAt(position),
        open.settings.severityByState,
      );
      if (!found) return null;
      const { toRange } = await toLsp();
      return {
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
        range: toRange(open.document, found.span),
      };
    } catch (error) {
      logError(`Explaining a place in ${uri} failed`, error);
      return null;
    }
  });
  return { hoverProvider: true };
};
