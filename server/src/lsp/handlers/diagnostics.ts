import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { calm } from '../calm';
import type { Feature, Server } from '../feature';
import { sectionDiagnostics } from '../lazy';
import { NewestOnly } from '../newest-only';
import type { OpenPlan } from '../open-plan';
import type { DocumentDiagnostics } from '../section-diagnostics';
import { DocumentKinds } from './document-kinds';
import { FileProblems } from './file-problems';
import { Statuses } from './status';

/** A list of diagnostics with its result id. */
interface Report {
  /** The plan that the report is about; undefined for a document without a kind. */
  readonly open: OpenPlan | undefined;
  readonly id: string;
  readonly version: number | undefined;
  /** Undefined for a document without findings of its own, such as a README. */
  readonly diagnostics: DocumentDiagnostics | undefined;
  readonly items: () => Diagnostic[];
}

/**
 * Provides diagnostics by pull, or by push for clients without pull. A report keeps its id while its list is unchanged,
 * so most edits are answered with `unchanged`.
 */
export const provideDiagnostics: Feature = (server) => {
  const reports = new Reports(server);
  return server.client.pullsDiagnostics ? pull(server, reports) : push(server, reports);
};

function pull({ client, connection, logError, onRefresh }: Server, reports: Reports) {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await calm();
    stopIfCancelled(token);
    try {
      const { id, items } = await reports.of(textDocument.uri);
      if (id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: items() };
    } catch (error) {
      logError(`Checking ${textDocument.uri} failed`, error);
      // The client keeps its diagnostics and sends a new request after the next edit.
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'The check failed', {
        retriggerRequest: false,
      });
    }
  });
  onRefresh(() => {
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
  });
  // A plan's template, constitution or neighbour may be open too.
  return { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } };
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer wanted');
}

/** Sends at most one list per document at a time. For a slow client, only the newest list waits. */
function push({ connection, documents, logError, onRefresh }: Server, reports: Reports) {
  const lists = new NewestOnly(async (uri) => {
    const revision = documents.get(uri)?.revision;
    await calm();
    const document = documents.get(uri);
    // A later edit of the burst publishes instead.
    if (document?.revision !== revision) return;
    try {
      if (!document) return await connection.sendDiagnostics({ uri, diagnostics: [] });
      const { items, version } = await reports.of(uri);
      if (documents.get(uri) === document && document.revision === revision)
        await connection.sendDiagnostics({ uri, version, diagnostics: items() });
    } catch (error) {
      logError(`Checking ${uri} failed`, error);
    }
  });
  documents.onDidChangeContent(({ document }) => lists.request(document.uri));
  documents.onDidClose(({ document }) => lists.request(document.uri));
  onRefresh(() => documents.keys().forEach((uri) => void lists.request(uri)));
  return {};
}

class Reports {
  private readonly last = new Map<string, Report>();
  private count = 0;
  /** Distinguishes ids of a restarted server from those that a client still holds. */
  private readonly start = Date.now().toString(36);

  private readonly fileProblems: FileProblems;
  private readonly statuses: Statuses;
  private readonly kinds: DocumentKinds;

  constructor(private readonly server: Server) {
    this.fileProblems = new FileProblems(server);
    this.statuses = new Statuses(server);
    this.kinds = new DocumentKinds(server);
    server.documents.onDidClose(({ document }) => this.last.delete(document.uri));
  }

  /** Returns the newest version of a document after most of its check is done. */
  private async checked(uri: string): Promise<OpenPlan | undefined> {
    const { makeDiagnosticsPiecewise } = await sectionDiagnostics();
    for (;;) {
      const open = await this.server.plans.judged(uri);
      if (!open || this.last.get(uri)?.open === open) return open;
      const isNewest = () => open.revision === this.server.documents.get(uri)?.revision;
      await open.checkPiecewise();
      if (!isNewest()) continue;
      // Later lists reuse most diagnostics.
      if (!this.last.get(uri)?.diagnostics)
        for (const _ of makeDiagnosticsPiecewise(open)) {
          await calm();
          if (!isNewest()) break;
        }
      if (isNewest()) return open;
    }
  }

  /** Returns the report for the newest version of a document; empty if it has no kind. */
  async of(uri: string): Promise<Report> {
    const open = await this.checked(uri);
    await this.kinds.send(uri, open?.kind);
    const { diagnosticsOf, haveSame, inDocument } = await sectionDiagnostics();
    const last = this.last.get(uri);
    if (open && last?.open === open) return last;
    const before = last?.diagnostics;
    const diagnostics = open && diagnosticsOf(open, before);
    const isSame = last && (before && diagnostics ? haveSame(before, diagnostics) : before === diagnostics);
    const report: Report = {
      open,
      id: isSame ? last.id : `${this.start}-${++this.count}`,
      version: open ? open.version : this.server.documents.get(uri)?.version,
      diagnostics,
      items: () => (diagnostics ? inDocument(diagnostics) : []),
    };
    this.last.set(uri, report);
    if (open) {
      if (open.kind === 'plan') await this.statuses.send(open);
      await this.fileProblems.show(open);
    }
    return report;
  }
}
