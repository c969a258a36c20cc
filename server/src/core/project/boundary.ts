import { entryAt } from '../text/entry-at';
import { ancestorsOf, folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { holdsSpecify } from './holds-specify';
import { projectFiles } from './project-files';

/** Folders where projects keep their features, the usual one first. */
export const featureParents = ['specs', '.specify/specs', 'docs/specs', 'kitty-specs', 'plans'];

/**
 * Finds the folder that paths in a workspace must not leave: the open folder around a file. Without one, as on the
 * command line: the nearest git root, Spec Kit project, folder with a project file, folder that holds the features, or
 * the file's own folder.
 * @param uri URI of a file, which need not exist.
 * @returns URI of a folder above the file.
 */
export function findBoundary(files: WorkspaceReader, uri: string): string {
  const above = ancestorsOf(uri, files.folders);
  const outermost = entryAt(above, above.length - 1);
  if (files.folders.some((folder) => isInside(outermost, folder))) return outermost;
  for (const isRoot of [isRepository, holdsSpecify, holdsProjectFile]) {
    // `filter` visits all folders, so that all missing listings are requested at once.
    const [root] = above.filter((folder) => isRoot(files, folder));
    if (root !== undefined) return root;
  }
  // The root of the file system is no boundary.
  const features = above.findIndex((folder) => featureParents.includes(nameOf(folder)));
  const parent = features < 0 ? undefined : above[features + 1];
  return parent === undefined || parent === outermost ? folderOf(uri) : parent;
}

/** Tells whether a folder is the root of a git repository. */
export function isRepository(files: WorkspaceReader, folder: string): boolean {
  // An unknown `.git` counts as present, so that nothing above the folder is read before it is known. It is not listed,
  // because listings are watched and git changes its contents often. In a submodule or worktree, it is a file.
  return files.text(join(folder, '.git')) !== undefined;
}

function holdsProjectFile(files: WorkspaceReader, folder: string): boolean {
  const [own, manifest] = projectFiles.map((name) => files.readable(join(folder, name)));
  return own !== undefined || manifest?.includes('"planwright"') === true;
}
