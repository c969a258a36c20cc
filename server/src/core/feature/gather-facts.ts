import { isWord } from '../language/compile-words';
import { asksToBeFilled, isTag } from '../placeholder/placeholder-forms';
import type { Facts } from '../workspace/facts';
import { folderOf, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { featureFromFolder, isNumbered } from './feature-folder';

/** Folders whose subfolders are features. */
const featureParents = /^(?:specs|kitty-specs|features|plans)$/i;

/** Tells whether the name or parent of a folder, given as a URI, is that of a feature folder. */
export function isFeatureFolder(folder: string): boolean {
  return isNumbered(nameOf(folder)) || featureParents.test(nameOf(folderOf(folder)));
}

/**
 * Collects facts about a plan's feature.
 * @param names Names of the entries in the plan's folder.
 * @param specTitle The feature's name in the title of its spec, if any.
 * @param given Facts from the host; these have priority.
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
 * Returns a feature's display name, from its spec's title or else from its folder; may be empty.
 * @param folder URI of the feature's folder.
 * @param names Names of the folder's entries.
 */
export function featureName(files: WorkspaceReader, folder: string, names: ReadonlySet<string>): string {
  const spec = names.has('spec.md') ? files.readable(join(folder, 'spec.md')) : undefined;
  return featureInTitle(spec ?? '') ?? featureFromFolder(nameOf(folder));
}

/**
 * Reads the feature's name from a spec's title: the part behind the colon, or the whole title. Returns undefined if the
 * title has a placeholder or only names the kind of document.
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

/** Returns the first heading of level 1 outside front matter and comments. */
function titleOf(text: string): string | undefined {
  const head = text
    .slice(0, 20_000)
    .replace(/^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n)/, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return /^#[ \t]+(.+)$/m.exec(head)?.[1]?.trim();
}

/** Words for kinds of documents. */
const isKindWord = isWord('documentWords');
