import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** The client's capabilities, read from its `initialize` request. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly changesFolders: boolean;
  /** Whether edits may contain tab stops. */
  readonly snippetEdits: boolean;
  /** Whether edits may name the document version that they apply to. */
  readonly versionedEdits: boolean;
  /** Whether edits may require the user's confirmation. */
  readonly annotatedEdits: boolean;
  /** Whether a definition may include the span of its symbol and of its preview. */
  readonly linkedDefinitions: boolean;
  /** Whether the client sends `textDocument/prepareRename`. */
  readonly preparesRename: boolean;
  /** Whether the edit of a code action may be computed when the user selects the action. */
  readonly resolvesEdits: boolean;
  readonly snippetCompletions: boolean;
  /** URIs of the workspace folders that are open at the start. */
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
}

/** Tells whether a fix may contain tab stops. The protocol allows them only in edits of versioned documents. */
export function hasTabStops({ snippetEdits, versionedEdits }: Client): boolean {
  return snippetEdits && versionedEdits;
}

/** Reads the client's capabilities and options. Missing capabilities count as unsupported. */
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
