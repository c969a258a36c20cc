import { isFeatureFolder } from '../../feature/gather-facts';
import { featureParents } from '../../project/boundary';
import { projectRoot } from '../../project/feature-folders';
import { governingKind, isPlan } from '../../project/file-kind';
import { findRoot } from '../../project/find-root';
import type { Settings } from '../../project/settings';
import { folderOf, join, nameOf } from '../../workspace/uris';
import type { DirectoryEntry, PlanWorkspace } from '../../workspace/workspace';
import { computeFrom } from '../../workspace/workspace-reader';
import { readEach, type Search } from './search';

/** A feature's folder and its plans. */
export interface Feature {
  /** URI of the folder. */
  readonly folder: string;
  /** URIs of its plans. */
  readonly plans: readonly string[];
  /** Names of the entries in the folder; folders have a trailing slash. */
  readonly names: ReadonlySet<string>;
}

/** No project has more features; further ones are not searched. */
const mostFeatures = 1_000;

/**
 * Lists the features of a project that have a plan. Only the usual parent folders of features and the folders around
 * the given files are listed, however large the project is.
 * @param roots URIs of the project's folders.
 * @param near URIs of files whose own features count wherever they are below a root.
 * @returns Features with an open file first.
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
  // Plans without feature folders are in the parent folder itself.
  const folders = [...new Set([...beside, ...parents, ...listed.flat()])].slice(0, mostFeatures);
  const features = await readEach(folders, search, (folder) => readFeature(search, folder));
  return features.filter(({ plans }) => plans.length > 0);
}

/** Reads a feature from its folder; it may have no plan. */
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

/**
 * Returns the URIs of the project roots of some files. Without an open folder around a file, only a Spec Kit project
 * counts.
 */
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

/** Tells whether a file or folder is inside a folder; both are URIs. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(`${folder.replace(/\/+$/, '')}/`);
}

/** Lists the Markdown files among a folder's entries, as URIs. */
function markdownIn(folder: string, entries: readonly DirectoryEntry[]): string[] {
  return entries
    .filter(({ isDirectory, name }) => !isDirectory && /\.md$/i.test(name))
    .map(({ name }) => join(folder, name));
}

/** No feature has more files; further ones are not searched. */
const mostArtifacts = 60;

/** Lists the Markdown files of a feature, plans first, including those in `contracts/` and `checklists/`. */
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

/**
 * Tells whether a file is a plan by its name. Only open files are also recognized by text, because their text is in
 * memory.
 */
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
  // A folder that cannot be listed counts as empty.
  return workspace.readDirectory(folder).catch(() => []);
}
