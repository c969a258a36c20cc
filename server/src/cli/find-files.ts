import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import {
  type ContextProblem,
  type FileKind,
  governingKind,
  type ProjectSettings,
  type Settings,
} from '../core';
import { kindByName } from '../core/recognise';
import { fileUri } from './file-uri';
import type { RunFiles } from './run-files';
import { walkFolder } from './walk-folder';

/** A file to check. */
export interface FoundFile {
  /** As it was given, or below the folder that was given. */
  readonly path: string;
  readonly uri: string;
  /** Undefined when its text is to tell, and may tell that it is none of our business. */
  readonly kind: FileKind | undefined;
}

/** What the paths of a command line come to. */
export interface FoundFiles {
  /** Each once, in order. */
  readonly files: readonly FoundFile[];
  /** By folder or glob that was given: the files that may be in it. */
  readonly places: ReadonlyMap<string, readonly FoundFile[]>;
  /** What is wrong with paths, for people. */
  readonly errors: readonly string[];
  /** What is wrong with the projects' configuration, and where. */
  readonly misconfigured: readonly ContextProblem[];
}

/**
 * Finds the files that paths mean: a file is a plan unless its name says that plans are judged by it, a folder is searched,
 * anything else is a glob. No text is read.
 */
export async function findFiles(
  paths: readonly string[],
  projects: ProjectSettings,
  disk: RunFiles,
): Promise<FoundFiles> {
  const misconfigured = new Map<string, ContextProblem>();
  const settingsOf = async (uri: string) => {
    const { settings, problems } = await projects.of(uri);
    for (const problem of problems) misconfigured.set(JSON.stringify(problem), problem);
    return settings;
  };
  const files = new Map<string, FoundFile>();
  const places = new Map<string, readonly FoundFile[]>();
  const errors: string[] = [];
  for (const path of paths) {
    try {
      const found = await filesAt(path, settingsOf, disk);
      if (found === undefined)
        errors.push(`There is no file or folder ${path}, and no file fits it as a glob.`);
      else if (Array.isArray(found)) places.set(path, found);
      for (const file of found === undefined ? [] : 'path' in found ? [found] : found)
        if (!files.has(file.uri)) files.set(file.uri, file);
    } catch (error) {
      errors.push(`${path} cannot be read: ${(error as Error).message}`);
    }
  }
  return { files: [...files.values()], places, errors, misconfigured: [...misconfigured.values()] };
}

/** One file, or those of a folder or glob in order; undefined when nothing is there. */
async function filesAt(
  path: string,
  settingsOf: (uri: string) => Promise<Settings>,
  disk: RunFiles,
): Promise<FoundFile | FoundFile[] | undefined> {
  const kind = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EINVAL') return undefined;
    throw error;
  });
  if (kind && !kind.isDirectory()) {
    const uri = fileUri(path);
    return { path, uri, kind: governingKind(uri, await settingsOf(uri)) ?? 'plan' };
  }
  // A project with a mistake in it is told of, though it may have no plan because of that.
  if (kind) await settingsOf(fileUri(joined(path, 'plan.md')));
  const candidates = kind ? filesIn(path, disk) : await search(path.replaceAll('\\', '/'));
  if (!kind && candidates.length === 0) return undefined;
  const files: FoundFile[] = [];
  for (const file of candidates.sort()) {
    const uri = fileUri(file);
    const settings = await settingsOf(uri);
    if (kind && !isOwn(file, path) && governingKind(uri, settings) !== 'template') continue;
    const found = kindByName(uri, settings);
    if (found) files.push({ path: file, uri, kind: found === 'by-text' ? undefined : found });
  }
  return files;
}

const inTemplates = /(?:^|[\\/])templates[\\/]/;

/** Whether a file below a folder is one of its own. Those in a folder of templates only look like plans. */
function isOwn(file: string, folder: string): boolean {
  return !(inTemplates.test(file) && inTemplates.test(relative(folder, file)));
}

const ignoresCase = process.platform !== 'linux';

/** The Markdown files in and below a folder. What is listed on the way is not listed again. */
function filesIn(folder: string, disk: RunFiles): string[] {
  const files: string[] = [];
  for (const { path, entries } of walkFolder(folder)) {
    const found = entries.filter(
      ({ name, isDirectory }) => !isDirectory && (ignoresCase ? name.toLowerCase() : name).endsWith('.md'),
    );
    if (found.length === 0) continue;
    disk.noteListing(fileUri(join(folder, path)), entries);
    for (const { name } of found) files.push(joined(folder, path === '' ? name : `${path}/${name}`));
  }
  return files;
}

function search(pattern: string): Promise<string[]> {
  return glob(pattern, {
    cwd: '.',
    ignore: ['**/node_modules/**'],
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    caseSensitiveMatch: !ignoresCase,
  });
}

function joined(folder: string, file: string): string {
  return folder === '.' ? file : join(folder, file);
}
