import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ContextProblem } from '../../core';
import { visibleText } from '../../core/text/visible-text';
import type { Server } from '../feature';
import { toLsp } from '../lazy';
import type { OpenPlan } from '../open-plan';

/**
 * Publishes problems of the files that open plans depend on, such as a preset's manifest. These files are not plans, so
 * clients do not pull their diagnostics.
 */
export class FileProblems {
  private readonly byPlan = new Map<string, readonly ContextProblem[]>();
  /** The diagnostics sent last, by file. */
  private readonly shown = new Map<string, string>();
  /** Sends run one after the other, so that an older list never follows a newer one. */
  private publishing = Promise.resolve();

  constructor(private readonly server: Server) {
    server.documents.onDidClose(({ document: { uri } }) => {
      if (this.byPlan.delete(uri)) void this.publish();
    });
    server.onRefresh(() => this.lookAgain());
  }

  /**
   * Rechecks plans with problems. Editors pull diagnostics only for visible plans, but a solved problem must disappear
   * for all.
   */
  private async lookAgain(): Promise<void> {
    for (const [uri, problems] of [...this.byPlan]) {
      if (problems.length === 0) continue;
      const open = await this.server.plans.judged(uri).catch(() => undefined);
      if (open) await this.show(open);
    }
    // The same problem may stand in another line of its file.
    if (this.shown.size > 0) await this.publish();
  }

  /** Updates the problems of the files that a plan depends on. */
  async show({ document: { uri }, fileProblems: problems }: OpenPlan): Promise<void> {
    const before = this.byPlan.get(uri) ?? [];
    if (JSON.stringify(before) === JSON.stringify(problems)) return;
    this.byPlan.set(uri, problems);
    await this.publish();
  }

  private publish(): Promise<void> {
    this.publishing = this.publishing
      .then(() => this.send())
      .catch((error) => this.server.logError('Showing problems failed', error));
    return this.publishing;
  }

  private async send(): Promise<void> {
    const byFile = new Map<string, Map<string, ContextProblem>>();
    for (const problem of [...this.byPlan.values()].flat()) {
      const problems = byFile.get(problem.uri) ?? new Map<string, ContextProblem>();
      byFile.set(problem.uri, problems.set(JSON.stringify(problem), problem));
    }
    for (const uri of new Set([...this.shown.keys(), ...byFile.keys()])) {
      const problems = [...(byFile.get(uri)?.values() ?? [])];
      const diagnostics = await this.toDiagnostics(uri, problems);
      const content = JSON.stringify(diagnostics);
      if (this.shown.get(uri) === content) continue;
      if (diagnostics.length > 0) this.shown.set(uri, content);
      else this.shown.delete(uri);
      await this.server.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  private async toDiagnostics(uri: string, problems: readonly ContextProblem[]): Promise<Diagnostic[]> {
    const { toRange } = await toLsp();
    const text = (await this.server.files.readText(uri).catch(() => undefined)) ?? '';
    const document = TextDocument.create(uri, 'plaintext', 0, text.replace(/^\ufeff/, ''));
    return problems.map(({ message, span = { start: 0, end: 0 } }) => ({
      range: toRange(document, span),
      message: visibleText(message),
      severity: DiagnosticSeverity.Error,
      source: 'Planwright',
    }));
  }
}
