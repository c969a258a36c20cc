import { ancestorsOf, join } from '../workspace/uris';
import type { FolderLookup } from './folder-lookup';

/** The folders around a plan that belong to its project. */
export interface ProjectFolders {
  /** As URIs, from the plan's own to the outermost. */
  readonly folders: readonly string[];
  /** Whether the outermost is a repository's root, so that what is not found is not there. */
  readonly isWhole: boolean;
}

/** How far above a Spec Kit project the root of its repository is looked for, and a project's around a plan. */
const mostSteps = 3;

/**
 * The folders from a plan's own up to the repository's root; where there is none, to the open folder, to the Spec Kit
 * project, or a few steps.
 *
 * @param plan The plan's URI.
 * @param open The open folders; empty when there is no limit.
 * @param root The Spec Kit project's, where there is one.
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
