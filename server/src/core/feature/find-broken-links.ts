import { countAnchorKeys, isMissing, nearestAnchor, titlesIn } from '../document/headings';
import { type LinkPlace, placeOfLink } from '../document/links';
import { folderOf, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import type { FolderLookup } from './folder-lookup';
import { linkBetween, nearestFile } from './nearest-file';
import type { BrokenLink } from './neighbours';
import type { ProjectFolders } from './project-folders';

/** More than any plan has; what is beyond is not judged. */
const mostLinks = 200;
/** Files that are read for their headings. */
const mostFiles = 20;
const largestFile = 1_000_000;

/** What the steps that follow a plan make in its folder: a plan may speak of them before they are there. */
const madeLater = /^(?:(?:research|data-model|quickstart|tasks)\.md|(?:contracts|checklists)(?:\/.*)?)$/;

/**
 * Those targets of a plan's links that are surely broken. A file that is not there is not enough: somebody may have
 * opened a part of the repository alone, and a plan may link what later steps will make. So a target counts as broken when
 * a file is there that it must mean, or when its folder, or the nearest above it that is there, holds other files, or when the
 * whole repository is there.
 *
 * @param project The folders that the plan's project has around it, asked for only where something is missing; undefined as
 *   long as they are not known.
 * @param uri The plan's.
 * @param names What the plan's folder holds.
 */
export function findBrokenLinks(
  files: WorkspaceReader,
  lookup: FolderLookup,
  project: () => ProjectFolders | undefined,
  uri: string,
  names: ReadonlySet<string>,
  targets: Iterable<string>,
): BrokenLink[] {
  const reader = new TitleReader(files);
  const isKnown = knownFolders(lookup, uri);
  const found = [...targets].slice(0, mostLinks).map((target): BrokenLink | undefined => {
    const place = placeOfLink(target, uri);
    if (!place || place.uri === uri) return undefined;
    const there = lookup.has(place.uri);
    if (there === undefined) return undefined;
    if (there) return brokenAnchor(reader, target, place);
    const around = project();
    if (!around) return undefined;
    const near = nearestFile(lookup, target, place, uri, around.folders);
    const isSure = near?.sure || (isFileLike(target) && isProven(isKnown, place, uri, names, around));
    if (!isSure) return undefined;
    const anchor = place.fragment === undefined ? '' : `#${target.split('#')[1]}`;
    const slash = place.isFolder ? '/' : '';
    const nearest = near && `${linkBetween(folderOf(uri), near.uri)}${slash}${anchor}`;
    return { target, missing: 'file', ...(nearest && { nearest }), ...(near?.sure && { sure: true }) };
  });
  return found.filter((link) => link !== undefined);
}

function brokenAnchor(
  reader: TitleReader,
  target: string,
  { uri, fragment }: LinkPlace,
): BrokenLink | undefined {
  if (!fragment || !/\.(?:md|markdown)$/i.test(nameOf(uri))) return undefined;
  const titles = reader.read(uri);
  if (!titles || !isMissing(fragment, countAnchorKeys(titles))) return undefined;
  const near = nearestAnchor(fragment, titles);
  return { target, missing: 'heading', ...(near && { nearest: target.replace(/#.*$/, () => `#${near}`) }) };
}

/** `list[0](next)` is a link to Markdown, and to nobody else. */
function isFileLike(target: string): boolean {
  return /\/|\.[a-z\d]{1,5}(?:[#?:]|$)/i.test(target);
}

/** Whether so much is known of the target's surroundings that its absence means something. */
function isProven(
  isKnown: (folder: string) => boolean,
  place: LinkPlace,
  plan: string,
  names: ReadonlySet<string>,
  { folders, isWhole }: ProjectFolders,
): boolean {
  const own = `${folderOf(plan)}/`;
  const isLater = place.uri.startsWith(own) && madeLater.test(place.uri.slice(own.length));
  if (isLater && !names.has('tasks.md')) return false;
  // What lies outside may be anything.
  if (!place.uri.startsWith(`${folders.at(-1)!.replace(/\/+$/, '')}/`)) return false;
  return isWhole || isKnown(folderOf(place.uri));
}

/**
 * Tells whether a folder, or the nearest above it that is there, holds files besides the plan: then it is there as a whole.
 * Beside the plan itself some other note proves nothing; a file that plans are made from or lead to does.
 */
function knownFolders(lookup: FolderLookup, plan: string): (folder: string) => boolean {
  const answers = new Map<string, boolean>();
  const isKnown = (folder: string): boolean => {
    const answer = answers.get(folder) ?? ask(folder);
    answers.set(folder, answer);
    return answer;
  };
  const ask = (folder: string): boolean => {
    const entries = lookup.entries(folder);
    if (!entries) return false;
    const isOwn = folder === folderOf(plan);
    for (const { name, isDirectory } of entries.values())
      if (!isDirectory && join(folder, name) !== plan && !(isOwn && isNote(name))) return true;
    const above = folderOf(folder);
    return above !== folder && lookup.has(folder) === false && isKnown(above);
  };
  return isKnown;
}

function isNote(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) && name !== 'spec.md' && !madeLater.test(name);
}

/** The titles in files that links lead into; of a few files alone. */
class TitleReader {
  private readonly titles = new Map<string, readonly string[] | undefined>();

  constructor(private readonly files: WorkspaceReader) {}

  read(uri: string): readonly string[] | undefined {
    if (this.titles.has(uri)) return this.titles.get(uri);
    if (this.titles.size >= mostFiles) return undefined;
    const text = this.files.readable(uri);
    const titles = text === undefined || text.length > largestFile ? undefined : titlesIn(text);
    this.titles.set(uri, titles);
    return titles;
  }
}
