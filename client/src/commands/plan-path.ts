/** The possible problems of a path for a new plan. */
export type PathProblem =
  | 'starts elsewhere'
  | 'leaves the folder'
  | 'lacks a name'
  | 'forbidden character'
  | 'no Markdown file';

/**
 * Returns the problem of a plan's path: it must stay inside the workspace folder, have names that every file system
 * allows, and name a Markdown file.
 * @param path A result of `normalPath`.
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
 * Returns the problem of a path that the user typed. It must be relative to the workspace folder: a root, a drive or a
 * home folder at its start would be ignored.
 */
export function typedPathProblem(typed: string): PathProblem | undefined {
  if (/^(?:[/\\]|[A-Za-z]:|~[/\\])/.test(typed.trim())) return 'starts elsewhere';
  return pathProblem(normalPath(typed));
}

/** Normalizes a typed path: with forward slashes and relative to the folder. */
export function normalPath(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
}
