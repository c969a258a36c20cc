import { ancestorsOf, join } from '../workspace/uris';
import type { FolderLookup } from './folder-lookup';

/** The folders around a plan that belong to its project. */
export interface ProjectFolders {
  /** URIs from the plan's own folder to the outermost. */
  readonly folders: readonly string[];
  /** Whether the outermost folder is a repository's root, so that a missing file does not exist anywhere. */
  readonly isWhole: boolean;
}

/**
 * The maximum number of levels to search for a repository's root above a Spec Kit project, or above a plan without one.
 */
const mostSteps = 3;

/**
 * Lists the folders from a plan's own up to the repository's root. Without a repository, the last folder is the open
 * folder, the Spec Kit project's root, or a few levels up.
 * @param plan The plan's URI.
 * @param open URIs of the open folders; empty without a limit.
 * @param root URI of the Spec Kit project's root, if any.
 */
export function projectFolders(
  lookup: FolderLookup,
  plan: string,
  open: readonly string[],
  root: string | undefined,
): ProjectFolders {
  const above = ancestorsOf(plan, open);
  const project = root === undefined ? -1 : above.indexOf(root);
  const last = open.length > 0 ? above.length - 1 : project < 0 ? mostSteps : project + mostSteps;
  for (const [index, folder] of above.slice(0, last + 1).entries())
    if (lookup.has(join(folder, '.git'))) return { folders: above.slice(0, index + 1), isWhole: true };
  const end = open.length > 0 || project < 0 ? last : project;
  return { folders: above.slice(0, end + 1), isWhole: false };
}
