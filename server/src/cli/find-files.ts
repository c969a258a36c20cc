import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { type FileKind, governingKind, kindOf } from '../core';

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
}

/** Where nothing of the team's own is: dependencies, and hidden folders but for Spec Kit's. */
const skipped = ['**/node_modules/**', '**/.!(specify)/**'];

/**
 * Finds the files that paths mean: a file is a plan unless its name says that plans are judged by it, a folder is searched,
 * anything else is a glob.
 *
 * @param planFiles Globs of the files that are plans whatever they contain.
 */
export async function findFiles(paths: readonly string[], planFiles: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const errors: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    try {
      const found = await filesAt(path, planFiles);
      if (found === undefined)
        errors.push(`There is no file or folder ${path}, and no file fits it as a glob.`);
      else if (found.length === 0) empty.push(path);
      for (const file of found ?? []) if (!files.has(resolve(file.path))) files.set(resolve(file.path), file);
    } catch (error) {
      errors.push(`${path} cannot be read: ${(error as Error).message}`);
    }
  }
  return { files: [...files.values()], errors, empty };
}

/** Undefined when nothing is there. */
async function filesAt(path: string, planFiles: readonly string[]): Promise<FoundFile[] | undefined> {
  const kind = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EINVAL') return undefined;
    throw error;
  });
  if (kind && !kind.isDirectory()) return [{ path, kind: governingKind(uriOf(path)) ?? 'plan' }];
  const candidates = kind
    ? (await search('**/*.md', path, skipped)).filter(isOwn).map((file) => joined(path, file))
    : await search(path.replaceAll('\\', '/'), '.', skipped.slice(0, 1));
  if (!kind && candidates.length === 0) return undefined;
  const files: FoundFile[] = [];
  for (const file of candidates.sort()) {
    const found = kindOf(uriOf(file), await readFile(file, 'utf8'), planFiles);
    if (found) files.push({ path: file, kind: found });
  }
  return files;
}

/** Of the templates in a folder for them, those of plans are looked at; the others only look like plans. */
function isOwn(file: string): boolean {
  return !/(?:^|[\\/])templates[\\/]/.test(file) || governingKind(uriOf(file)) === 'template';
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
