import { countAnchorKeys, isMissing, nearestAnchor, titlesIn } from '../document/headings';
import { type LinkPlace, placeOfLink } from '../document/links';
import { entryAt } from '../text/entry-at';
import { folderOf, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import type { FolderLookup } from './folder-lookup';
import { linkBetween, nearestFile } from './nearest-file';
import type { BrokenLink } from './neighbours';
import type { ProjectFolders } from './project-folders';

/** No plan has more links; further links are not checked. */
const mostLinks = 200;
/** The maximum number of files to read for their headings. */
const mostFiles = 20;
const largestFile = 1_000_000;

/** Files that later steps create in the plan's folder. A plan may link them before they exist. */
const madeLater = /^(?:(?:research|data-model|quickstart|tasks)\.md|(?:contracts|checklists)(?:\/.*)?)$/;

/** The surroundings of a plan that tell whether its links are broken. */
export interface LinkSurroundings {
  /** Returns the folders around the plan, undefined while they are unknown. Called only for missing files. */
  readonly project: () => ProjectFolders | undefined;
  /** The plan's URI. */
  readonly uri: string;
  /** Names of the entries in the plan's folder. */
  readonly names: ReadonlySet<string>;
}

/**
 * Lists the links of a plan that are certainly broken. A missing file alone is no proof: only a part of the repository
 * may be open. It counts if a similar file exists, other files exist in the nearest existing folder, or the whole
 * repository is open.
 */
export function findBrokenLinks(
  files: WorkspaceReader,
  lookup: FolderLookup,
  { project, uri, names }: LinkSurroundings,
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
    const near = nearestFile(lookup, { target, place, plan: uri }, around.folders);
    const mayCome = isMadeLater(place, uri) && !names.has('tasks.md');
    const isSure = near?.sure || (isFileLike(target) && !mayCome && isProven(isKnown, place, around));
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

/** In `list[0](next)` the target is no file, although Markdown parses it as a link. */
function isFileLike(target: string): boolean {
  return /\/|\.[a-z\d]{1,5}(?:[#?:]|$)/i.test(target);
}

/** Tells whether a later step makes the target in the folder of the plan. */
function isMadeLater({ uri }: LinkPlace, plan: string): boolean {
  const own = `${folderOf(plan)}/`;
  return uri.startsWith(own) && madeLater.test(uri.slice(own.length));
}

/** Tells whether enough of the target's surroundings is open to be sure that the target is missing. */
function isProven(
  isKnown: (folder: string) => boolean,
  place: LinkPlace,
  { folders, isWhole }: ProjectFolders,
): boolean {
  // Files outside the project are unknown.
  if (!place.uri.startsWith(`${entryAt(folders, folders.length - 1).replace(/\/+$/, '')}/`)) return false;
  return isWhole || isKnown(folderOf(place.uri));
}

/**
 * Returns a function that tells whether a folder, or its nearest existing ancestor, holds files besides the plan and so
 * is open as a whole. In the plan's own folder, only a file that plans are made from or lead to counts.
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

/** Reads the titles in linked files, up to a maximum number of files. */
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
