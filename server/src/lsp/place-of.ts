/** Tells whether a document has no file yet, like a new one in VS Code. Its URI cannot be read. */
export function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:');
}

/**
 * Returns the URI that decides a document's settings, template and constitution. An unsaved document is placed at its
 * path in an open folder, otherwise directly in the first folder.
 * @param folders URIs of the open folders.
 * @returns The document's own URI if no folder is open.
 */
export function placeOf(uri: string, folders: readonly string[]): string {
  if (!isUnsaved(uri)) return uri;
  const [first] = folders;
  if (first === undefined) return uri;
  const { path, around } = aroundOf(uri, folders);
  if (around === undefined) return `${withoutEnd(first)}/${path.split('/').at(-1) || 'plan.md'}`;
  return `${withoutEnd(around)}${path.slice(pathOf(withoutEnd(around)).length)}`;
}

/** Tells whether the folder of a document is known. */
export function hasPlace(uri: string, folders: readonly string[]): boolean {
  return !isUnsaved(uri) || aroundOf(uri, folders).around !== undefined;
}

/** Returns the path of an unsaved document and the innermost open folder around it. */
function aroundOf(uri: string, folders: readonly string[]): { path: string; around: string | undefined } {
  const path = pathOf(uri);
  const around = folders
    .filter((folder) => path.startsWith(`${pathOf(withoutEnd(folder))}/`))
    .sort((one, other) => other.length - one.length)[0];
  return { path, around };
}

/** Returns the raw path of a URI; without a leading slash if the document has no folder. */
function pathOf(uri: string): string {
  return uri.replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?/i, '');
}

function withoutEnd(folder: string): string {
  return folder.replace(/\/+$/, '');
}
