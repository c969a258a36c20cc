import { URI, Utils } from 'vscode-uri';

// These functions are called many times for each plan. Nearly all URIs need no decoding or normalization and are
// handled as strings; others use the library.

/** Returns the URI of the file or folder at a relative path below a folder. */
export function join(folder: string, path: string): string {
  return joinPlain(folder, path) ?? textOf(Utils.joinPath(URI.parse(folder), ...path.split('/')));
}

/** Does the same if no decoding or normalization is needed; otherwise returns undefined. */
export function joinPlain(folder: string, path: string): string | undefined {
  if (!isPlain(folder) || !plainPath.test(path) || dots.test(path)) return undefined;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

/** Returns the URI of the folder that holds a file. */
export function folderOf(uri: string): string {
  if (isPlain(uri)) return uri.slice(0, Math.max(uri.lastIndexOf('/'), top.length));
  return textOf(Utils.dirname(URI.parse(uri)));
}

/** Returns the last part of a URI's path, decoded. */
export function nameOf(uri: string): string {
  if (isPlain(uri)) return uri.slice(uri.lastIndexOf('/') + 1);
  return Utils.basename(URI.parse(uri));
}

/** Tells whether a URI is that of a folder or lies inside it. Resolves `..` but no links on disk. */
export function isInside(uri: string, folder: string): boolean {
  const [one, limit] = [tidied(uri), tidied(folder)];
  return one === limit || one.startsWith(`${limit}/`);
}

/** Removes `..`, double slashes and trailing slashes from a URI. */
function tidied(uri: string): string {
  return (isPlain(uri) ? uri : textOf(Utils.joinPath(URI.parse(uri), '.'))).replace(/(?<!\/)\/+$/, '');
}

/** Converts a URI to a string. An unpaired surrogate cannot be encoded and stays. */
function textOf(uri: URI): string {
  try {
    return uri.toString();
  } catch {
    return uri.toString(true);
  }
}

const top = 'file:///';
const plainPath = /^[\w.~-]+(?:\/[\w.~-]+)*$/;
const plainUri = /^file:\/\/\/(?:[\w.~-]+(?:\/[\w.~-]+)*)?$/;
const dots = /(?:^|\/)\.{1,2}(?:\/|$)/;

function isPlain(uri: string): boolean {
  return plainUri.test(uri) && !(uri.includes('/.') && dots.test(uri.slice(top.length)));
}

/** No project has deeper folders. The limit bounds the cost of a malformed URI. */
const mostAncestors = 40;

/** The longest path on macOS; Windows allows less. */
const longestPath = 1_024;
/** No project has deeper folders. */
const deepestPath = 64;

/**
 * Tells whether a path may be looked up. A lookup costs as much as the path has folders, and plans are not trusted.
 * @param path Relative, decoded path with forward slashes.
 */
export function canLookUp(path: string): boolean {
  if (path.length > longestPath) return false;
  let depth = 0;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth++;
  return depth <= deepestPath;
}

/**
 * Lists the folders above a file, nearest first, up to the open folder around it, or else up to the root.
 * @param folders URIs of the open folders.
 */
export function ancestorsOf(uri: string, folders: readonly string[]): string[] {
  // If open folders are nested, the innermost one is the limit.
  const limits = folders.length > 0 ? new Set(folders.map(normalise)) : undefined;
  const ancestors: string[] = [];
  for (let folder = folderOf(uri); ancestors.length < mostAncestors; ) {
    ancestors.push(folder);
    const above = folderOf(folder);
    if (above === folder || limits?.has(normalise(folder))) break;
    folder = above;
  }
  return ancestors;
}

function normalise(folder: string): string {
  return (isPlain(folder) ? folder : textOf(URI.parse(folder))).replace(/(?<!\/)\/+$/, '');
}

/** Returns a file's decoded path relative to a folder above it, with a leading slash; undefined if it is not below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = URI.parse(folder).path.replace(/\/+$/, '');
  const { path } = URI.parse(uri);
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}
