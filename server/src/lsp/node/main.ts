import { join } from 'node:path';
import { cacheFolder } from '../../cache-folder';
import { loadCompiled } from '../../load-compiled';

// Starts the server from code that an earlier one compiled, where there is some: that is a third of the time to start.

const { exports, keepCode } = loadCompiled(join(__dirname, 'server.js'), cacheFolder(), {
  patternsAtOnce: true,
});
(exports as typeof import('./serve')).serve(keepCode);
