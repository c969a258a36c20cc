import { FileChangeType } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { Watchers } from '../watchers';

/** Long enough for git to check out a branch. */
const pause = 100;
/** The maximum delay, because some files change all the time. */
const longestPause = 500;

/**
 * Follows changes of the files that open plans depend on, on disk and in the editor. Only plans that read a changed
 * file are recomputed.
 */
export const followFiles: Feature = (server) => {
  const { client, connection, documents, files, onStart, plans, refresh, settings } = server;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const refreshSoon = () => {
    const now = Date.now();
    if (waiting === undefined) first = now;
    clearTimeout(waiting);
    waiting = setTimeout(
      () => {
        waiting = undefined;
        refresh();
      },
      Math.max(0, Math.min(pause, first + longestPause - now)),
    );
  };
  const change = (uri: string, cameOrWent: boolean) => {
    if (files.change(uri, cameOrWent)) refreshSoon();
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      files.noteDeleted(uri, type === FileChangeType.Deleted && documents.get(uri) !== undefined);
      if (type !== FileChangeType.Changed) change(uri, true);
      else if (!documents.get(uri)) change(uri, false);
    }
  });
  documents.onDidChangeContent(({ document }) => change(document.uri, false));
  documents.onDidClose(({ document }) => {
    files.noteDeleted(document.uri, false);
    change(document.uri, false);
  });
  documents.onDidSave(({ document }) => {
    files.noteDeleted(document.uri, false);
    change(document.uri, false);
    // Some editors watch no files, and none reports every change.
    if (plans.readAnew(document)) refreshSoon();
  });

  if (client.registersWatchers) onStart(() => new Watchers(connection, files).start());
  if (client.changesFolders)
    onStart(() =>
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        files.folders = [...files.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        // The folders decide which settings apply to a file.
        settings.change(undefined);
        files.changeAll();
        refreshSoon();
      }),
    );
  return { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } };
};
