import { isInside, join } from './uris';

/** The URI of a file or folder, or the reason why the name is invalid. */
export type ResolvedName = { readonly uri: string } | { readonly fault: string };

const scheme = /^[a-z][a-z\d+.-]*:/i;
/** Names that Windows opens as a device in any folder, with any extension. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\s*[.:].*|\s*)$/i;
/** Windows removes dots and spaces at the end of a name, so these names may mean `..`. */
const onlyDots = /^(?!\.{1,2}$)[. ]+$/;

/**
 * Resolves a name from an untrusted source: a plan, a project file, a manifest, a link. Reads no files.
 * @param name A relative path; backslashes count as slashes. It is not decoded.
 * @param folder URI of the folder that the name is relative to.
 * @param boundary URI of the folder that the name must not leave.
 * @returns A fault is the end of a sentence that begins with the name.
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

/** Tells whether Windows opens a name as a device. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}

/** Tells whether a text contains an unpaired surrogate, which a URI cannot encode. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

const longest = 60;

/** Formats an untrusted name for a message: on one line and shortened. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\ufffd');
  return plain.length > longest ? `${plain.slice(0, longest - 3)}...` : plain;
}
