/** Whether a document has no file yet, as a new one in VS Code. Nothing can be read at such a URI, or beside it. */
export function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:');
}

/**
 * Where a document lies for all that is looked up around it: settings, template, constitution. One without a file lies at
 * its path in an open folder, or else directly in the first one.
 *
 * @param folders The open folders, as URIs.
 * @returns A URI; the document's own where no folder is open.
 */
export function placeOf(uri: string, folders: readonly string[]): string {
  if (!isUnsaved(uri)) return uri;
  const [first] = folders;
  if (first === undefined) return uri;
  const { path, around } = aroundOf(uri, folders);
  if (around === undefined) return `${withoutEnd(first)}/${path.split('/').at(-1) || 'plan.md'}`;
  return `${withoutEnd(around)}${path.slice(pathOf(withoutEnd(around)).length)}`;
}

/** Whether it is known beside which files a document lies. */
export function hasPlace(uri: string, folders: readonly string[]): boolean {
  return !isUnsaved(uri) || aroundOf(uri, folders).around !== undefined;
}

/** The path of a document without a file, and the innermost open folder that it is in. */
function aroundOf(uri: string, folders: readonly string[]): { path: string; around: string | undefined } {
  const path = pathOf(uri);
  const around = folders
    .filter((folder) => path.startsWith(`${pathOf(withoutEnd(folder))}/`))
    .sort((one, other) => other.length - one.length)[0];
  return { path, around };
}

/** The path of a URI as it is written; without a slash at the start where it has no place. */
function pathOf(uri: string): string {
  return uri.replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?/i, '');
}

function withoutEnd(folder: string): string {
  return folder.replace(/\/+$/, '');
}
