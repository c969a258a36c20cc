import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Search } from '../core';
import { calm } from './calm';
import type { Server } from './feature';

/** A search in the files as they are now that ends with the error of a cancelled request as soon as the client no longer wants its answer. */
export function wantedSearch(
  { documents, files }: Server,
  token: CancellationToken,
): Omit<Search, 'settings'> {
  return {
    workspace: files.anew(),
    open: documents.keys(),
    goOn: async () => {
      await calm();
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer wanted');
    },
  };
}
