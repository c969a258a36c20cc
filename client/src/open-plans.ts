import * as vscode from 'vscode';
import { governingKind, isPlan, kindByName, type Recognition } from '../../server/src/core/client';
import { planSchemes } from './plan-schemes';
import type { PlanServer } from './plan-server';
import { ProjectSearch } from './project-search';

/** What a plan is told by stands near its top; a file may be as large as it likes. */
const enough = 200_000;
const pause = 300;

/** The settings that files are told apart by. */
const recognised = ['planFiles', 'template', 'constitution'] as const;

/**
 * Which open documents are plans: as the server says, which knows the project's configuration, and until it does by name and
 * text. That is cheap enough to be asked of every Markdown file.
 */
export class OpenPlans implements vscode.Disposable {
  readonly #emitter = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #verdicts = new WeakMap<vscode.TextDocument, { version: number; isPlan: boolean }>();
  readonly #told = new Map<string, string | null>();
  readonly #projects = new ProjectSearch();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another document was opened, edited or shown, so that the answers may be others. */
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
        // Not told on: a server that ends must not be taken for a reason to start one.
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

  /** Whether any open document is a plan, or one that plans are judged by: whether there is something to find. */
  get some(): boolean {
    return vscode.workspace.textDocuments.some(
      (document) =>
        this.has(document) ||
        (isOurs(document) && governingKind(document.uri.toString(), recognition(document.uri))),
    );
  }

  /** Whether any open Markdown document lies in a project that says which of its files are plans. */
  async inProject(): Promise<boolean> {
    const documents = vscode.workspace.textDocuments.filter(isOurs);
    const found = await Promise.all(documents.map(({ uri }) => this.#projects.isIn(uri)));
    return found.includes(true);
  }

  /** The plan in the active editor, if it shows one. */
  get active(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.has(editor.document) ? editor : undefined;
  }

  /**
   * The Markdown file in the active editor, if it is none of our files but could be a plan: the name does not tell what else
   * it is.
   */
  get candidate(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOurs(document) || this.has(document)) return undefined;
    const { uri } = document;
    if (this.#told.get(uri.toString()) || !vscode.workspace.getWorkspaceFolder(uri)) return undefined;
    return kindByName(uri.toString(), recognition(uri)) === 'by-text' ? document : undefined;
  }

  /** Looks again what is a plan, after a project file was written. */
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

/** The editor's settings that tell files apart. */
function recognition(uri: vscode.Uri): Recognition {
  const settings = vscode.workspace.getConfiguration('planwright', uri);
  return Object.fromEntries(recognised.map((name) => [name, settings.get(name)]));
}
