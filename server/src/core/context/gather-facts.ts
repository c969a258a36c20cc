import type { Facts } from '../plan/plan-context';
import type { PlanWorkspace } from '../workspace';
import { featureFromFolder, isNumbered } from './feature-folder';
import { folderOf, join, nameOf } from './places';

/** Folders whose sub-folders are features. */
const featureParents = /^(?:specs|kitty-specs|features|plans)$/i;

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
  const isFeature =
    isNumbered(folder) || names.has('spec.md') || featureParents.test(nameOf(folderOf(parent)));
  const facts: { folder?: string; feature?: string } = {};
  if (isFeature && folder) {
    facts.folder = folder;
    const fromSpec = names.has('spec.md') ? await specTitle(workspace, join(parent, 'spec.md')) : undefined;
    const feature = fromSpec ?? featureFromFolder(folder);
    if (feature) facts.feature = feature;
  }
  return { ...facts, ...given };
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
