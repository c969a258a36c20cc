import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { isPlan } from '../core';

/** What the paths of a command line come to. */
export interface FoundPlans {
  /** Paths as they were given, or below the folder that was given; each once, in order. */
  readonly plans: readonly string[];
  /** What is wrong with paths, for people. */
  readonly errors: readonly string[];
  /** Folders and globs that hold no plan. */
  readonly empty: readonly string[];
}

/** Where no plans are: dependencies, hidden folders but for Spec Kit's, and templates. */
const skipped = ['**/node_modules/**', '**/.!(specify)/**', '**/templates/**'];

/**
 * Finds the plans that paths mean: a file is a plan, a folder is searched, anything else is a glob.
 *
 * @param planFiles Globs of the files that are plans whatever they contain.
 */
export async function findPlans(paths: readonly string[], planFiles: readonly string[]): Promise<FoundPlans> {
  const plans = new Map<string, string>();
  const errors: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    try {
      const found = await plansAt(path, planFiles);
      if (found === undefined)
        errors.push(`There is no file or folder ${path}, and no file fits it as a glob.`);
      else if (found.length === 0) empty.push(path);
      for (const plan of found ?? []) if (!plans.has(resolve(plan))) plans.set(resolve(plan), plan);
    } catch (error) {
      errors.push(`${path} cannot be read: ${(error as Error).message}`);
    }
  }
  return { plans: [...plans.values()], errors, empty };
}

/** Undefined when nothing is there. */
async function plansAt(path: string, planFiles: readonly string[]): Promise<string[] | undefined> {
  const kind = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EINVAL') return undefined;
    throw error;
  });
  if (kind && !kind.isDirectory()) return [path];
  const files = kind
    ? (await search('**/*.md', path, skipped)).map((file) => joined(path, file))
    : await search(path.replaceAll('\\', '/'), '.', skipped.slice(0, 1));
  if (!kind && files.length === 0) return undefined;
  const plans: string[] = [];
  for (const file of files.sort()) {
    const text = await readFile(file, 'utf8');
    if (isPlan(pathToFileURL(file).href, text, planFiles)) plans.push(file);
  }
  return plans;
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
