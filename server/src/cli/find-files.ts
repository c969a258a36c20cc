import { type Stats, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type ContextProblem, type FileKind, kindByName, type ProjectSettings, type Settings } from '../core';
import { absolutePath } from './absolute-path';
import { fileUri } from './file-uri';
import { filesInFolder } from './files-in-folder';
import { isLink, type LeadsOut, leadsOut } from './link-target';
import { isInTemplates, kindOfNamed } from './named-kind';
import { reasonOf } from './read-bytes';
import type { RunFiles } from './run-files';
import { folderOfGlob, searchGlob } from './search-glob';

/** A file to check. */
export interface FoundFile {
  /** The path as given, or below the given folder. */
  readonly path: string;
  /** Its absolute path. */
  readonly location: string;
  readonly uri: string;
  /** Undefined if the text decides, which may also be no kind. */
  readonly kind: FileKind | undefined;
  /** The searched folder; undefined for a named file. */
  readonly searched?: string;
  /** For a link in a searched folder: whether its target is outside the folder or the repository. */
  readonly leadsOut?: LeadsOut;
  /** Whether it is a pipe or device, which can be read only once. */
  readonly isStream?: boolean;
}

/** The files that the paths of a command line refer to. */
export interface FoundFiles {
  /** Files without duplicates, in order. */
  readonly files: readonly FoundFile[];
  /** Searched places, by the given folder or glob. */
  readonly places: ReadonlyMap<string, SearchedPlace>;
  /** Named files that are not checked because of their names, in order. */
  readonly others: readonly string[];
  /** Errors of paths, for users. */
  readonly errors: readonly string[];
  /** Problems in the projects' configuration. */
  readonly misconfigured: readonly ContextProblem[];
}

/** A folder or glob that was searched. */
export interface SearchedPlace {
  /** Files that may be plans, constitutions or templates, in order. */
  readonly files: readonly FoundFile[];
  /** The globs of plans that apply there. */
  readonly planFiles: readonly string[];
}

/**
 * Finds the files that paths refer to. A folder is searched; a path that does not exist is a glob. No file is read.
 * @param folder Absolute path of the working folder.
 * @param as The kind of all named files, whatever their names.
 */
export async function findFiles(
  paths: readonly string[],
  projects: ProjectSettings,
  disk: RunFiles,
  { folder, as }: { readonly folder: string; readonly as?: FileKind | undefined },
): Promise<FoundFiles> {
  const finder = new FileFinder(projects, disk, folder, as);
  for (const path of paths) {
    try {
      await finder.add(path);
    } catch (error) {
      finder.errors.push(`${path} cannot be read: ${reasonOf(error)}`);
    }
  }
  const { files, places, others, errors, misconfigured } = finder;
  return {
    ...{ files: [...files.values()], places, others: [...others], errors },
    misconfigured: [...misconfigured.values()],
  };
}

/** The result of a search for files. */
interface SearchResult {
  readonly searched: string;
  /** Paths in no particular order. */
  readonly files: string[];
  readonly links: ReadonlySet<string>;
  readonly planFiles: readonly string[];
}

class FileFinder {
  /** Files by URI; streams by device and inode. */
  readonly files = new Map<string, FoundFile>();
  readonly places = new Map<string, SearchedPlace>();
  readonly others = new Set<string>();
  readonly errors: string[] = [];
  readonly misconfigured = new Map<string, ContextProblem>();

  constructor(
    private readonly projects: ProjectSettings,
    private readonly disk: RunFiles,
    private readonly folder: string,
    private readonly as: FileKind | undefined,
  ) {}

  async add(path: string): Promise<void> {
    const about = statIfThere(this.locate(path));
    if (about?.isDirectory()) await this.addFolder(path);
    else if (about) await this.addNamed(path, about);
    else await this.addGlob(path);
  }

  private async addNamed(path: string, about: Stats): Promise<void> {
    const isStream = !about.isFile();
    const location = this.locate(path);
    const uri = isStream ? uriOfStream(location) : fileUri(location);
    const kind = this.as ?? kindOfNamed({ path, location, uri }, this.folder, await this.settingsOf(uri));
    if (kind === 'other') this.others.add(path);
    else if (isStream)
      // Names such as /dev/fd/63 say nothing, and the text cannot be read twice.
      this.addFile(`stream ${about.dev} ${about.ino}`, {
        ...{ path, location, uri, kind: kind === 'by-text' ? 'plan' : kind, isStream },
      });
    else this.addFile(uri, { path, location, uri, kind: kind === 'by-text' ? undefined : kind });
  }

  private async addFolder(path: string): Promise<void> {
    const location = this.locate(path);
    // Reports an error in a project even if the project has no plan because of it.
    const { planFiles } = await this.settingsOf(fileUri(join(location, 'plan.md')));
    const globsOf = async (uri: string) => (await this.settingsOf(uri)).planFiles;
    const { files, links, unreadable } = await filesInFolder({ path, location }, this.disk, globsOf);
    for (const [folder, error] of unreadable)
      this.errors.push(`The folder ${folder} cannot be read: ${reasonOf(error)}`);
    await this.addPlace(path, { searched: path, files, links, planFiles });
  }

  private async addGlob(path: string): Promise<void> {
    const pattern = path.replaceAll('\\', '/');
    const folder = folderOfGlob(pattern);
    const { planFiles } = await this.settingsOf(fileUri(join(this.locate(folder), 'plan.md')));
    const before = this.errors.length;
    const files = await searchGlob(pattern, this.folder, (unreadable, error) =>
      this.errors.push(`The folder ${unreadable} cannot be read: ${reasonOf(error)}`),
    );
    const links = new Set(files.filter((file) => isLink(this.locate(file))));
    if (files.length > 0) await this.addPlace(path, { searched: folder, files, links, planFiles });
    else if (this.errors.length === before)
      this.errors.push(`There is no file or folder ${path}, and no file fits it as a glob.`);
  }

  private async addPlace(path: string, { searched, files, links, planFiles }: SearchResult): Promise<void> {
    const found: FoundFile[] = [];
    const inside = this.locate(searched);
    for (const file of files.sort()) {
      const location = this.locate(file);
      const uri = fileUri(location);
      const kind = kindByName(uri, await this.settingsOf(uri));
      if (kind === undefined || (kind !== 'template' && isInTemplates({ path: file, location }, inside)))
        continue;
      const out = links.has(file) ? leadsOut(location, inside) : undefined;
      found.push({
        ...{ path: file, location, uri, kind: kind === 'by-text' ? undefined : kind, searched },
        ...(out && { leadsOut: out }),
      });
    }
    for (const file of found) this.addFile(file.uri, file);
    this.places.set(path, { files: found, planFiles });
  }

  /** Adds a file once. An entry for a named file replaces one from a search. */
  private addFile(key: string, file: FoundFile): void {
    if (!this.files.has(key) || file.searched === undefined) this.files.set(key, file);
  }

  private locate(path: string): string {
    return absolutePath(path, this.folder);
  }

  private async settingsOf(uri: string): Promise<Settings> {
    const { settings, problems } = await this.projects.of(uri);
    for (const problem of problems) this.misconfigured.set(JSON.stringify(problem), problem);
    return settings;
  }
}

function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL' || code === 'ENAMETOOLONG')
      return undefined;
    throw error;
  }
}

/**
 * Returns the URI of a pipe or device. A stream of the system (/dev/stdin, /proc/self/fd/3) is in a folder without
 * other files.
 */
function uriOfStream(path: string): string {
  const whole = resolve(path);
  const isOfSystem = /^[\\/](?:dev|proc)[\\/]/.test(whole);
  return isOfSystem ? `file:///dev/stream/${encodeURIComponent(basename(whole))}` : fileUri(path);
}
