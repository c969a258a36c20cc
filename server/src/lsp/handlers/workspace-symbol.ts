import { ResponseError, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { ProjectSymbol } from '../../core';
import type { Feature } from '../feature';
import { core, toLsp } from '../lazy';
import { wantedSearch } from '../wanted-search';

const kinds: Readonly<Record<ProjectSymbol['kind'], SymbolKind>> = {
  feature: SymbolKind.Module,
  principle: SymbolKind.Constant,
  requirement: SymbolKind.Property,
};

/** Provides features, principles and requirements as workspace symbols. Reads files only on request. */
export const provideWorkspaceSymbols: Feature = (server) => {
  const { connection, logError, settings } = server;
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    try {
      const { findSymbols } = await core();
      const settingsOf = async (root: string) => (await settings.of(root)).settings;
      const found = await findSymbols(wantedSearch(server, token), query, settingsOf);
      const { toLocation } = await toLsp();
      return found.map(
        ({ container, kind, name, place }): SymbolInformation => ({
          name,
          kind: kinds[kind],
          containerName: container,
          location: toLocation(place),
        }),
      );
    } catch (error) {
      if (error instanceof ResponseError) return error;
      logError(`Looking for "${query}" failed`, error);
      return [];
    }
  });
  return { workspaceSymbolProvider: true };
};
