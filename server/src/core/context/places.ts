import { URI, Utils } from 'vscode-uri';

/** The file or folder at a relative path below a folder, as a URI. */
export function join(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), ...path.split('/')).toString();
}

/** The folder that holds a file, as a URI. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last part of a URI's path, decoded. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Deeper than any project is laid out; keeps a broken URI from costing much. */
const mostAncestors = 40;

/**
 * The folders above a file, nearest first, up to the open folder that it lies in, or else up to the root.
 *
 * @param folders The open folders, as URIs.
 */
export function ancestorsOf(uri: string, folders: readonly string[]): string[] {
  // The innermost open folder limits the search where one open folder lies in another.
  const limits = new Set(folders.map(normalise));
  const ancestors: string[] = [];
  for (let folder = folderOf(uri); ancestors.length < mostAncestors; folder = folderOf(folder)) {
    ancestors.push(folder);
    if (limits.has(normalise(folder)) || folderOf(folder) === folder) break;
  }
  return ancestors;
}

function normalise(folder: string): string {
  return URI.parse(folder).toString().replace(/\/+$/, '');
}
