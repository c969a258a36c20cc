import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { Feature } from '../feature';

/** What plans depend on: Spec Kit's own folder, and a feature's other files wherever they are. */
const watchers = [
  { globPattern: '**/.specify/**' },
  { globPattern: '**/{constitution,plan-template,spec,tasks,research,data-model,quickstart}.md' },
];

/** Long enough for a branch that is checked out to be there as a whole. */
const pause = 100;

/** Follows the files that open plans are judged by: on disk, and as they stand in the editor. */
export const followFiles: Feature = (server) => {
  const { client, connection, documents, files, onStart, plans, refresh, settings } = server;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const change = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      plans.forgetFiles();
      refresh();
    }, pause);
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) files.noteDeleted(uri, type === FileChangeType.Deleted);
    const matters = changes.some(({ uri, type }) =>
      type === FileChangeType.Changed ? files.hasRead(uri) && !documents.get(uri) : files.hasSeen(uri),
    );
    if (matters) change();
  });
  const changeIfRead = ({ document: { uri } }: { document: { uri: string } }) => {
    if (files.hasRead(uri)) change();
  };
  documents.onDidChangeContent(changeIfRead);
  documents.onDidClose(changeIfRead);
  documents.onDidSave((event) => {
    files.noteDeleted(event.document.uri, false);
    changeIfRead(event);
  });

  if (client.registersWatchers)
    onStart(() =>
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch(() => connection.console.warn('Changes of templates and constitutions on disk go unseen.')),
    );
  if (client.changesFolders)
    onStart(() =>
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        files.folders = [...files.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        // What was told for one folder may hold for another now.
        settings.change(undefined);
        change();
      }),
    );
  return { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } };
};
