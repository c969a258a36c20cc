import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientNeeds, clientId, clientName, clientOptions } from '../client-options';

/**
 * A client whose server is a Node.js process.
 *
 * @param module The server's path.
 * @param cacheFolder Where it may keep what can be deleted at any time.
 */
export function connect(module: string, cacheFolder: string, needs: ClientNeeds): LanguageClient {
  const env = { PLANWRIGHT_CACHE: cacheFolder };
  // V8 would let its youngest objects take 32 MB, which costs memory and saves no time here.
  const execArgv = ['--max-semi-space-size=4'];
  const run = { module, transport: TransportKind.ipc, options: { env, execArgv } };
  const debug = { ...run, options: { env, execArgv: [...execArgv, '--nolazy', '--inspect=6071'] } };
  return new NodeClient(clientId, clientName, { run, debug }, clientOptions(needs));
}

class NodeClient extends LanguageClient {
  /** Only logs: what a person has to know is said once, and in our words, by `PlanServer`. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
