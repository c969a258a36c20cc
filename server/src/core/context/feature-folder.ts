/** How Spec Kit numbers feature folders; `feature_numbering` of its init-options.json. */
export type Numbering = 'sequential' | 'timestamp';

const mostBytes = 244;
const timestamp = /^\d{8}-\d{6}-/;

/**
 * The name of the folder for a new feature, as Spec Kit would make it: `004-user-auth`.
 *
 * @param existing The names of the feature folders that are there.
 * @param feature The feature's name in words.
 * @param now The local time, for numbering by timestamp.
 */
export function nextFeatureFolder(
  existing: Iterable<string>,
  feature: string,
  numbering: Numbering = 'sequential',
  now: Date = new Date(),
): string {
  const prefix = numbering === 'timestamp' ? stampOf(now) : nextNumber(existing);
  // Prefix and slug are ASCII, so characters are bytes.
  return `${prefix}-${featureSlug(feature)}`.slice(0, mostBytes).replace(/-+$/, '');
}

/** The name in lower case, everything but letters a to z and digits squeezed into single dashes. May be empty. */
export function featureSlug(feature: string): string {
  return feature
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The feature's name for people, read from its folder: `003-user-auth` becomes `User auth`. */
export function featureFromFolder(folder: string): string {
  const words = folder
    .replace(timestamp, '')
    .replace(/^\d{3,}-/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a folder's name begins as Spec Kit numbers them. */
export function isNumbered(folder: string): boolean {
  return timestamp.test(folder) || /^\d{3,}-/.test(folder);
}

function nextNumber(existing: Iterable<string>): string {
  let highest = 0n;
  for (const name of existing) {
    const number = timestamp.test(name) ? undefined : /^(\d{3,})-/.exec(name)?.[1];
    if (number !== undefined && BigInt(number) > highest) highest = BigInt(number);
  }
  return String(highest + 1n).padStart(3, '0');
}

function stampOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
