import * as vscode from 'vscode';
import type { PlanStatus } from '../../server/src/lsp/protocol';
import type { PlanServer } from './plan-server';

/** The last status of each plan. */
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
   * Waits for the status of a version that is newer than the given one.
   * @param patience The maximum time in milliseconds.
   * @returns undefined if none arrives.
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

/** Returns a URI in VS Code's encoding. */
function normal(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
