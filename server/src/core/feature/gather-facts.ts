import { isWord } from '../language/compile-words';
import { asksToBeFilled, isTag } from '../placeholder/placeholder-forms';
import type { Facts } from '../workspace/facts';
import { folderOf, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { featureFromFolder, isNumbered } from './feature-folder';

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
export function featureName(files: WorkspaceReader, folder: string, names: ReadonlySet<string>): string {
  const spec = names.has('spec.md') ? files.readable(join(folder, 'spec.md')) : undefined;
  return featureInTitle(spec ?? '') ?? featureFromFolder(nameOf(folder));
}

/**
 * The feature's name in the title of a spec: what follows the colon, where there is one. Undefined while the title is still
 * a template's: it holds a placeholder, asks for a name, or names nothing but the kind of document.
 */
export function featureInTitle(spec: string): string | undefined {
  const title = titleOf(spec);
  if (!title) return undefined;
  const name = (/^[^:：]*[:：]\s*(.+)$/.exec(title)?.[1] ?? title).replace(/(?<!\s)\s+#+$/, '').trim();
  const bracket = /[[<{【][^\]>}】]{0,200}[\]>}】](?!\()/.exec(name)?.[0];
  if (bracket && (name.startsWith(bracket) || !isTag(bracket.slice(1, -1)))) return undefined;
  if (
    name
      .replace(/[(（][^()（）]*[)）]/g, ' ')
      .split(/[\s\p{P}]+/u)
      .every((word) => word === '' || isKindWord(word))
  )
    return undefined;
  return asksToBeFilled(name) ? undefined : name;
}

/** The first heading of the first level, front matter and comments left out. */
function titleOf(text: string): string | undefined {
  const head = text
    .slice(0, 20_000)
    .replace(/^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n)/, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return /^#[ \t]+(.+)$/m.exec(head)?.[1]?.trim();
}

/** Words that name a kind of document, not a feature. */
const isKindWord = isWord('documentWords');
