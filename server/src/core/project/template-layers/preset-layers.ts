import type { ContextProblem } from '../../workspace/context-problem';
import { readFile } from '../../workspace/read-file';
import { resolveInside, shownName } from '../../workspace/resolve-inside';
import { join } from '../../workspace/uris';
import type { DirectoryEntry } from '../../workspace/workspace';
import type { WorkspaceReader } from '../../workspace/workspace-reader';
import { type Found, layerAt } from './layer';
import { readPreset } from './read-preset';
import { isId, type Ranked, readRegistry, usualPriority } from './read-registry';

/**
 * Yields the plan templates of a project's presets, highest priority first.
 * @param folder URI of `.specify/presets`.
 * @param entries Entries of the folder.
 */
export function* presetLayers(
  files: WorkspaceReader,
  folder: string,
  entries: readonly DirectoryEntry[],
): Generator<Found> {
  const { ranked, problem } = readRegistry(files, join(folder, '.registry'), 'presets');
  if (problem) yield { problem, stops: false };
  for (const preset of ranked ?? foldersIn(entries)) yield* layersOf(files, folder, preset);
}

/** Without a registry all presets count, ordered by name. */
function foldersIn(entries: readonly DirectoryEntry[]): Ranked[] {
  const names = entries.filter(({ name, isDirectory }) => isDirectory && isId(name)).map(({ name }) => name);
  return names.sort().map((id) => ({ id, priority: usualPriority }));
}

function* layersOf(files: WorkspaceReader, folder: string, { id, priority }: Ranked): Generator<Found> {
  const home = join(folder, id);
  const manifest = join(home, 'preset.yml');
  const { text, problem } = readFile(files, manifest, 'manifest of a preset');
  if (problem) return yield { problem, stops: true };
  const { yaml } = files;
  const { fault, template } = text === undefined || !yaml ? {} : readPreset(yaml, text, 'plan-template');
  const about = { layer: `preset ${id}`, priority, strategy: template?.strategy ?? 'replace' } as const;
  if (fault) {
    const message = `The manifest of the preset ${id} is not valid: ${fault.message}. Correct it, or install the preset again.`;
    return yield { problem: { uri: manifest, message, span: fault.span }, stops: true };
  }
  if (!template) {
    const found = layerAt(files, customaryPlaces(home), about);
    if (found) yield found;
    return;
  }
  const complain = (message: string): Found => {
    const problem: ContextProblem = { uri: manifest, message, span: template.span };
    return { problem, stops: false };
  };
  // A preset may come from anyone, so its path must not leave its folder.
  const file = resolveInside(template.file, home, home);
  // Spec Kit rejects any `..`, even if the path stays inside.
  if ('fault' in file || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(template.file))
    return yield complain(
      `The preset ${id} names a plan template outside of its folder, which is left out. Correct the file in its manifest.`,
    );
  const found = layerAt(files, [file.uri], { ...about, manifest });
  yield found ??
    complain(
      `The preset ${id} has no file ${shownName(template.file)}, which its manifest names. Correct the file in its manifest.`,
    );
}

/** Paths of the plan template in a preset or an extension that declares none. */
export function customaryPlaces(home: string): string[] {
  return [join(home, 'templates/plan-template.md'), join(home, 'plan-template.md')];
}
