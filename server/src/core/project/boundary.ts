import { ancestorsOf, folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
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
export function findBoundary(files: WorkspaceReader, uri: string): string {
  const above = ancestorsOf(uri, files.folders);
  const outermost = above.at(-1)!;
  if (files.folders.some((folder) => isInside(outermost, folder))) return outermost;
  for (const isRoot of [isRepository, holdsSpecify, holdsProjectFile]) {
    // All folders are looked at, so that what is not loaded is loaded at once.
    const [root] = above.filter((folder) => isRoot(files, folder));
    if (root !== undefined) return root;
  }
  // The root of the file system bounds nothing.
  const features = above.findIndex((folder) => featureParents.includes(nameOf(folder)));
  const parent = features < 0 ? undefined : above[features + 1];
  return parent === undefined || parent === outermost ? folderOf(uri) : parent;
}

/** Whether a folder is the root of a git repository. */
export function isRepository(files: WorkspaceReader, folder: string): boolean {
  // As long as it is not known, nothing above the folder is looked at. The folder is not listed: a listing is watched, and git changes what is in there all the time. In a submodule or worktree
  // `.git` is a file; a folder cannot be read as a text.
  return files.text(join(folder, '.git')) !== undefined;
}

function holdsProjectFile(files: WorkspaceReader, folder: string): boolean {
  const [own, manifest] = projectFiles.map((name) => files.readable(join(folder, name)));
  return own !== undefined || manifest?.includes('"planwright"') === true;
}
