import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the editor at the other end can do, read once from its `initialize`. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly changesFolders: boolean;
  /** Whether edits may hold tab stops. */
  readonly snippetEdits: boolean;
  /** Whether edits may name the version they are made for. */
  readonly versionedEdits: boolean;
  /** Whether edits may ask to be looked at before they are made. */
  readonly annotatedEdits: boolean;
  /** Whether a definition may say what it is the definition of, and how much belongs to it. */
  readonly linkedDefinitions: boolean;
  /** Whether a rename may be asked about before the new name is. */
  readonly preparesRename: boolean;
  /** Whether a code action's edit may be asked for when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly snippetCompletions: boolean;
  /** The workspace folders that are open at the start, as URIs. */
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
}

/** Whether a fix may leave tab stops: the protocol has them only in edits of versioned documents. */
export function hasTabStops({ snippetEdits, versionedEdits }: Client): boolean {
  return snippetEdits && versionedEdits;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const options: unknown = params.initializationOptions;
  const root = params.rootUri ? [params.rootUri] : [];
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    linkedDefinitions: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    folders: params.workspaceFolders?.map((folder) => folder.uri) ?? root,
    options: typeof options === 'object' && options !== null ? options : {},
  };
}
