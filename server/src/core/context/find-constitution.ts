import type { ContextProblem } from '../plan/plan-context';
import type { PlanWorkspace } from '../workspace';
import { ancestorsOf, folderOf, join } from './places';
import { type ReadFile, readFile } from './read-file';
import { placesOf } from './resolve-template';

/** Where constitutions are kept, below a folder above the plan. */
const customaryPlaces = [
  '.specify/memory/constitution.md',
  'memory/constitution.md',
  'docs/constitution.md',
  'constitution.md',
  '.kittify/memory/constitution.md',
  '.kittify/constitution/constitution.md',
];

export interface FoundConstitution {
  readonly constitution?: { readonly uri: string; readonly text: string };
  readonly problems: readonly ContextProblem[];
}

/**
 * The constitution that a plan answers to: the one that the setting names, else the nearest in a customary place, so
 * that in a monorepo a service's own comes before the common one. Where only the path of another file stands in it, that
 * one is meant: git writes a symbolic link so where the system has none.
 *
 * @param path The setting; empty when there is none.
 */
export async function findConstitution(
  workspace: PlanWorkspace,
  uri: string,
  root: string | undefined,
  path: string,
): Promise<FoundConstitution> {
  const folders = ancestorsOf(uri, workspace.folders);
  // SPECIFY_INIT_DIR may name a root that is not above the plan.
  if (root !== undefined && !folders.includes(root)) folders.unshift(root);
  const places = path
    ? placesOf(workspace, uri, path)
    : folders.flatMap((folder) => customaryPlaces.map((place) => join(folder, place)));
  const problems: ContextProblem[] = [];
  for (const place of places) {
    const { uri: file, text, problem } = await readLinked(workspace, place, root);
    if (problem) problems.push(problem);
    else if (text !== undefined) return { constitution: { uri: file, text }, problems };
  }
  if (path && problems.length === 0) {
    const message = `There is no constitution ${path}. Correct the setting planwright.constitution.`;
    problems.push({ uri: places.at(-1)!, message });
  }
  return { problems };
}

/** Nothing but a relative path to a Markdown file. */
const linkText = /^(?!\/)[^\s\\:*?"<>|#[\]]{1,250}\.md\s*$/i;

/** A file, or the one that it is a link to; one step, and not out of the open folders or the project. */
async function readLinked(
  workspace: PlanWorkspace,
  place: string,
  root: string | undefined,
): Promise<ReadFile & { readonly uri: string }> {
  const read = await readFile(workspace, place, 'constitution');
  if (read.text === undefined || !linkText.test(read.text)) return { uri: place, ...read };
  const target = join(folderOf(place), read.text.trim());
  const within = workspace.folders.length > 0 ? workspace.folders : root === undefined ? [] : [root];
  if (!within.some((folder) => target.startsWith(`${folder.replace(/\/+$/, '')}/`)))
    return { uri: place, ...read };
  const linked = await readFile(workspace, target, 'constitution');
  if (linked.problem || linked.text !== undefined) return { uri: target, ...linked };
  const message = `The constitution ${place} is a link to ${read.text.trim()}, which is not there. Correct the link.`;
  return { uri: place, problem: { uri: place, message } };
}
