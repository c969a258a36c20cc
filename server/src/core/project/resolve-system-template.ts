import { readFile } from '../workspace/read-file';
import { resolveInside } from '../workspace/resolve-inside';
import { ancestorsOf, folderOf, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { firstOf, type Resolution, type ResolvedTemplate, resolveTemplate } from './resolve-template';
import { skeletonIn } from './skeleton-in';
import type { PlanSystem, TemplateVariable } from './systems/plan-system';

const layer = 'team template';

/**
 * The team's own template for a plan of a system: the file where the system keeps it, else the one that a guide of the system
 * holds. For a system with a constitution Spec Kit's places come last, since teams move from one to the other.
 *
 * @param root The root of the Spec Kit project, as a URI, where there is one.
 */
export async function resolveSystemTemplate(
  workspace: PlanWorkspace,
  uri: string,
  system: PlanSystem,
  root: string | undefined,
): Promise<Resolution> {
  const names = await namesFor(workspace, uri, system);
  const paths = system.templates.map((path) => path.replace(/\{(\w+)\}/g, (_, name) => names[name]!));
  const found = await firstOf(
    workspace,
    placesOf(workspace, uri, paths)
      .filter((place) => place !== uri)
      .map((place) => ({ uri: place, layer })),
  );
  if (found.template) return found;
  for (const guide of placesOf(workspace, uri, system.guides)) {
    const template = await templateInGuide(workspace, guide);
    if (template) return { template, problems: found.problems };
  }
  if (!system.hasConstitution) return found;
  const { problems, ...resolution } = await resolveTemplate(workspace, uri, root);
  return { ...resolution, problems: [...found.problems, ...problems] };
}

/**
 * The files that paths of a system mean, the nearest folder first, and in each folder in order. A path that a variable makes
 * unusable, as the name of a device, means no file.
 */
function placesOf({ folders }: PlanWorkspace, uri: string, paths: readonly string[]): string[] {
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

async function namesFor(
  workspace: PlanWorkspace,
  uri: string,
  { variables = {} }: PlanSystem,
): Promise<Readonly<Record<string, string>>> {
  const names: Record<string, string> = { name: nameOf(uri) };
  for (const [name, variable] of Object.entries(variables))
    names[name] = await readVariable(workspace, uri, variable);
  return names;
}

/** The name of a folder that a file of the project gives. It cannot lead anywhere: the pattern takes no slash. */
async function readVariable(
  workspace: PlanWorkspace,
  uri: string,
  { files, otherwise, pattern }: TemplateVariable,
): Promise<string> {
  for (const file of placesOf(workspace, uri, files)) {
    const text = await workspace.readText(file).catch(() => undefined);
    const value = text === undefined ? undefined : pattern.exec(text)?.[1];
    if (value && !/^\.+$/.test(value)) return value;
  }
  return otherwise;
}

async function templateInGuide(workspace: PlanWorkspace, uri: string): Promise<ResolvedTemplate | undefined> {
  const { text } = await readFile(workspace, uri, 'plan template');
  const skeleton = text === undefined ? undefined : skeletonIn(text);
  if (text === undefined || !skeleton) return undefined;
  const own = text.slice(skeleton.start, skeleton.end);
  const part = { uri, text, start: 0, end: own.length, from: skeleton.start };
  return { uri, text: own, layer, parts: [part] };
}
