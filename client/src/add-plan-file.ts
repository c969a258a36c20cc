import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** What `addPlanFile` makes of a project file, or why it leaves the file alone. */
export type AddedPlanFile =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: 'not valid JSON' | 'planFiles is no list' };

/**
 * Adds a glob to the `planFiles` of a project file. Comments, order and the rest stay as they are.
 *
 * @param name The file's name: in `package.json` the settings stand under `planwright`.
 * @param text What the file holds; undefined for a new file.
 * @param glob Fits the file that is to be a plan.
 * @param inForce The globs that hold as long as the project has none of its own; they go on to hold.
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

/** Adds an element behind the last one of a list or an object, in a line of its own where the others have one. */
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
 * A glob that fits one path.
 *
 * @param path From the project's folder, without a slash in front.
 */
export function globOf(path: string): string {
  // Globs know no escape; a `?` stands for the characters that mean something.
  return `/${path.replace(/[*?{}]/g, '?')}`;
}
