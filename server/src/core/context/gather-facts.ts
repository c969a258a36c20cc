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
 * @param specTitle The feature's name in the title of its spec, where there is one.
 * @param given What the host knows; it wins.
 */
export function gatherFacts(
  uri: string,
  names: ReadonlySet<string>,
  specTitle: string | undefined,
  given: Facts,
): Facts {
  const parent = folderOf(uri);
  const folder = nameOf(parent);
  const isFeature = names.has('spec.md') || isFeatureFolder(parent);
  const facts: { folder?: string; feature?: string } = {};
  if (isFeature && folder) {
    facts.folder = folder;
    const feature = specTitle ?? featureFromFolder(folder);
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
  const spec = names.has('spec.md')
    ? await workspace.readText(join(folder, 'spec.md')).catch(() => undefined)
    : undefined;
  return featureInTitle(spec ?? '') ?? featureFromFolder(nameOf(folder));
}

/** The feature's name in the title of a spec: what follows the colon, where there is one. Undefined while it is a template's. */
export function featureInTitle(spec: string): string | undefined {
  const title = /^#[ \t]+(.+)$/m.exec(spec.slice(0, 20_000))?.[1]?.trim();
  if (!title) return undefined;
  const name = /^[^:：]*[:：]\s*(.+)$/.exec(title)?.[1] ?? title;
  // Still the template's.
  return /^[[<{]/.test(name) ? undefined : name.replace(/\s+#+$/, '').trim();
}
