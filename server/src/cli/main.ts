import { join } from 'node:path';
import { cacheFolder } from '../cache-folder';
import { loadCompiled } from '../load-compiled';

// Starts the command line from code that an earlier run compiled, where there is some: that is a third of the time to start.
// The threads of a run are started from this same file.

const { exports, keepCode } = loadCompiled(join(__dirname, 'command-line.js'), cacheFolder());
(exports as typeof import('./command-line')).start(__filename, keepCode);
