import * as vscode from 'vscode';
import type { ClientFacts } from '../../server/src/lsp/protocol';

/** The author and branches from VS Code's git extension; empty without the extension. */
export class GitFacts implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #emitter = new vscode.EventEmitter<ClientFacts>();
  readonly #subscriptions: vscode.Disposable[] = [this.#emitter];
  #current: ClientFacts = {};

  readonly onChange = this.#emitter.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#watch().catch((error) => log.debug(`Git tells nothing: ${error}`));
  }

  get current(): ClientFacts {
    return this.#current;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #watch(): Promise<void> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return;
    const git = (await extension.activate()).getAPI(1);
    const update = () => void this.#update(git).catch((error) => this.#log.debug(`Git: ${error}`));
    const follow = (repository: Repository) => {
      this.#subscriptions.push(repository.state.onDidChange(update));
      update();
    };
    this.#subscriptions.push(git.onDidOpenRepository(follow), git.onDidCloseRepository(update));
    git.repositories.forEach(follow);
  }

  async #update(git: GitApi): Promise<void> {
    const facts = { author: await authorOf(git), branches: branchesOf(git) };
    if (JSON.stringify(facts) === JSON.stringify(this.#current)) return;
    this.#current = facts;
    this.#emitter.fire(facts);
  }
}

async function authorOf(git: GitApi): Promise<string | undefined> {
  const name = await git.repositories[0]?.getConfig('user.name').catch(() => '');
  return name?.trim() || undefined;
}

function branchesOf(git: GitApi): Record<string, string> {
  const branches: Record<string, string> = {};
  // A folder may contain several repositories, or be inside one.
  for (const { rootUri, state } of git.repositories)
    if (state.HEAD?.name) branches[rootUri.toString()] = state.HEAD.name;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const branch = git.getRepository(uri)?.state.HEAD?.name;
    if (branch) branches[uri.toString()] = branch;
  }
  return branches;
}

// The part of the git extension's API that is used here.
interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  readonly onDidCloseRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD?: { readonly name?: string }; readonly onDidChange: vscode.Event<void> };
  getConfig(key: string): Promise<string>;
}
