/** The faults that a path for a new plan can have. */
export type PathProblem =
  | 'starts elsewhere'
  | 'leaves the folder'
  | 'lacks a name'
  | 'forbidden character'
  | 'no Markdown file';

/**
 * What is wrong with a plan's path from its workspace folder: it stays below the folder, has names that every file system
 * takes, and is a Markdown file.
 *
 * @param path As `normalPath` gives it.
 */
export function pathProblem(path: string): PathProblem | undefined {
  const names = path.split('/');
  if (names.some((name) => /^\.{1,2}$/.test(name.trim()))) return 'leaves the folder';
  if (names.some((name) => name.trim() === '')) return 'lacks a name';
  if (/[<>:"|?*\p{Cc}]/u.test(path)) return 'forbidden character';
  if (!/[^/]\.(?:md|markdown)$/i.test(path)) return 'no Markdown file';
  return undefined;
}

/**
 * What is wrong with a path as it was typed: it goes from the workspace folder, and a path that starts at a root, a drive or
 * a home folder would only seem to lead there.
 */
export function typedPathProblem(typed: string): PathProblem | undefined {
  if (/^(?:[/\\]|[A-Za-z]:|~[/\\])/.test(typed.trim())) return 'starts elsewhere';
  return pathProblem(normalPath(typed));
}

/** A path that a person typed, with slashes and from the folder. */
export function normalPath(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
}
