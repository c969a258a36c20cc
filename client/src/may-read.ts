/** The parts of a URI that locate a file. The path is decoded and begins with a slash. */
export interface Place {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * Tells whether the server may read a file or folder through VS Code: in an open folder, or on the file system of an
 * open document outside all open folders. Other requests result from a repository's content and are refused.
 * @param folders The open folders.
 * @param documents The open Markdown documents.
 */
export function mayRead(asked: Place, folders: readonly Place[], documents: readonly Place[]): boolean {
  const { path } = asked;
  // The server resolves `..` before its request; an unresolved one may lead anywhere.
  if (!path.startsWith('/') || path.split('/').includes('..')) return false;
  if (folders.some((folder) => isInside(asked, folder))) return true;
  return documents.some(
    (document) =>
      isSameSystem(asked, document) &&
      document.scheme !== 'untitled' &&
      !folders.some((folder) => isInside(document, folder)),
  );
}

function isInside(place: Place, folder: Place): boolean {
  const base = folder.path.replace(/\/+$/, '');
  return isSameSystem(place, folder) && (place.path === base || place.path.startsWith(`${base}/`));
}

function isSameSystem(one: Place, other: Place): boolean {
  return one.scheme === other.scheme && one.authority.toLowerCase() === other.authority.toLowerCase();
}
