import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, clientOptions } from '../client-options';
import type { ClientNeeds } from '../plan-server';
import { compileCacheFolder } from './compile-cache';

/**
 * Creates a client whose server is a Node.js process.
 * @param module Path of the server.
 * @param storage Path of the extension's storage.
 */
export function connect(module: string, storage: string, needs: ClientNeeds): LanguageClient {
  const compileCache = compileCacheFolder(storage);
  // Node.js 22 and later cache compiled code there; older versions ignore the variable.
  const env = compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache };
  // V8's default of 32 MB for young objects costs memory and saves no time here.
  const execArgv = ['--max-semi-space-size=4'];
  const run = { module, transport: TransportKind.ipc, options: { env, execArgv } };
  const debug = { ...run, options: { env, execArgv: [...execArgv, '--nolazy', '--inspect=6071'] } };
  return new NodeClient(clientId, clientName, { run, debug }, clientOptions(needs));
}

class NodeClient extends LanguageClient {
  /** Also ends a process that does not respond or never started. */
  override async dispose(timeout?: number): Promise<void> {
    const process = this.serverProcess;
    try {
      await super.dispose(timeout);
    } catch (error) {
      process?.kill('SIGKILL');
      throw error;
    }
  }

  /** Only logs, because `PlanServer` shows each error to the user once. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
