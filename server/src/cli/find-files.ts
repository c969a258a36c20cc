import { lstatSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type ContextProblem, type FileKind, kindByName, type ProjectSettings, type Settings } from '../core';
import { absolutePath } from './absolute-path';
import { fileUri } from './file-uri';
import { filesInFolder } from './files-in-folder';
import { type LeadsOut, leadsOut } from './link-target';
import { isInTemplates, kindOfNamed } from './named-kind';
import { reasonOf } from './read-bytes';
import type { RunFiles } from './run-files';
import { folderOfGlob, searchGlob } from './search-glob';

/** A file to check. */
export interface FoundFile {
  /** As it was given, or below the folder that was given. */
  readonly path: string;
  /** Its absolute path. */
  readonly location: string;
  readonly uri: string;
  /** Undefined when its text is to tell, and may tell that it is none of our business. */
  readonly kind: FileKind | undefined;
  /** The folder that was searched; undefined for a file that was named. */
  readonly searched?: string;
  /** For a link found in a searched folder: whether it leads out of the folder or the repository. */
  readonly leadsOut?: LeadsOut;
  /** Whether it is a pipe or device, which can be read once. */
  readonly isStream?: boolean;
}

/** What the paths of a command line come to. */
export interface FoundFiles {
  /** Each once, in order. */
  readonly files: readonly FoundFile[];
  /** By folder or glob that was given. */
  readonly places: ReadonlyMap<string, SearchedPlace>;
  /** Files that were named and are none of our business by their names, in order. */
  readonly others: readonly string[];
  /** What is wrong with paths, for people. */
  readonly errors: readonly string[];
  /** What is wrong with the projects' configuration, and where. */
  readonly misconfigured: readonly ContextProblem[];
}

/** A folder or glob that was searched. */
export interface SearchedPlace {
  /** The files that may be plans, constitutions or templates, in order. */
  readonly files: readonly FoundFile[];
  /** The globs of the files that are plans there, see the setting. */
  readonly planFiles: readonly string[];
}

/**
 * Finds the files that paths mean. A folder is searched, what is no file or folder is a glob. No text is read.
 *
 * @param folder The working folder, as an absolute path.
 * @param as What files that are named are taken for, whatever they are called.
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
  /** Paths, in no certain order. */
  readonly files: string[];
  readonly links: ReadonlySet<string>;
  readonly planFiles: readonly string[];
}

class FileFinder {
  /** By URI, of streams by what tells them apart. */
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
      // Names such as /dev/fd/63 say nothing, and there is no second look at a text.
      this.addFile(`stream ${about.dev} ${about.ino}`, {
        ...{ path, location, uri, kind: kind === 'by-text' ? 'plan' : kind, isStream },
      });
    else this.addFile(uri, { path, location, uri, kind: kind === 'by-text' ? undefined : kind });
  }

  private async addFolder(path: string): Promise<void> {
    const location = this.locate(path);
    // A project with a mistake in it is told of, though it may have no plan because of that.
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

  /** Adds a file once, with what somebody said who named it. */
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

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Where a pipe or device counts as lying: one of the system's (/dev/stdin, /proc/self/fd/3) in a folder with nothing around it. */
function uriOfStream(path: string): string {
  const whole = resolve(path);
  const isOfSystem = /^[\\/](?:dev|proc)[\\/]/.test(whole);
  return isOfSystem ? `file:///dev/stream/${encodeURIComponent(basename(whole))}` : fileUri(path);
}
