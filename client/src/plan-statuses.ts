import * as vscode from 'vscode';
import type { PlanStatus } from '../../server/src/lsp/protocol';
import type { PlanServer } from './plan-server';

/** What the server said last about each plan. */
export class PlanStatuses implements vscode.Disposable {
  readonly #byUri = new Map<string, PlanStatus>();
  readonly #emitter = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onChange = this.#emitter.event;

  constructor(server: PlanServer) {
    this.#subscriptions = [
      this.#emitter,
      server.onStatus((status) => {
        this.#byUri.set(normal(status.uri), status);
        this.#emitter.fire();
      }),
      server.onState(() => {
        this.#byUri.clear();
        this.#emitter.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(uri.toString())),
    ];
  }

  of(uri: vscode.Uri): PlanStatus | undefined {
    return this.#byUri.get(uri.toString());
  }

  /**
   * Waits for the server's status of a plan version that is newer than a given one.
   *
   * @param patience How many milliseconds to wait for it.
   * @returns undefined when nothing came.
   */
  after(uri: vscode.Uri, version: number, patience: number): Promise<PlanStatus | undefined> {
    const newer = () => {
      const status = this.of(uri);
      return status && status.version > version ? status : undefined;
    };
    const found = newer();
    if (found) return Promise.resolve(found);
    return new Promise((resolve) => {
      const end = (status: PlanStatus | undefined) => {
        listener.dispose();
        clearTimeout(timer);
        resolve(status);
      };
      const timer = setTimeout(() => end(undefined), patience);
      const listener = this.onChange(() => {
        const status = newer();
        if (status) end(status);
      });
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** The same URI in VS Code's own spelling. */
function normal(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
