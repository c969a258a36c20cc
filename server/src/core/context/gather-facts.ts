import type { Facts } from '../plan/plan-context';
import type { PlanWorkspace } from '../workspace';
import { featureFromFolder, isNumbered } from './feature-folder';
import { folderOf, join, nameOf } from './places';

/** Folders whose sub-folders are features. */
const featureParents = /^(?:specs|kitty-specs|features|plans)$/i;

/** Whether a folder, a URI, is that of a feature, as far as its name and place tell. */
export function isFeatureFolder(folder: string): boolean {
  return isNumbered(nameOf(folder)) || featureParents.test(nameOf(folderOf(folder)));
}

/**
 * What can be known of a plan's feature, besides what the host knows.
 *
 * @param names What the plan's folder holds.
 * @param given What the host knows; it wins.
 */
export async function gatherFacts(
  workspace: PlanWorkspace,
  uri: string,
  names: ReadonlySet<string>,
  given: Facts,
): Promise<Facts> {
  const parent = folderOf(uri);
  const folder = nameOf(parent);
  const isFeature = names.has('spec.md') || isFeatureFolder(parent);
  const facts: { folder?: string; feature?: string } = {};
  if (isFeature && folder) {
    facts.folder = folder;
    const feature = await featureName(workspace, parent, names);
    if (feature) facts.feature = feature;
  }
  return { ...facts, ...given };
}

/**
 * A feature's name for people, from its spec's title or else its folder; may be empty.
 *
 * @param folder The feature's folder, as a URI.
 * @param names What it holds.
 */
export async function featureName(
  workspace: PlanWorkspace,
  folder: string,
  names: ReadonlySet<string>,
): Promise<string> {
  const fromSpec = names.has('spec.md') ? await specTitle(workspace, join(folder, 'spec.md')) : undefined;
  return fromSpec ?? featureFromFolder(nameOf(folder));
}

/** The feature's name in the title of a spec: what follows the colon, where there is one. */
async function specTitle(workspace: PlanWorkspace, uri: string): Promise<string | undefined> {
  const text = await workspace.readText(uri).catch(() => undefined);
  const title = text && /^#[ \t]+(.+)$/m.exec(text.slice(0, 20_000))?.[1]?.trim();
  if (!title) return undefined;
  const name = /^[^:：]*[:：]\s*(.+)$/.exec(title)?.[1] ?? title;
  // Still the template's.
  return /^[[<{]/.test(name) ? undefined : name.replace(/\s+#+$/, '').trim();
}
