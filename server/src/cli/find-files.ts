import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import {
  type ContextProblem,
  type FileKind,
  governingKind,
  kindOf,
  type ProjectSettings,
  type Settings,
} from '../core';

/** A file to check. */
export interface FoundFile {
  /** As it was given, or below the folder that was given. */
  readonly path: string;
  readonly kind: FileKind;
}

/** What the paths of a command line come to. */
export interface FoundFiles {
  /** Each once, in order. */
  readonly files: readonly FoundFile[];
  /** What is wrong with paths, for people. */
  readonly errors: readonly string[];
  /** Folders and globs that hold nothing to check. */
  readonly empty: readonly string[];
  /** What is wrong with the projects' configuration, and where. */
  readonly misconfigured: readonly ContextProblem[];
}

/** Where nothing of the team's own is: dependencies, and hidden folders but for Spec Kit's and Spec Kitty's. */
const skipped = ['**/node_modules/**', '**/.!(specify|kittify)/**'];

/**
 * Finds the files that paths mean: a file is a plan unless its name says that plans are judged by it, a folder is searched,
 * anything else is a glob.
 */
export async function findFiles(paths: readonly string[], projects: ProjectSettings): Promise<FoundFiles> {
  const misconfigured = new Map<string, ContextProblem>();
  const settingsOf = async (path: string) => {
    const { settings, problems } = await projects.of(uriOf(path));
    for (const problem of problems) misconfigured.set(JSON.stringify(problem), problem);
    return settings;
  };
  const files = new Map<string, FoundFile>();
  const errors: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    try {
      const found = await filesAt(path, settingsOf);
      if (found === undefined)
        errors.push(`There is no file or folder ${path}, and no file fits it as a glob.`);
      else if (found.length === 0) empty.push(path);
      for (const file of found ?? []) if (!files.has(resolve(file.path))) files.set(resolve(file.path), file);
    } catch (error) {
      errors.push(`${path} cannot be read: ${(error as Error).message}`);
    }
  }
  return { files: [...files.values()], errors, empty, misconfigured: [...misconfigured.values()] };
}

/** Undefined when nothing is there. */
async function filesAt(
  path: string,
  settingsOf: (path: string) => Promise<Settings>,
): Promise<FoundFile[] | undefined> {
  const kind = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EINVAL') return undefined;
    throw error;
  });
  if (kind && !kind.isDirectory())
    return [{ path, kind: governingKind(uriOf(path), await settingsOf(path)) ?? 'plan' }];
  // A project with a mistake in it is told of, though it may have no plan because of that.
  if (kind) await settingsOf(joined(path, 'plan.md'));
  const candidates = kind
    ? (await search('**/*.md', path, skipped)).map((file) => joined(path, file))
    : await search(path.replaceAll('\\', '/'), '.', skipped.slice(0, 1));
  if (!kind && candidates.length === 0) return undefined;
  const files: FoundFile[] = [];
  for (const file of candidates.sort()) {
    const settings = await settingsOf(file);
    if (kind && !isOwn(relative(path, file), settings)) continue;
    const found = kindOf(uriOf(file), await readFile(file, 'utf8'), settings);
    if (found) files.push({ path: file, kind: found });
  }
  return files;
}

/** Of the templates in a folder for them, those of plans are looked at; the others only look like plans. */
function isOwn(file: string, settings: Settings): boolean {
  return !/(?:^|[\\/])templates[\\/]/.test(file) || governingKind(uriOf(file), settings) === 'template';
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

function search(pattern: string, cwd: string, ignore: string[]): Promise<string[]> {
  return glob(pattern, {
    cwd,
    ignore,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    caseSensitiveMatch: process.platform === 'linux',
  });
}

function joined(folder: string, file: string): string {
  return folder === '.' ? file : join(folder, file);
}
