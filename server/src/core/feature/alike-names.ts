import { distance } from 'fastest-levenshtein';

/**
 * Lists the names that another name may be a misspelling of: they differ only in case or by a small edit distance.
 * @param names Names in Unicode's form NFC, like `name`.
 */
export function alikeNames(name: string, names: Iterable<string>): string[] {
  return [...names].filter(
    (other) => isSameButCase(other, name) || distanceIfAlike(other, name) !== undefined,
  );
}

/** Tells whether two names are equal on a case-insensitive file system. */
export function isSameButCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Returns the edit distance of two names, ignoring case; undefined if they are not similar. */
export function distanceIfAlike(other: string, name: string): number | undefined {
  const most = Math.max(name.length < 6 ? 1 : 2, Math.floor(name.length / 4));
  if (extensionOf(other) !== extensionOf(name) || Math.abs(other.length - name.length) > most)
    return undefined;
  const far = distance(other.toLowerCase(), name.toLowerCase());
  return far <= most ? far : undefined;
}

function extensionOf(name: string): string {
  return /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
}
