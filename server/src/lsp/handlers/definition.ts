import type { Location, LocationLink } from 'vscode-languageserver';
import { askedPlace } from '../asked-place';
import type { Feature } from '../feature';
import { core, toLsp } from '../lazy';

/** Provides definitions of principles, ids, file names and sections. */
export const provideDefinition: Feature = (server) => {
  const { client, connection, documents, files, logError } = server;
  connection.onDefinition(async ({ position, textDocument: { uri } }) => {
    try {
      const place = await askedPlace(server, uri, position);
      if (!place) return null;
      const { asked, offset, settings } = place;
      const { findDefinition } = await core();
      const idFiles = { workspace: files.anew(), settings };
      const { templateScheme } = client.options;
      const showsBuiltIn = templateScheme ? (id: string) => `${templateScheme}:/${id}.md` : undefined;
      const found = await findDefinition(idFiles, asked, offset, showsBuiltIn);
      const document = documents.get(uri);
      if (!found || !document) return null;
      const { toRange, toRangeIn } = await toLsp();
      const originSelectionRange = toRange(document, found.span);
      const links = found.targets.map(
        ({ around, span, text, uri: targetUri }): LocationLink => ({
          originSelectionRange,
          targetUri,
          targetRange: toRangeIn(text, around),
          targetSelectionRange: toRangeIn(text, span),
        }),
      );
      return client.linkedDefinitions ? links : links.map(toLocation);
    } catch (error) {
      logError(`Looking for a definition in ${uri} failed`, error);
      return null;
    }
  });
  return { definitionProvider: true };
};

function toLocation({ targetSelectionRange, targetUri }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}
