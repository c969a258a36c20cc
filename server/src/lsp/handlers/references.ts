import { ResponseError } from 'vscode-languageserver';
import { askedPlace } from '../asked-place';
import type { Feature } from '../feature';
import { core, toLsp } from '../lazy';
import { wantedSearch } from '../wanted-search';

/** Provides references to principles and ids in all plans of the project. Reads files only on request. */
export const provideReferences: Feature = (server) => {
  const { connection, logError } = server;
  connection.onReferences(async ({ context, position, textDocument: { uri } }, token) => {
    try {
      const place = await askedPlace(server, uri, position, true);
      if (!place) return null;
      const { findReferences } = await core();
      const { asked, offset, settings } = place;
      const search = { ...wantedSearch(server, token), settings };
      const found = await findReferences(search, asked, offset, context.includeDeclaration);
      const { toLocation } = await toLsp();
      return found?.map(toLocation) ?? null;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      logError(`Looking for references to a place in ${uri} failed`, error);
      return null;
    }
  });
  return { referencesProvider: true };
};
