/** The numbering of Spec Kit's feature folders: `feature_numbering` in its init-options.json. */
export type Numbering = 'sequential' | 'timestamp';

/** The letters allowed in folder names: those of every script, or a to z alone as in Spec Kit before 1.1.0. */
export type FolderLetters = 'all' | 'ascii';

/** A project's naming scheme for feature folders. */
export interface FolderNaming {
  readonly numbering: Numbering;
  readonly letters: FolderLetters;
}

const mostBytes = 244;
const timestamp = /^\d{8}-\d{6}-/;

/**
 * Computes the folder name of a new feature as Spec Kit does: `004-user-auth`.
 * @param existing Names of the existing feature folders.
 * @param feature The feature's name in words.
 * @param now The local time, for numbering by timestamp.
 * @returns At most 244 bytes of UTF-8.
 */
export function nextFeatureFolder(
  existing: Iterable<string>,
  feature: string,
  { letters = 'all', numbering = 'sequential' }: Partial<FolderNaming> = {},
  now: Date = new Date(),
): string {
  const prefix = numbering === 'timestamp' ? stampOf(now) : nextNumber(existing);
  return firstBytes(`${prefix}-${featureSlug(feature, letters)}`, mostBytes).replace(/(?<!-)-+$/, '');
}

/**
 * Converts a name to lower case and replaces other characters than letters and digits by single dashes. The result may
 * be empty. With 'ascii', letters with a usual spelling in a to z are respelled: `größe` becomes `groesse`.
 */
export function featureSlug(feature: string, letters: FolderLetters = 'all'): string {
  const lower = feature.normalize('NFC').toLowerCase().normalize('NFC');
  const slug =
    letters === 'all'
      ? lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      : inAscii(lower).replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-|-$/g, '');
}

const spellings: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', œ: 'oe' },
  ...{ þ: 'th', ð: 'd', đ: 'd', ł: 'l', ı: 'i' },
};

/** Removes the diacritics of Latin letters; letters of other scripts do not change. */
function inAscii(text: string): string {
  return text
    .replace(/[äöüßæøåœþðđłı]/g, (letter) => spellings[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '');
}

/** Returns the longest prefix of whole characters with at most `most` bytes of UTF-8. */
function firstBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    bytes += character.length > 1 ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (bytes > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Derives a feature's display name from its folder: `003-user-auth` becomes `User auth`. */
export function featureFromFolder(folder: string): string {
  const words = folder
    .replace(timestamp, '')
    .replace(/^\d{3,}-/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Tells whether a folder's name starts with a number or timestamp as Spec Kit's do. */
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
