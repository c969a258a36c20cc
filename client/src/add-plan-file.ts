import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** The new text of a project file, or the reason why it cannot be changed. */
export type AddedPlanFile =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: 'not valid JSON' | 'planFiles is no list' };

/**
 * Adds a glob to the `planFiles` of a project file. Comments, order and other settings are unchanged.
 * @param name The file's name; in `package.json` the settings are under `planwright`.
 * @param text Content of the file; undefined for a new file.
 * @param glob Matches the file that becomes a plan.
 * @param inForce The globs that apply without project globs; they are included, so that they still apply.
 */
export function addPlanFile(
  name: string,
  text: string | undefined,
  glob: string,
  inForce: readonly string[],
): AddedPlanFile {
  if (text === undefined || text.trim() === '')
    return { text: `${JSON.stringify({ planFiles: [...inForce, glob] }, undefined, 2)}\n` };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const settings = name === 'package.json' ? root && findNodeAtLocation(root, ['planwright']) : root;
  if (errors.length > 0 || settings?.type !== 'object') return { problem: 'not valid JSON' };
  const present = findNodeAtLocation(settings, ['planFiles']);
  if (present && present.type !== 'array') return { problem: 'planFiles is no list' };
  if (present) return { text: insertInto(text, present, JSON.stringify(glob)) };
  const globs = [...inForce, glob].map((each) => JSON.stringify(each));
  return { text: insertInto(text, settings, `"planFiles": [${globs.join(', ')}]`) };
}

/** Appends an element to a list or an object, on its own line if the last element is on its own line. */
function insertInto(text: string, { children = [], offset }: Node, element: string): string {
  const last = children.at(-1);
  if (!last) return `${text.slice(0, offset + 1)}${element}${text.slice(offset + 1)}`;
  const end = last.offset + last.length;
  const line = text.lastIndexOf('\n', last.offset) + 1;
  const before = text.slice(line, last.offset);
  const hasOwnLine = line > 0 && before.trim() === '';
  const lineEnd = text[line - 2] === '\r' ? '\r\n' : '\n';
  const separator = hasOwnLine ? `,${lineEnd}${before}` : ', ';
  return text.slice(0, end) + separator + element + text.slice(end);
}

/**
 * Returns a glob that matches one path.
 * @param path Relative to the project's folder, without a leading slash.
 */
export function globOf(path: string): string {
  // Globs have no escapes, so `?` replaces the special characters.
  return `/${path.replace(/[*?{}]/g, '?')}`;
}
