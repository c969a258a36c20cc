import { URI } from 'vscode-uri';
import type { LinkPlace } from '../document/links';
import { folderOf, join, nameOf } from '../workspace/uris';
import { distanceIfAlike, isSameButCase } from './alike-names';
import type { FolderLookup } from './folder-lookup';

/** A file that a broken link may mean. */
export interface NearFile {
  readonly uri: string;
  /** Whether it is surely meant: the same name in other case or at another depth, not just a similar one. */
  readonly sure: boolean;
}

/** More sub-folders than a feature has. */
const mostFolders = 12;

/**
 * The existing file that the target of a broken link may mean: in other case, at another depth between the plan and the
 * project's root, under another sub-folder of the feature, or with a name that is written nearly the same.
 *
 * @param place Where the target goes, and nothing is.
 * @param plan The plan's URI.
 * @param folders Those of the project around the plan, its own first.
 */
export function nearestFile(
  lookup: FolderLookup,
  target: string,
  place: LinkPlace,
  plan: string,
  folders: readonly string[],
): NearFile | undefined {
  const name = nameOf(place.uri).normalize();
  const path = pathOf(target);
  const beside = folderOf(place.uri);
  const own = folderOf(plan);
  const inOtherCase = lookup.asOnDisk(place.uri, own);
  if (inOtherCase) return { uri: inOtherCase, sure: true };

  // `a/b.md` of `../../a/b.md`: one step too many or too few, or seen from the project's root.
  const rest = path.replace(/^(?:\.{0,2}\/)+/, '');
  const isPlain = rest === path.replace(/^\.\//, '') && !rest.includes('/');
  for (const folder of isPlain ? [] : folders) {
    const uri = join(folder, rest).replace(/\/+$/, '');
    if (uri !== plan && uri !== place.uri && lookup.has(uri)) return { uri, sure: true };
  }

  const around = [own, ...subFolders(lookup, own)];
  const files: string[] = [];
  for (const folder of around)
    for (const other of namesIn(lookup, folder)) {
      const uri = join(folder, other);
      if (uri === plan) continue;
      if (isSameButCase(other, name)) return { uri, sure: true };
      files.push(uri);
    }
  if (beside !== own) for (const other of lookup.namesLike(beside, name)) files.push(join(beside, other));
  return mostAlike(name, files);
}

/** The entry of a list of files whose name is written most like another; undefined when none is written nearly the same. */
function mostAlike(name: string, files: readonly string[]): NearFile | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const uri of files) {
    const far = distanceIfAlike(nameOf(uri).normalize(), name) ?? least;
    if (far < least) [nearest, least] = [uri, far];
  }
  return nearest === undefined ? undefined : { uri: nearest, sure: false };
}

/** The path of a file or folder from a folder, as a link in a document there has to write it. */
export function linkBetween(folder: string, uri: string): string {
  const from = URI.parse(folder).path.split('/').filter(Boolean);
  const to = URI.parse(uri).path.split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  const path = [...up, ...to.slice(shared)].join('/') || '.';
  return path.replace(
    /[\s%()<>]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}

function namesIn(lookup: FolderLookup, folder: string): Iterable<string> {
  return lookup.entries(folder)?.keys() ?? [];
}

function subFolders(lookup: FolderLookup, folder: string): string[] {
  const entries = [...(lookup.entries(folder)?.values() ?? [])];
  return entries
    .filter(({ isDirectory }) => isDirectory)
    .slice(0, mostFolders)
    .map(({ name }) => join(folder, name));
}

/** The path in a target, without what follows it, decoded as far as it can be. */
function pathOf(target: string): string {
  const path = target.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
