// Where the workbench keeps its things. Everything made or installed lives in one git-ignored folder.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository, which is also the folder of the extension. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The git-ignored folder that holds installed editors, browsers and the traces of runs. */
export const cellar = join(repository, '.vscode-test');

/** Two folders in one window, each with its own template and constitution, and one with a project inside; always copied. */
export const severalFolders = join(repository, 'test', 'workbench', 'several-folders');

/** The workspace the suite and the scenarios start from; always copied, never opened in place. */
export const fixtureWorkspace = join(repository, 'test', 'workbench', 'workspace');
