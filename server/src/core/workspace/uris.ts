import { URI, Utils } from 'vscode-uri';

// These are asked for many times for each plan. Where nothing in a URI needs decoding or tidying up, as in nearly all, the
// answer is a part of it; else the library takes it apart.

/** The file or folder at a relative path below a folder, as a URI. */
export function join(folder: string, path: string): string {
  return joinPlain(folder, path) ?? textOf(Utils.joinPath(URI.parse(folder), ...path.split('/')));
}

/** The same where nothing needs decoding or tidying up; else undefined. */
export function joinPlain(folder: string, path: string): string | undefined {
  if (!isPlain(folder) || !plainPath.test(path) || dots.test(path)) return undefined;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

/** The folder that holds a file, as a URI. */
export function folderOf(uri: string): string {
  if (isPlain(uri)) return uri.slice(0, Math.max(uri.lastIndexOf('/'), top.length));
  return textOf(Utils.dirname(URI.parse(uri)));
}

/** The last part of a URI's path, decoded. */
export function nameOf(uri: string): string {
  if (isPlain(uri)) return uri.slice(uri.lastIndexOf('/') + 1);
  return Utils.basename(URI.parse(uri));
}

/** Whether a file or folder is a folder or lies in it, both URIs. `..` counts; links on disk do not. */
export function isInside(uri: string, folder: string): boolean {
  const [one, limit] = [uri, folder].map((each) => tidied(each));
  return one === limit || one!.startsWith(`${limit}/`);
}

/** A URI without `..`, doubled slashes and a slash at its end. */
function tidied(uri: string): string {
  return (isPlain(uri) ? uri : textOf(Utils.joinPath(URI.parse(uri), '.'))).replace(/(?<!\/)\/+$/, '');
}

/** A URI as a text. Half of a surrogate pair cannot be encoded, and stays as it is. */
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

/** Deeper than any project is laid out; keeps a broken URI from costing much. */
const mostAncestors = 40;

/** The longest path that macOS takes; Windows takes less. */
const longestPath = 1_024;
/** Deeper than any project is laid out. */
const deepestPath = 64;

/**
 * Whether a file may be looked for at a path. A look-up costs as much as the path has folders, and a plan may have been
 * written by anybody.
 *
 * @param path Relative, decoded, with forward slashes.
 */
export function canLookUp(path: string): boolean {
  if (path.length > longestPath) return false;
  let depth = 0;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth++;
  return depth <= deepestPath;
}

/**
 * The folders above a file, nearest first, up to the open folder that it lies in, or else up to the root.
 *
 * @param folders The open folders, as URIs.
 */
export function ancestorsOf(uri: string, folders: readonly string[]): string[] {
  // The innermost open folder limits the search where one open folder lies in another.
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

/** The path of a file from a folder above it, with a slash in front, decoded; undefined when it is not below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = URI.parse(folder).path.replace(/\/+$/, '');
  const { path } = URI.parse(uri);
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}
