import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../server/src/lsp/feature';
import {
  documentKind,
  type InitializationOptions,
  type PlanStatus,
  planStatus,
  readDirectory,
  readFile,
} from '../../server/src/lsp/protocol';
import { keepingOrder } from '../../server/src/lsp/protocol-order';
import { startServer } from '../../server/src/lsp/server';

export const folder = 'file:///project';

export interface EditorOptions {
  /** The files on disk, by path from the project's folder. */
  readonly files?: Record<string, string>;
  /** The open folders, as URIs. */
  readonly folders?: readonly string[];
  /** The `planwright` settings. */
  readonly settings?: unknown;
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** What else the program gives the server. */
  readonly host?: Partial<Host>;
}

/** What VS Code can do, as far as it matters. */
export const able: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
    },
  },
};

/** An editor of which only the protocol is there, and the server it has started. */
export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: PlanStatus[] = [];
  /** What the server took each document for last. */
  readonly kinds: Record<string, string | null> = {};
  /** What the server has registered and not yet taken back. */
  readonly registrations: Registration[] = [];
  readonly log: string[] = [];
  /** The files and folders that the server asked for, by path, folders with a slash at the end. */
  readonly asked: string[] = [];
  /** Told the URI of each file and folder that the server asks for. */
  onAsked: (uri: string) => void = () => {};
  refreshes = 0;
  /** What the server has sent: messages of all kinds, and their bytes with headers. */
  readonly received = { messages: 0, bytes: 0 };
  files: Record<string, string>;
  settings: unknown;
  result!: InitializeResult;
  private readonly documents = new Map<string, TextDocument>();

  constructor(
    readonly connection: ProtocolConnection,
    { files = {}, settings = null }: EditorOptions = {},
  ) {
    this.files = files;
    this.settings = settings;
    connection.onRequest(readFile, ({ uri }) => {
      this.onAsked(uri);
      this.asked.push(pathIn(uri));
      return this.files[pathIn(uri)] ?? null;
    });
    connection.onRequest(readDirectory, ({ uri }) => {
      this.onAsked(uri);
      this.asked.push(`${pathIn(uri)}/`);
      return entriesOf(Object.keys(this.files), pathIn(uri));
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations)
        this.registrations.splice(
          this.registrations.findIndex((registration) => registration.id === id),
          1,
        );
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    connection.onNotification(planStatus, (status) => {
      this.statuses.push(status);
    });
    connection.onNotification(documentKind, ({ uri, kind }) => {
      this.kinds[uri] = kind;
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    connection.listen();
  }

  /** How often the server asked for a file or folder. */
  get reads(): number {
    return this.asked.length;
  }

  /** The globs of the files that the server has watched now. */
  get watched(): string[] {
    return this.registrations
      .filter(({ method }) => method === DidChangeWatchedFilesNotification.method)
      .flatMap(({ registerOptions }) => registerOptions as DidChangeWatchedFilesRegistrationOptions)
      .flatMap(({ watchers }) => watchers.map(({ globPattern }) => String(globPattern)));
  }

  async initialize({ capabilities = able, folders = [folder], options }: EditorOptions = {}): Promise<this> {
    this.result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })),
      initializationOptions: { fileSystem: true, status: true, ...options },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return this;
  }

  /** Opens a document and returns its URI. */
  open(path: string, text: string): Promise<string> {
    return this.openAt(`${folder}/${path}`, text);
  }

  async openAt(uri: string, text: string): Promise<string> {
    const version = 1;
    this.documents.set(uri, TextDocument.create(uri, 'markdown', version, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
    return uri;
  }

  /** Replaces the first `before` in a document by `after`, as typing would. */
  async edit(uri: string, before: string, after: string): Promise<void> {
    const start = this.documents.get(uri)!.getText().indexOf(before);
    if (start < 0) throw new Error(`There is no "${before}" in ${uri}.`);
    await this.replace(uri, start, start + before.length, after);
  }

  /** Replaces what stands between two offsets in a document, the second exclusive. */
  async replace(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.documents.get(uri)!;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const contentChanges = [{ range, text }];
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** The version of a document, from 1. */
  version(uri: string): number {
    return this.documents.get(uri)!.version;
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changeFile(path: string, text: string | undefined, type: FileChangeType): Promise<void> {
    if (text === undefined) delete this.files[path];
    else this.files[path] = text;
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: `${folder}/${path}`, type }],
    });
  }

  /** Changes the settings; `told` is what a client sends along that is not asked for them. */
  async changeSettings(settings: unknown, told: unknown = null): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: told });
  }

  text(uri: string): string {
    return this.documents.get(uri)!.getText();
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`The server answered ${report.kind}.`);
    return report.items;
  }

  /** What the diagnostics say: `"the marked text" rule-id`, in their order. */
  async marked(uri: string): Promise<string[]> {
    return (await this.diagnostics(uri)).map((item) => this.describe(uri, item));
  }

  describe(uri: string, { code, range }: Diagnostic): string {
    return `${JSON.stringify(this.documents.get(uri)!.getText(range))} ${code}`;
  }

  async codeActions(uri: string, range: Range, diagnostics: Diagnostic[] = [], only?: string[]) {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only && { only }) },
    });
    return actions ?? [];
  }

  /** The document's text with edits applied, tab stops as their plain text. */
  applied(uri: string, edits: TextEdit[]): string {
    return TextDocument.applyEdits(this.documents.get(uri)!, edits);
  }

  /** Where the first `part` stands in a document. */
  rangeOf(uri: string, part: string): Range {
    const document = this.documents.get(uri)!;
    const start = document.getText().indexOf(part);
    if (start < 0) throw new Error(`There is no "${part}" in ${uri}.`);
    return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
  }

  end(): void {
    this.connection.dispose();
  }
}

/** An editor with a server in this process, connected by two streams. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
      keepingOrder(),
    ),
    { environment: {}, ...options.host },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const editor = new Editor(connection, options);
  toClient.on('data', (data: Buffer) => {
    editor.received.bytes += data.length;
    // A header is written by itself.
    if (data.toString('latin1').startsWith('Content-Length')) editor.received.messages++;
  });
  return editor.initialize(options);
}

function pathIn(uri: string): string {
  return uri === folder ? '' : uri.slice(folder.length + 1);
}

function entriesOf(paths: readonly string[], directory: string) {
  const inside = directory === '' ? '' : `${directory}/`;
  const entries = new Map<string, boolean>();
  for (const path of paths) {
    if (!path.startsWith(inside)) continue;
    const [name, ...rest] = path.slice(inside.length).split('/');
    entries.set(name!, rest.length > 0);
  }
  return [...entries].map(([name, isDirectory]) => ({ name, isDirectory }));
}
