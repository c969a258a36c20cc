import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, sep } from 'node:path';
import type { DirectoryEntry, Refusal } from './core';

// The only reader of files that a plan is judged by, for the server and the command line. A repository may hold links, pipes
// and devices; nothing outside of the project is opened or listed, and nothing that could be read without end.

/** Why a file or folder is not read although it is there. */
class RefusedFile extends Error {
  constructor(readonly refusal: Refusal) {
    super(reasons[refusal]);
  }
}

const reasons: Readonly<Record<Refusal, string>> = {
  folder: 'it is a folder',
  irregular: 'it is a pipe or a device',
  large: 'it is larger than 3 MB',
  outside: 'a link on the way to it leads out of the project',
};

/** The decisions of the user that limit where links may lead. Absolute paths. */
export interface Limits {
  /** The folders that the user has opened; empty on the command line. */
  readonly folders: readonly string[];
  /** The links to folders that the user has named on the command line, also as a folder above a named file. */
  readonly namedLinks: readonly string[];
}

/** No file that plans are judged by is larger; a text of a million characters takes at most three million bytes. */
const mostBytes = 3_000_000;
/** More links in one path are a loop. */
const mostLinks = 40;

/**
 * The text of a regular file.
 *
 * @param path The file's path, absolute.
 * @returns undefined when there is no such file.
 * @throws RefusedFile for what is no regular file, is too large, or lies at the end of a link that leads out of the project.
 */
export function readProjectFile(path: string, limits: Limits): string | undefined {
  return unlessMissing(() => {
    const place = withoutLinks(path, limits);
    if (!place) return undefined;
    if (!place.about.isFile()) throw new RefusedFile(place.about.isDirectory() ? 'folder' : 'irregular');
    // A pipe that took the file's place in between must not block, and a link must not be followed.
    const file = openSync(place.path, constants.O_RDONLY | flag('O_NONBLOCK') | flag('O_NOFOLLOW'));
    try {
      return readAll(file).toString('utf8');
    } finally {
      closeSync(file);
    }
  });
}

/**
 * What a folder holds.
 *
 * @param path The folder's path, absolute.
 * @returns undefined when there is no such folder.
 * @throws RefusedFile for a folder at the end of a link that leads out of the project.
 */
export function listProjectFolder(path: string, limits: Limits): DirectoryEntry[] | undefined {
  return unlessMissing(() => {
    const place = withoutLinks(path, limits);
    if (!place?.about.isDirectory()) return undefined;
    return readdirSync(place.path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isDirectory: entry.isSymbolicLink()
        ? leadsToFolder(join(path, entry.name), limits)
        : entry.isDirectory(),
    }));
  });
}

/** Whether a folder of the project is at the end of a link. */
function leadsToFolder(link: string, limits: Limits): boolean {
  try {
    return withoutLinks(link, limits)?.about.isDirectory() === true;
  } catch {
    return false;
  }
}

function readAll(file: number): Buffer {
  const about = fstatSync(file);
  if (!about.isFile()) throw new RefusedFile('irregular');
  if (about.size > mostBytes) throw new RefusedFile('large');
  // Some file systems tell no size, and a file may grow.
  let buffer = Buffer.allocUnsafe(Math.max(about.size, 4_096) + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    length += read;
    if (read === 0) return buffer.subarray(0, length);
    if (length > mostBytes) throw new RefusedFile('large');
    if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
  }
}

function flag(name: 'O_NONBLOCK' | 'O_NOFOLLOW'): number {
  // Windows has neither.
  return constants[name] ?? 0;
}

/**
 * A file or folder with the links on the way to it resolved. Each link is read before it is followed, so that what lies
 * outside of the project is not even asked after.
 *
 * @returns undefined when nothing is there.
 */
function withoutLinks(path: string, limits: Limits): { path: string; about: Stats } | undefined {
  const limit = limitOf(path, limits);
  let rest = partsOf(relative(limit, path));
  let current = limit;
  let about = lstatSync(limit, { throwIfNoEntry: false });
  // The way to the limit itself is the user's, who may have linked to it.
  if (about?.isSymbolicLink()) about = lstatSync(realpathSync(limit), { throwIfNoEntry: false });
  for (let links = 0; rest.length > 0 && about; ) {
    const [part, ...others] = rest as [string, ...string[]];
    rest = others;
    if (part === '..') {
      if (current === limit) throw new RefusedFile('outside');
      current = dirname(current);
      continue;
    }
    const next = join(current, part);
    about = lstatSync(next, { throwIfNoEntry: false });
    if (!about?.isSymbolicLink()) {
      current = next;
      continue;
    }
    if (++links > mostLinks) throw new RefusedFile('outside');
    const target = readlinkSync(next);
    rest = [...partsOf(isAbsolute(target) ? belowLimit(limit, target) : target), ...rest];
    if (isAbsolute(target)) current = limit;
    about = lstatSync(current, { throwIfNoEntry: false });
  }
  return about && { path: current, about };
}

/** The path of a link's absolute target from the limit. */
function belowLimit(limit: string, target: string): string {
  for (const base of [limit, realpathSync(limit)]) {
    const path = relative(base, target);
    if (!leadsOut(path)) return path;
  }
  throw new RefusedFile('outside');
}

function partsOf(path: string): string[] {
  return path.split(sep === '\\' ? /[\\/]/ : '/').filter((part) => part !== '' && part !== '.');
}

function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

/**
 * The folder that links on the way to a file must not lead out of: the outermost of the open folder and the repository's
 * root around it; where there is neither, the nearest project's, else the folder that holds the file's own folder, or that
 * own folder where the user has named it by a link.
 */
function limitOf(path: string, { folders, namedLinks }: Limits): string {
  const above = foldersAbove(path);
  const open = folders.filter((folder) => !leadsOut(relative(folder, path)));
  const repository = above.find((folder) => existsSync(join(folder, '.git')));
  const limits = repository === undefined ? open : [...open, repository];
  const project = above.find((folder) => markers.some((marker) => existsSync(join(folder, marker))));
  const [outermost = project ?? aroundFolderOf(path, namedLinks)] = limits.sort(
    (one, other) => one.length - other.length,
  );
  return outermost;
}

function aroundFolderOf(path: string, namedLinks: readonly string[]): string {
  const folder = dirname(path);
  // A link that the user has named is the way to the project, and not a part of it.
  const [named] = [path, folder].filter((place) => namedLinks.includes(place));
  if (named !== undefined) return named;
  // The root of the file system limits nothing.
  return dirname(folder) === parse(path).root ? folder : dirname(folder);
}

const markers = ['.specify', '.planwright.json'];

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === dirname(folder)) return folders;
  }
}

function unlessMissing<Content>(read: () => Content): Content | undefined {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether an error says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
