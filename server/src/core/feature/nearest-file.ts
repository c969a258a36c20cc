import { URI } from 'vscode-uri';
import type { LinkPlace } from '../document/links';
import { folderOf, join, nameOf } from '../workspace/uris';
import { distanceIfAlike, isSameButCase } from './alike-names';
import type { FolderLookup } from './folder-lookup';

/** A file that a broken link may refer to. */
export interface NearFile {
  readonly uri: string;
  /** Whether it is certain: the same name in other case or at another depth, not just a similar name. */
  readonly sure: boolean;
}

/** A link to a file that is missing. */
export interface MissingTarget {
  /** The target as written in the plan. */
  readonly target: string;
  /** The place that the target resolves to and that does not exist. */
  readonly place: LinkPlace;
  /** The plan's URI. */
  readonly plan: string;
}

/** No feature has more subfolders. */
const mostFolders = 12;

/**
 * Finds an existing file that a broken link may refer to: in other case, at another depth up to the project's root, in
 * a subfolder of the feature, or with a similar name.
 * @param folders The project's folders around the plan, its own first.
 */
export function nearestFile(
  lookup: FolderLookup,
  { target, place, plan }: MissingTarget,
  folders: readonly string[],
): NearFile | undefined {
  const name = nameOf(place.uri).normalize();
  const path = pathOf(target);
  const beside = folderOf(place.uri);
  const own = folderOf(plan);
  const inOtherCase = lookup.asOnDisk(place.uri, own);
  if (inOtherCase) return { uri: inOtherCase, sure: true };

  // Tries `a/b.md` of `../../a/b.md` in each folder: the link may have the wrong depth, or be relative to the project's
  // root.
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

/** Returns the file with the most similar name; undefined if none is similar. */
function mostAlike(name: string, files: readonly string[]): NearFile | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const uri of files) {
    const far = distanceIfAlike(nameOf(uri).normalize(), name) ?? least;
    if (far < least) [nearest, least] = [uri, far];
  }
  return nearest === undefined ? undefined : { uri: nearest, sure: false };
}

/** Returns the relative path from a folder to a file or folder, percent-encoded for a link. */
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

/** Returns the path of a target without query and fragment, decoded if possible. */
function pathOf(target: string): string {
  const path = target.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
