import { entryAt } from '../text/entry-at';
import type { ContextProblem } from '../workspace/context-problem';
import { type ReadFile, readFile } from '../workspace/read-file';
import { resolveInside, shownName } from '../workspace/resolve-inside';
import { ancestorsOf, folderOf, join } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { findBoundary } from './boundary';
import { placesNamed } from './resolve-template';

/** Usual paths of a constitution, relative to a folder above the plan. */
const customaryPlaces = [
  '.specify/memory/constitution.md',
  'memory/constitution.md',
  'docs/constitution.md',
  'constitution.md',
  '.kittify/charter/charter.md',
  '.kittify/memory/constitution.md',
  '.kittify/constitution/constitution.md',
] as const;

export interface FoundConstitution {
  readonly constitution?: { readonly uri: string; readonly text: string };
  readonly problems: readonly ContextProblem[];
}

/**
 * Finds a plan's constitution: the file in the setting, otherwise the nearest one at a usual path, so that a service in
 * a monorepo uses its own. A file that contains only a path counts as a link, because git writes symbolic links so on
 * some systems.
 * @param path The setting; may be empty.
 */
export function findConstitution(
  files: WorkspaceReader,
  uri: string,
  root: string | undefined,
  path: string,
): FoundConstitution {
  const folders = ancestorsOf(uri, files.folders);
  // SPECIFY_INIT_DIR may name a root that is not above the plan.
  if (root !== undefined && !folders.includes(root)) folders.unshift(root);
  const named = path ? placesNamed(files, uri, path) : undefined;
  if (named && 'fault' in named) {
    const message = `The constitution ${shownName(path)} (setting) ${named.fault}. Give a path inside of the project.`;
    return { problems: [{ uri, message }] };
  }
  const places =
    named?.uris ?? folders.flatMap((folder) => customaryPlaces.map((place) => join(folder, place)));
  const problems: ContextProblem[] = [];
  const customary = root && join(root, customaryPlaces[0]);
  for (const place of places) {
    const { uri: file, text, problem } = readLinked(files, place);
    if (problem) problems.push(problem);
    else if (text !== undefined) return { constitution: { uri: file, text }, problems };
    // Nearly all projects have their constitution there, so other places are not requested before this one is loaded.
    if (place === customary && !files.reader.isComplete) return { problems };
  }
  if (path && problems.length === 0) {
    const message = `There is no constitution ${path}. Correct the setting planwright.constitution.`;
    problems.push({ uri: entryAt(places, places.length - 1), message });
  }
  return { problems };
}

/** A text that is only the path of a Markdown file. */
const linkText = /^[^\s*?"<>|#[\]]{1,250}\.md\s*$/i;

/** Reads a file, or the file that it links to. Follows one link, and only inside the project. */
function readLinked(files: WorkspaceReader, place: string): ReadFile & { readonly uri: string } {
  const read = readFile(files, place, 'constitution');
  if (read.text === undefined || !linkText.test(read.text)) return { uri: place, ...read };
  const name = read.text.trim();
  const target = resolveInside(name, folderOf(place), findBoundary(files, place));
  const complain = (fault: string) => {
    const message = `The constitution ${place} is a link to ${shownName(name)}, which ${fault}. Correct the link.`;
    return { uri: place, problem: { uri: place, message, span: { start: 0, end: name.length } } };
  };
  if ('fault' in target) return complain(target.fault);
  const linked = readFile(files, target.uri, 'constitution');
  if (linked.problem || linked.text !== undefined) return { uri: target.uri, ...linked };
  return complain('is not there');
}
