import type { ContextProblem } from '../plan/plan-context';
import type { PlanWorkspace } from '../workspace';
import { ancestorsOf, join } from './places';
import { readFile } from './read-file';
import { placesOf } from './resolve-template';

/** Where constitutions are kept, below a folder above the plan. */
const customaryPlaces = [
  '.specify/memory/constitution.md',
  'memory/constitution.md',
  'docs/constitution.md',
  'constitution.md',
];

export interface FoundConstitution {
  readonly constitution?: { readonly uri: string; readonly text: string };
  readonly problems: readonly ContextProblem[];
}

/**
 * The constitution that a plan answers to: the one that the setting names, else the nearest in a customary place, so
 * that in a monorepo a service's own comes before the common one.
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
    const { text, problem } = await readFile(workspace, place, 'constitution');
    if (problem) problems.push(problem);
    else if (text !== undefined) return { constitution: { uri: place, text }, problems };
  }
  if (path && problems.length === 0) {
    const message = `There is no constitution ${path}. Correct the setting planwright.constitution.`;
    problems.push({ uri: places.at(-1)!, message });
  }
  return { problems };
}
