import {
  type CancellationToken,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdits } from '../../core';
import { askedPlace } from '../asked-place';
import type { Feature, Server } from '../feature';
import { core, toLsp } from '../lazy';
import { wantedSearch } from '../wanted-search';

/** Renames a principle in the constitution and in all plans that name it. */
export const provideRename: Feature = (server) => {
  const { client, connection, documents, logError } = server;
  connection.onPrepareRename(async ({ position, textDocument: { uri } }) => {
    try {
      const place = await askedPlace(server, uri, position);
      const { findRenamable } = await core();
      const found = place && findRenamable(place.asked, place.offset);
      const document = documents.get(uri);
      if (!found || !document) return null;
      const { toRange } = await toLsp();
      return { range: toRange(document, found.span), placeholder: found.name };
    } catch (error) {
      logError(`Preparing a rename in ${uri} failed`, error);
      return null;
    }
  });
  connection.onRenameRequest(async (params, token) => {
    try {
      return await rename(server, params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error;
      logError(`Renaming in ${params.textDocument.uri} failed`, error);
      return new ResponseError(LSPErrorCodes.RequestFailed, 'The rename failed. See the log of Planwright.');
    }
  });
  return { renameProvider: client.preparesRename ? { prepareProvider: true } : true };
};

async function rename(
  server: Server,
  { newName, position, textDocument: { uri } }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError | null> {
  const { documents } = server;
  const revisions = new Map(documents.all().map((document) => [document.uri, document.revision]));
  const place = await askedPlace(server, uri, position, true);
  if (!place) return null;
  const { renamePrinciple } = await core();
  const { asked, offset, settings } = place;
  const search = { ...wantedSearch(server, token), settings };
  const renaming = await renamePrinciple(search, asked, offset, newName);
  if ('problem' in renaming) return new ResponseError(LSPErrorCodes.RequestFailed, renaming.problem);
  const isStale = renaming.files.some(
    (file) => documents.get(file.uri)?.revision !== revisions.get(file.uri),
  );
  if (isStale)
    return new ResponseError(LSPErrorCodes.RequestFailed, 'A file was edited meanwhile. Rename again.');
  return toWorkspaceEdit(server, renaming.files);
}

/**
 * The editor requires confirmation for a text that may not mean the principle, and applies the other edits directly.
 */
const annotations = {
  certain: { label: 'Rename the principle', needsConfirmation: false },
  uncertain: { label: 'Rename what may be the principle', needsConfirmation: true },
} as const;

/** Builds the edit that the client supports: with annotations, with versions, or plain. */
async function toWorkspaceEdit(
  { client, documents }: Server,
  files: readonly FileEdits[],
): Promise<WorkspaceEdit> {
  const { toRangeIn } = await toLsp();
  const textEditsOf = ({ edits, text }: FileEdits, annotated: boolean): TextEdit[] =>
    edits.map(({ isCertain, newText, span }) => ({
      range: toRangeIn(text, span),
      newText,
      ...(annotated && { annotationId: isCertain ? 'certain' : 'uncertain' }),
    }));
  if (!client.versionedEdits)
    return { changes: Object.fromEntries(files.map((file) => [file.uri, textEditsOf(file, false)])) };
  const documentChanges = files.map((file) => ({
    textDocument: { uri: file.uri, version: documents.get(file.uri)?.version ?? null },
    edits: textEditsOf(file, client.annotatedEdits),
  }));
  return client.annotatedEdits ? { documentChanges, changeAnnotations: annotations } : { documentChanges };
}
