import { isFeatureFolder } from '../../feature/gather-facts';
import { featureParents, projectRoot } from '../../project/feature-folders';
import { governingKind, isPlan } from '../../project/file-kind';
import { findRoot } from '../../project/find-root';
import type { Settings } from '../../project/settings';
import { folderOf, join, nameOf } from '../../workspace/uris';
import type { DirectoryEntry, PlanWorkspace } from '../../workspace/workspace';
import { computeFrom } from '../../workspace/workspace-reader';
import { readEach, type Search } from './search';

/** A folder with a plan in it. */
export interface Feature {
  /** As a URI. */
  readonly folder: string;
  /** Its plans, as URIs. */
  readonly plans: readonly string[];
  /** Names of the files and folders in it, folders with a trailing slash. */
  readonly names: ReadonlySet<string>;
}

/** More than any project has features; what lies beyond is not searched. */
const mostFeatures = 1_000;

/**
 * The features of a project that have a plan. Only the folders in which features are kept are listed, and those around the
 * files that are asked about, however large the project is.
 *
 * @param roots The folders that make up the project, as URIs.
 * @param near Files whose own features count wherever they lie below a root, such as the one that is asked about.
 * @returns Those with an open file first.
 */
export async function findFeatures(
  search: Search,
  roots: readonly string[],
  near: readonly string[],
): Promise<Feature[]> {
  const { workspace } = search;
  const inRoots = (uri: string) => roots.some((root) => isBelow(uri, root));
  const beside = [...new Set([...near, ...search.open].filter(inRoots).map(folderOf))];
  const parents = [
    ...roots.flatMap((root) => featureParents.map((path) => join(root, path))),
    ...beside.filter(isFeatureFolder).map(folderOf).filter(inRoots),
  ];
  const listed = await readEach([...new Set(parents)], search, async (parent) =>
    (await entriesOf(workspace, parent))
      .filter(({ isDirectory, name }) => isDirectory && !name.startsWith('.'))
      .map(({ name }) => join(parent, name)),
  );
  // Where plans have no folders of their own, they stand in the parent.
  const folders = [...new Set([...beside, ...parents, ...listed.flat()])].slice(0, mostFeatures);
  const features = await readEach(folders, search, (folder) => readFeature(search, folder));
  return features.filter(({ plans }) => plans.length > 0);
}

/** What a folder has of a feature; it need not have a plan. */
export async function readFeature(search: Search, folder: string): Promise<Feature> {
  const { open, settings, workspace } = search;
  const entries = await entriesOf(workspace, folder);
  const names = new Set(entries.map(({ isDirectory, name }) => (isDirectory ? `${name}/` : name)));
  const files = markdownIn(folder, entries);
  const arePlans = await Promise.all(
    files.map((uri) => isPlanFile(workspace, uri, settings, open.includes(uri))),
  );
  return { folder, plans: files.filter((_, index) => arePlans[index]), names };
}

/** The roots of the projects that some files in the open folders belong to, as URIs; where nothing is open, of Spec Kit's alone. */
export async function rootsOf(workspace: PlanWorkspace, uris: readonly string[]): Promise<string[]> {
  const roots = await Promise.all(
    uris.map((uri) => {
      const around = workspace.folders.filter((folder) => isBelow(uri, folder));
      const [inner] = around.sort((one, other) => other.length - one.length);
      return computeFrom(workspace, (reader) =>
        inner ? projectRoot(reader, inner, folderOf(uri)) : findRoot(reader, uri).root,
      );
    }),
  );
  return [...new Set(roots.filter((root) => root !== undefined))];
}

/** Whether a file or folder lies in a folder, both URIs. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(`${folder.replace(/\/+$/, '')}/`);
}

/** The Markdown files among a folder's entries, as URIs. */
function markdownIn(folder: string, entries: readonly DirectoryEntry[]): string[] {
  return entries
    .filter(({ isDirectory, name }) => !isDirectory && /\.md$/i.test(name))
    .map(({ name }) => join(folder, name));
}

/** More than any feature has; what lies beyond is not searched. */
const mostArtifacts = 60;

/** All Markdown files of a feature, its plans first, those in `contracts/` and `checklists/` included. */
export async function artifactsOf(
  workspace: PlanWorkspace,
  { folder, names, plans }: Feature,
): Promise<string[]> {
  const folders = [
    folder,
    ...['contracts', 'checklists'].filter((name) => names.has(`${name}/`)).map((name) => join(folder, name)),
  ];
  const files = await Promise.all(
    folders.map(async (each) => markdownIn(each, await entriesOf(workspace, each))),
  );
  return [...new Set([...plans, ...files.flat()])].slice(0, mostArtifacts);
}

/** Told by its name; only what is open is told by its text as well, for that takes no reading. */
async function isPlanFile(
  workspace: PlanWorkspace,
  uri: string,
  settings: Settings,
  isOpen: boolean,
): Promise<boolean> {
  if (governingKind(uri, settings)) return false;
  if (/^(?:impl-)?plan\.md$/i.test(nameOf(uri))) return true;
  const text = isOpen ? ((await workspace.readText(uri).catch(() => undefined)) ?? '') : '';
  return isPlan(uri, text, settings);
}

async function entriesOf(workspace: PlanWorkspace, folder: string) {
  // A folder that cannot be listed has nothing to find in it.
  return workspace.readDirectory(folder).catch(() => []);
}
