import { isInside, join } from './uris';

/** A file or folder that a name stands for, as a URI, or why the name is not looked up. */
export type ResolvedName = { readonly uri: string } | { readonly fault: string };

const scheme = /^[a-z][a-z\d+.-]*:/i;
/** Names that Windows opens as a device in any folder, whatever their ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\s*[.:].*|\s*)$/i;
/** Windows cuts dots and spaces at the end of a name, so that these could mean `..`. */
const onlyDots = /^(?!\.{1,2}$)[. ]+$/;

/**
 * Resolves a name that somebody else wrote: the plan, the project's configuration, a manifest, a link. Nothing is read.
 *
 * @param name A relative path; backslashes count as slashes. Nothing in it is decoded.
 * @param folder The folder that the name goes from, as a URI.
 * @param boundary The folder that the name must not leave, as a URI.
 * @returns The fault as the end of a sentence that begins with the name.
 */
export function resolveInside(name: string, folder: string, boundary: string): ResolvedName {
  const path = name.replaceAll('\\', '/');
  if (path === '' || hasControl(path) || hasLoneSurrogate(path)) return { fault: 'is no path' };
  if (path.startsWith('/') || scheme.test(path)) return { fault: 'leads out of the project' };
  const parts = path.split('/');
  if (parts.some((part) => isDeviceName(part) || onlyDots.test(part))) return { fault: 'names no file' };
  const uri = join(folder, path).replace(/\/+$/, '');
  return isInside(uri, boundary) ? { uri } : { fault: 'leads out of the project' };
}

/** Whether a name is one of those that Windows opens as a device. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}

/** Whether a text holds half of a surrogate pair, which no URI can hold. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

const longest = 60;

/** A name that somebody else wrote, for a message: on one line, and no longer than a line. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\ufffd');
  return plain.length > longest ? `${plain.slice(0, longest - 3)}...` : plain;
}
