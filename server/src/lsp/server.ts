import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { visibleLines, visibleText } from '../core/text/visible-text';
import { readClient } from './client';
import { clientFiles } from './client-files';
import { ClientSettings } from './client-settings';
import type { Feature, Host, Server } from './feature';
import { provideCodeActions } from './handlers/code-action';
import { provideCompletion } from './handlers/completion';
import { provideDefinition } from './handlers/definition';
import { provideDiagnostics } from './handlers/diagnostics';
import { followFacts } from './handlers/facts';
import { provideHover } from './handlers/hover';
import { provideNewPlans } from './handlers/new-plan';
import { provideReferences } from './handlers/references';
import { provideRename } from './handlers/rename';
import { provideRulePages } from './handlers/rule-pages';
import { provideSections } from './handlers/sections';
import { followSettings } from './handlers/settings';
import { followFiles } from './handlers/watched-files';
import { provideWorkspaceSymbols } from './handlers/workspace-symbol';
import { core } from './lazy';
import { OpenPlans } from './open-plans';
import { OpenText } from './open-text';
import { isUnsaved } from './place-of';
import { ping } from './protocol';
import { answerOutOfTurn } from './protocol-order';
import { type FileSource, WorkspaceFiles } from './workspace-files';

const features: readonly Feature[] = [
  provideDiagnostics,
  provideHover,
  provideCompletion,
  provideCodeActions,
  provideDefinition,
  provideReferences,
  provideWorkspaceSymbols,
  provideRename,
  provideNewPlans,
  provideRulePages,
  provideSections,
  followSettings,
  followFacts,
  followFiles,
];

/** Serves one editor over a connection that is not listening yet. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(OpenText);
  const starts: (() => unknown)[] = [];

  answerOutOfTurn(connection);
  connection.onRequest(ping, () => null);
  connection.onInitialize((params) => initialize(params, { connection, host, documents, starts }));
  connection.onInitialized(() => {
    for (const start of starts) start();
    // Loads the core before the first plan is opened.
    core().catch((error) => connection.console.error(String(error)));
  });
  documents.listen(connection);
  connection.listen();
}

/** The parts of a server that exist before its client introduces itself. */
interface ServerParts extends Pick<Server, 'connection' | 'host' | 'documents'> {
  /** The functions to call once the client is ready. */
  readonly starts: (() => unknown)[];
}

function initialize(
  params: InitializeParams,
  { connection, host, documents, starts }: ServerParts,
): InitializeResult {
  const client = readClient(params);
  const logError = (where: string, error: unknown) =>
    connection.console.error(
      `${visibleText(where)}: ${visibleLines(error instanceof Error ? (error.stack ?? error.message) : String(error))}`,
    );
  const sources = [host.files, client.options.fileSystem ? clientFiles(connection) : undefined];
  const files = new WorkspaceFiles(
    documents,
    sources.filter((source) => source !== undefined).map(exceptUnsaved),
    client.folders,
    host.environment,
  );
  const settings = new ClientSettings(connection, client, files);
  const refreshes: (() => unknown)[] = [];
  const refresh = () => {
    for (const each of refreshes) each();
  };
  const plans = new OpenPlans(documents, files, settings, {
    options: client.options,
    onProblem: (message) => connection.console.error(visibleText(message)),
    onOutdated: refresh,
  });
  const server: Server = {
    connection,
    host,
    client,
    documents,
    files,
    settings,
    plans,
    onStart: (start) => starts.push(start),
    refresh,
    onRefresh: (each) => refreshes.push(each),
    logError,
  };
  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  };
  for (const feature of features) Object.assign(capabilities, feature(server));
  return { capabilities, serverInfo: { name: 'Planwright' } };
}

/** Excludes unsaved documents from a source of files. */
function exceptUnsaved(source: FileSource): FileSource {
  return {
    takes: (uri) => !isUnsaved(uri) && source.takes(uri),
    readText: (uri, folders) => source.readText(uri, folders),
    readDirectory: (uri, folders) => source.readDirectory(uri, folders),
  };
}
