import { join } from '../../workspace/uris';
import type { PlanWorkspace } from '../../workspace/workspace';
import { type Found, layerAt } from './layer';
import { customaryPlaces } from './preset-layers';
import { inOrder, isId, readRegistry, usualPriority } from './read-registry';

/**
 * The plan templates of a project's extensions, the one that wins first. Folders that the registry does not name count as
 * well.
 *
 * @param folder `.specify/extensions`, as a URI.
 */
export async function* extensionLayers(workspace: PlanWorkspace, folder: string): AsyncGenerator<Found> {
  const entries = await workspace.readDirectory(folder);
  if (entries.length === 0) return;
  const {
    named,
    problem,
    ranked = [],
  } = await readRegistry(workspace, join(folder, '.registry'), 'extensions');
  if (problem) return yield { problem, stops: true };
  const unnamed = entries
    .filter(({ isDirectory, name }) => isDirectory && isId(name) && !named.has(name))
    .map(({ name }) => ({ id: name, priority: usualPriority }));
  for (const { id, priority } of inOrder([...ranked, ...unnamed])) {
    const about = { layer: `extension ${id}`, priority, strategy: 'replace' } as const;
    const found = await layerAt(workspace, customaryPlaces(join(folder, id)), about);
    if (found) yield found;
  }
}
