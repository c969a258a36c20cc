import { start } from './command-line';

// The command line as a program. The threads of a run are started from this same file.

start(__filename);
