import { join } from '../workspace/uris';
import { isFault, type ReadFault, type WorkspaceReader } from '../workspace/workspace-reader';

/** Tells whether a folder is known to be the root of a Spec Kit project. */
export function holdsSpecify(files: WorkspaceReader, folder: string): boolean {
  return lookForSpecify(files, folder) === true;
}

/** Returns whether a folder is the root of a Spec Kit project, or why that is unknown. */
export function lookForSpecify(files: WorkspaceReader, folder: string): boolean | ReadFault {
  const specify = join(folder, '.specify');
  const isRoot = files.answers('hasEntries') ? files.hasEntries(specify) : undefined;
  if (isRoot !== undefined) return isRoot;
  const entries = files.entries(specify);
  return isFault(entries) ? entries : entries.length > 0;
}
