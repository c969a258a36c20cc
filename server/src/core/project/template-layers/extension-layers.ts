import { join } from '../../workspace/uris';
import type { DirectoryEntry } from '../../workspace/workspace';
import type { WorkspaceReader } from '../../workspace/workspace-reader';
import { type Found, layerAt } from './layer';
import { customaryPlaces } from './preset-layers';
import { inOrder, isId, readRegistry, usualPriority } from './read-registry';

/**
 * Yields the plan templates of a project's extensions, highest priority first. Folders that are missing in the registry
 * count too.
 * @param folder URI of `.specify/extensions`.
 * @param entries Entries of the folder.
 */
export function* extensionLayers(
  files: WorkspaceReader,
  folder: string,
  entries: readonly DirectoryEntry[],
): Generator<Found> {
  const { named, problem, ranked = [] } = readRegistry(files, join(folder, '.registry'), 'extensions');
  if (problem) return yield { problem, stops: true };
  const unnamed = entries
    .filter(({ isDirectory, name }) => isDirectory && isId(name) && !named.has(name))
    .map(({ name }) => ({ id: name, priority: usualPriority }));
  for (const { id, priority } of inOrder([...ranked, ...unnamed])) {
    const about = { layer: `extension ${id}`, priority, strategy: 'replace' } as const;
    const found = layerAt(files, customaryPlaces(join(folder, id)), about);
    if (found) yield found;
  }
}
