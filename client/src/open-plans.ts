import * as vscode from 'vscode';
import { governingKind, isPlan, kindByName, type Recognition } from '../../server/src/core/client';
import { planSchemes } from './plan-schemes';
import type { PlanServer } from './plan-server';
import { ProjectSearch } from './project-search';

/** The number of characters to recognize a plan by, because files may be large. */
const enough = 200_000;
const pause = 300;

/** The settings that decide a file's kind. */
const recognised = ['planFiles', 'template', 'constitution'] as const;

/**
 * Tells which open documents are plans: by the server's answer, which includes the project's configuration, and before
 * that by name and text. This is fast enough for every Markdown file.
 */
export class OpenPlans implements vscode.Disposable {
  readonly #emitter = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #verdicts = new WeakMap<vscode.TextDocument, { version: number; isPlan: boolean }>();
  readonly #told = new Map<string, string | null>();
  readonly #projects = new ProjectSearch();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when a document is opened, edited or shown, so that results may change. */
  readonly onChange = this.#emitter.event;

  constructor(server: PlanServer) {
    const { workspace, window } = vscode;
    const changed = () => this.#emitter.fire();
    this.#subscriptions = [
      this.#emitter,
      server.onKind(({ uri, kind }) => {
        this.#told.set(vscode.Uri.parse(uri).toString(), kind);
        changed();
      }),
      server.onState((state) => {
        // No event is fired, because it would start the server that just ended.
        if (state !== 'running') this.#told.clear();
      }),
      workspace.onDidOpenTextDocument(changed),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#told.delete(uri.toString());
        changed();
      }),
      workspace.onDidSaveTextDocument(({ uri }) => {
        this.projectChanged(uri);
      }),
      window.onDidChangeActiveTextEditor(changed),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'markdown') this.#changedSoon();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (!recognised.some((name) => change.affectsConfiguration(`planwright.${name}`))) return;
        for (const document of workspace.textDocuments) this.#verdicts.delete(document);
        changed();
      }),
    ];
  }

  /** Whether any open document is a plan, a constitution or a template. */
  get some(): boolean {
    return vscode.workspace.textDocuments.some(
      (document) =>
        this.has(document) ||
        (isOurs(document) && governingKind(document.uri.toString(), recognition(document.uri))),
    );
  }

  /** Tells whether any open Markdown document is in a project with a configuration. */
  async inProject(): Promise<boolean> {
    const documents = vscode.workspace.textDocuments.filter(isOurs);
    const found = await Promise.all(documents.map(({ uri }) => this.#projects.isIn(uri)));
    return found.includes(true);
  }

  /** The editor of the active plan; undefined if the active document is no plan. */
  get active(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.has(editor.document) ? editor : undefined;
  }

  /** The active Markdown file, if it is not checked but may be a plan according to its name. */
  get candidate(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOurs(document) || this.has(document)) return undefined;
    const { uri } = document;
    if (this.#told.get(uri.toString()) || !vscode.workspace.getWorkspaceFolder(uri)) return undefined;
    return kindByName(uri.toString(), recognition(uri)) === 'by-text' ? document : undefined;
  }

  /** Recomputes which documents are plans after a project file changed. */
  projectChanged(uri: vscode.Uri): void {
    if (this.#projects.concerns(uri)) this.#emitter.fire();
  }

  has(document: vscode.TextDocument): boolean {
    if (!isOurs(document)) return false;
    const told = this.#told.get(document.uri.toString());
    if (told !== undefined) return told === 'plan';
    const known = this.#verdicts.get(document);
    if (known?.version === document.version) return known.isPlan;
    const { uri, version } = document;
    const start = new vscode.Range(new vscode.Position(0, 0), document.positionAt(enough));
    const verdict = { version, isPlan: isPlan(uri.toString(), document.getText(start), recognition(uri)) };
    this.#verdicts.set(document, verdict);
    return verdict.isPlan;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #changedSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#emitter.fire(), pause);
  }
}

function isOurs({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && planSchemes().has(uri.scheme);
}

/** Returns the editor's settings that decide a file's kind. */
function recognition(uri: vscode.Uri): Recognition {
  const settings = vscode.workspace.getConfiguration('planwright', uri);
  return Object.fromEntries(recognised.map((name) => [name, settings.get(name)]));
}
