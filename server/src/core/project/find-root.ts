import { URI } from 'vscode-uri';
import type { ContextProblem } from '../workspace/context-problem';
import { ancestorsOf, join } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';

/**
 * The root of the Spec Kit project that a file belongs to: the folder that SPECIFY_INIT_DIR names, else the nearest one
 * above the file that holds `.specify`.
 */
export async function findRoot(
  workspace: PlanWorkspace,
  uri: string,
): Promise<{ root?: string; problem?: ContextProblem }> {
  const named = workspace.environment.SPECIFY_INIT_DIR;
  if (named && URI.parse(uri).scheme === 'file') {
    const root = rootFromPath(named, workspace.folders[0] ?? uri);
    if (await holdsSpecify(workspace, root)) return { root };
    const message = `SPECIFY_INIT_DIR names ${named}, which has no .specify folder. Correct the variable or unset it.`;
    return { problem: { uri: root, message } };
  }
  for (const folder of ancestorsOf(uri, workspace.folders))
    if (await holdsSpecify(workspace, folder)) return { root: folder };
  return {};
}

/** Whether a folder is the root of a Spec Kit project. */
export async function holdsSpecify(workspace: PlanWorkspace, folder: string): Promise<boolean> {
  try {
    const specify = join(folder, '.specify');
    if (workspace.hasEntries) return await workspace.hasEntries(specify);
    return (await workspace.readDirectory(specify)).length > 0;
  } catch {
    return false;
  }
}

function rootFromPath(path: string, base: string): string {
  const absolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
  const root = absolute ? URI.file(path).toString() : join(base, path.replaceAll('\\', '/'));
  return root.replace(/\/+$/, '');
}
