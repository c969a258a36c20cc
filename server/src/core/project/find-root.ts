import { URI } from 'vscode-uri';
import type { ContextProblem } from '../workspace/context-problem';
import { ancestorsOf, join } from '../workspace/uris';
import { isFault, type WorkspaceReader } from '../workspace/workspace-reader';

/**
 * Finds the root of a file's Spec Kit project: the folder in SPECIFY_INIT_DIR, otherwise the nearest ancestor with a
 * `.specify` folder.
 */
export function findRoot(files: WorkspaceReader, uri: string): { root?: string; problem?: ContextProblem } {
  const named = files.variable('SPECIFY_INIT_DIR');
  if (named && URI.parse(uri).scheme === 'file') {
    const root = rootFromPath(named, files.folders[0] ?? uri);
    if (holdsSpecify(files, root)) return { root };
    const message = `SPECIFY_INIT_DIR names ${named}, which has no .specify folder. Correct the variable or unset it.`;
    return { problem: { uri: root, message } };
  }
  for (const folder of ancestorsOf(uri, files.folders))
    if (holdsSpecify(files, folder)) return { root: folder };
  return {};
}

/** Tells whether a folder is the root of a Spec Kit project. */
export function holdsSpecify(files: WorkspaceReader, folder: string): boolean {
  const specify = join(folder, '.specify');
  if (files.answers('hasEntries')) return files.hasEntries(specify);
  const entries = files.entries(specify);
  return !isFault(entries) && entries.length > 0;
}

function rootFromPath(path: string, base: string): string {
  const absolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
  const root = absolute ? URI.file(path).toString() : join(base, path.replaceAll('\\', '/'));
  return root.replace(/\/+$/, '');
}
