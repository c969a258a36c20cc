import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, clientOptions } from '../client-options';
import type { ClientNeeds } from '../plan-server';
import { compileCacheFolder } from './compile-cache';

/**
 * A client whose server is a Node.js process.
 *
 * @param module The server's path.
 * @param storage The extension's own storage, a path.
 */
export function connect(module: string, storage: string, needs: ClientNeeds): LanguageClient {
  const compileCache = compileCacheFolder(storage);
  // Node.js 22 and newer keep compiled code there; older ones do not know the variable.
  const env = compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache };
  // V8 would let its youngest objects take 32 MB, which costs memory and saves no time here.
  const execArgv = ['--max-semi-space-size=4'];
  const run = { module, transport: TransportKind.ipc, options: { env, execArgv } };
  const debug = { ...run, options: { env, execArgv: [...execArgv, '--nolazy', '--inspect=6071'] } };
  return new NodeClient(clientId, clientName, { run, debug }, clientOptions(needs));
}

class NodeClient extends LanguageClient {
  /** Ends the process as well where it does not answer, or never has. */
  override async dispose(timeout?: number): Promise<void> {
    const process = this.serverProcess;
    try {
      await super.dispose(timeout);
    } catch (error) {
      process?.kill('SIGKILL');
      throw error;
    }
  }

  /** Only logs: what a person has to know is said once, and in our words, by `PlanServer`. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
