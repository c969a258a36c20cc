import { distance } from 'fastest-levenshtein';

/**
 * Those of some names that another name may have been meant for: the same but for case, or written nearly the same.
 *
 * @param names In Unicode's form NFC, as `name` is.
 */
export function alikeNames(name: string, names: Iterable<string>): string[] {
  return [...names].filter(
    (other) => isSameButCase(other, name) || distanceIfAlike(other, name) !== undefined,
  );
}

/** Whether two names are the same to a system that does not tell capitals. */
export function isSameButCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** How many letters two names differ in; undefined when they are not written nearly the same. */
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
