import { ancestorsOf, folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { featureParents } from './feature-folders';
import { holdsSpecify } from './find-root';
import { projectFiles } from './project-files';

/**
 * The folder that no name of a workspace may lead out of: the open folder around a file. Where no open folder is around it,
 * as on the command line, the nearest root of a git repository; else the nearest Spec Kit project, else the nearest folder
 * with a project file, else the folder that holds the features, else the file's own.
 *
 * @param uri A file, as a URI. It need not exist.
 * @returns A folder above the file, as a URI.
 */
export async function findBoundary(workspace: PlanWorkspace, uri: string): Promise<string> {
  const above = ancestorsOf(uri, workspace.folders);
  const outermost = above.at(-1)!;
  if (workspace.folders.some((folder) => isInside(outermost, folder))) return outermost;
  for (const isRoot of [isRepository, holdsSpecify, holdsProjectFile])
    for (const folder of above) if (await isRoot(workspace, folder)) return folder;
  // The root of the file system bounds nothing.
  const features = above.findIndex((folder) => featureParents.includes(nameOf(folder)));
  const parent = features < 0 ? undefined : above[features + 1];
  return parent === undefined || parent === outermost ? folderOf(uri) : parent;
}

/** Whether a folder is the root of a git repository. */
export async function isRepository(workspace: PlanWorkspace, folder: string): Promise<boolean> {
  // The folder is not listed: a listing is watched, and git changes what is in there all the time. In a submodule or worktree
  // `.git` is a file; a folder cannot be read as a text.
  return (await workspace.readText(join(folder, '.git')).catch(() => '')) !== undefined;
}

async function holdsProjectFile(workspace: PlanWorkspace, folder: string): Promise<boolean> {
  const [own, manifest] = await Promise.all(
    projectFiles.map((name) => workspace.readText(join(folder, name)).catch(() => undefined)),
  );
  return own !== undefined || manifest?.includes('"planwright"') === true;
}
