import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Search } from '../core';
import { calm } from './calm';
import type { Server } from './feature';

/** Returns a search in the current files. It fails with the error of a cancelled request when the client cancels. */
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
