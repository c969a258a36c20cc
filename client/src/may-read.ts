/** The parts of a URI that tell where it lies; a path is decoded and begins with a slash. */
export interface Place {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * Whether the server may have a file or folder read by VS Code: it lies in an open folder, or on the file system of an open
 * document that lies in none of them. Any other request comes from what a repository says, never from the user.
 *
 * @param folders The open folders.
 * @param documents The open Markdown documents.
 */
export function mayRead(asked: Place, folders: readonly Place[], documents: readonly Place[]): boolean {
  const { path } = asked;
  // `..` may lead anywhere; the server resolves it before it asks.
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
