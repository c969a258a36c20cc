import { readFile } from '../workspace/read-file';
import { resolveInside } from '../workspace/resolve-inside';
import { ancestorsOf, folderOf, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { firstOf, type Resolution, type ResolvedTemplate, resolveTemplate } from './resolve-template';
import { skeletonIn } from './skeleton-in';
import type { PlanSystem, TemplateVariable } from './systems/plan-system';

const layer = 'team template';

/**
 * Finds the team's plan template for a system: a file at one of the system's paths, otherwise a code block in a guide.
 * For a system with a constitution, Spec Kit's paths come last, because teams move from one to the other.
 * @param root URI of the Spec Kit project's root, if any.
 */
export function resolveSystemTemplate(
  files: WorkspaceReader,
  uri: string,
  system: PlanSystem,
  root: string | undefined,
): Resolution {
  const names = namesFor(files, uri, system);
  const paths = system.templates.map((path) =>
    path.replace(/\{(\w+)\}/g, (whole, name) => names[name] ?? whole),
  );
  const found = firstOf(
    files,
    placesOf(files, uri, paths)
      .filter((place) => place !== uri)
      .map((place) => ({ uri: place, layer })),
  );
  if (found.template) return found;
  for (const guide of placesOf(files, uri, system.guides)) {
    const template = templateInGuide(files, guide);
    if (template) return { template, problems: found.problems };
  }
  if (!system.hasConstitution) return found;
  const { problems, ...resolution } = resolveTemplate(files, uri, root);
  return { ...resolution, problems: [...found.problems, ...problems] };
}

/**
 * Lists the files for a system's paths, nearest folder first, and in each folder in order. A path that a variable makes
 * invalid, for example by a device name, is skipped.
 */
function placesOf({ folders }: WorkspaceReader, uri: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const beside = paths.filter((path) => path.startsWith('./'));
  const above = paths.filter((path) => !path.startsWith('./'));
  const filesIn = (folder: string, inFolder: readonly string[]) =>
    inFolder.flatMap((path) => {
      const resolved = resolveInside(path, folder, folder);
      return 'uri' in resolved ? [resolved.uri] : [];
    });
  return [
    ...filesIn(
      folderOf(uri),
      beside.map((path) => path.slice(2)),
    ),
    ...ancestorsOf(uri, folders).flatMap((folder) => filesIn(folder, above)),
  ];
}

function namesFor(
  files: WorkspaceReader,
  uri: string,
  { variables = {} }: PlanSystem,
): Readonly<Record<string, string>> {
  const names: Record<string, string> = { name: nameOf(uri) };
  for (const [name, variable] of Object.entries(variables)) names[name] = readVariable(files, uri, variable);
  return names;
}

/** Reads the name of a folder from a project file. It cannot leave the folder, because the pattern matches no slash. */
function readVariable(
  files: WorkspaceReader,
  uri: string,
  { files: paths, otherwise, pattern }: TemplateVariable,
): string {
  for (const file of placesOf(files, uri, paths)) {
    const text = files.readable(file);
    const value = text === undefined ? undefined : pattern.exec(text)?.[1];
    if (value && !/^\.+$/.test(value)) return value;
  }
  return otherwise;
}

function templateInGuide(files: WorkspaceReader, uri: string): ResolvedTemplate | undefined {
  const { text } = readFile(files, uri, 'plan template');
  const skeleton = text === undefined ? undefined : skeletonIn(text);
  if (text === undefined || !skeleton) return undefined;
  const own = text.slice(skeleton.start, skeleton.end);
  const part = { uri, text, start: 0, end: own.length, from: skeleton.start };
  return { uri, text: own, layer, parts: [part] };
}
