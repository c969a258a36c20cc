import { URI } from 'vscode-uri';
import { featureSlug, isNumbered, type Numbering, nextFeatureFolder } from '../context/feature-folder';
import { findRoot } from '../context/find-root';
import { folderOf, join, nameOf } from '../context/places';
import type { PlanWorkspace } from '../workspace';

/** A place for a new plan. */
export interface ProposedPlace {
  readonly uri: string;
  /** The same, relative to the folder that was asked for. */
  readonly path: string;
  /** Whether a file is there already. */
  readonly exists: boolean;
}

/** Where projects keep their features, the customary place first. */
const parents = ['specs', '.specify/specs', 'docs/specs', 'kitty-specs'];

/**
 * Where the plan of a feature goes: into the feature's folder where there is one, else into a new one, numbered as the
 * project numbers them.
 *
 * @param folder The open folder, as a URI.
 * @param feature The feature's name in words, or its folder's name.
 * @param file The plan's file name.
 */
export async function proposePlan(
  workspace: PlanWorkspace,
  folder: string,
  feature: string,
  file: string,
): Promise<ProposedPlace> {
  const root = (await findRoot(workspace, join(folder, file))).root ?? folder;
  const { parent, features } = await featuresIn(workspace, root);
  const slug = featureSlug(feature);
  const existing =
    features.find((name) => name === feature) ??
    features.find((name) => slug !== '' && isNumbered(name) && featureSlug(withoutNumber(name)) === slug);
  const current = existing === undefined ? await currentFeature(workspace, root) : undefined;
  const place =
    current !== undefined && sharesWord(nameOf(current), slug)
      ? current
      : join(
          join(root, parent),
          existing ?? nextFeatureFolder(features, slug || 'feature', await numberingOf(workspace, root)),
        );
  const uri = join(place, file);
  return { uri, path: pathFrom(folder, uri), exists: await isThere(workspace, uri) };
}

/** The path of a file, for people, from a folder that it lies in. */
export function pathFrom(folder: string, uri: string): string {
  const base = URI.parse(folder).path.replace(/\/+$/, '');
  const { path } = URI.parse(uri);
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
}

async function featuresIn(workspace: PlanWorkspace, root: string) {
  for (const parent of parents) {
    const entries = await workspace.readDirectory(join(root, parent));
    if (entries.length === 0) continue;
    return { parent, features: entries.filter((entry) => entry.isDirectory).map(({ name }) => name) };
  }
  return { parent: parents[0]!, features: [] };
}

/** The folder of the feature that the project is at, as Spec Kit notes it down. */
async function currentFeature(workspace: PlanWorkspace, root: string): Promise<string | undefined> {
  const noted = await readJson(workspace, join(root, '.specify/feature.json'));
  const directory = workspace.environment.SPECIFY_FEATURE_DIRECTORY ?? noted.feature_directory;
  // Only what lies in the project: a plan must not go anywhere else.
  if (typeof directory !== 'string' || /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(directory))
    return undefined;
  const place = join(root, directory.replaceAll('\\', '/').replace(/\/+$/, ''));
  return (await workspace.readDirectory(place)).length > 0 ? place : undefined;
}

async function numberingOf(workspace: PlanWorkspace, root: string): Promise<Numbering> {
  const options = await readJson(workspace, join(root, '.specify/init-options.json'));
  return options.feature_numbering === 'timestamp' ? 'timestamp' : 'sequential';
}

/** What stands in a JSON object; empty where there is no such file or it cannot be read as one. */
async function readJson(workspace: PlanWorkspace, uri: string): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse((await workspace.readText(uri)) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

async function isThere(workspace: PlanWorkspace, uri: string): Promise<boolean> {
  const name = nameOf(uri);
  return (await workspace.readDirectory(folderOf(uri))).some((entry) => entry.name === name);
}

function withoutNumber(folder: string): string {
  return folder.replace(/^\d{8}-\d{6}-|^\d{3,}-/, '');
}

function sharesWord(folder: string, slug: string): boolean {
  const words = new Set(withoutNumber(folder).split('-'));
  return slug.split('-').some((word) => word.length > 2 && words.has(word));
}
