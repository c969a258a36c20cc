import { URI } from 'vscode-uri';
import type { ContextProblem } from '../workspace/context-problem';
import { unlistedFolder } from '../workspace/read-file';
import { ancestorsOf, isInside, join } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { findBoundary } from './boundary';
import { lookForSpecify } from './holds-specify';

/**
 * Finds the root of a file's Spec Kit project: the folder in SPECIFY_INIT_DIR, otherwise the nearest ancestor with a
 * `.specify` folder.
 */
export function findRoot(files: WorkspaceReader, uri: string): { root?: string; problem?: ContextProblem } {
  const named = files.variable('SPECIFY_INIT_DIR');
  if (named && URI.parse(uri).scheme === 'file') {
    const root = rootFromPath(named, files.folders[0] ?? uri);
    const isRoot = lookForSpecify(files, root);
    if (isRoot === true) return { root };
    if (isRoot !== false) return { problem: unlistedFolder(join(root, '.specify'), isRoot) };
    const message = `SPECIFY_INIT_DIR names ${named}, which has no .specify folder. Correct the variable or unset it.`;
    return { problem: { uri: root, message } };
  }
  let problem: ContextProblem | undefined;
  for (const folder of ancestorsOf(uri, files.folders)) {
    const isRoot = lookForSpecify(files, folder);
    if (isRoot === true) return { root: folder, ...(problem && { problem }) };
    // Folders above the project are often not the user's.
    if (isRoot !== false && isInside(folder, findBoundary(files, uri)))
      problem ??= unlistedFolder(join(folder, '.specify'), isRoot);
  }
  return problem ? { problem } : {};
}

function rootFromPath(path: string, base: string): string {
  const absolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
  const root = absolute ? URI.file(path).toString() : join(base, path.replaceAll('\\', '/'));
  return root.replace(/\/+$/, '');
}
