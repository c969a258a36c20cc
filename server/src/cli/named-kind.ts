import { relative } from 'node:path';
import { type FileKind, kindByName, type Settings } from '../core';

/** The kind of a file by its name; `by-text` if its text decides, `other` if it is not checked. */
export type NameKind = FileKind | 'by-text' | 'other';

/** The paths of a file. */
interface NamedFile {
  /** The path as given, or below the given folder. */
  readonly path: string;
  /** Its absolute path. */
  readonly location: string;
  readonly uri: string;
}

/**
 * Returns the kind of a file that the user names. Unlike in a search, `plan.md` is always a plan, except in folders for
 * commands and prompts, which may have that name.
 * @param folder The working folder.
 */
export function kindOfNamed(
  { path, location, uri }: NamedFile,
  folder: string,
  settings: Settings,
): NameKind {
  const kind = kindByName(uri, settings) ?? 'other';
  if ((kind === 'plan' || kind === 'by-text') && isInTemplates({ path, location }, folder)) return 'other';
  return kind === 'by-text' && isCalledPlan(relative(folder, location)) ? 'plan' : kind;
}

/**
 * Tells whether a file is in a folder of templates inside `folder`, an absolute path. Such files only look like plans.
 */
export function isInTemplates(
  { path, location }: Pick<NamedFile, 'path' | 'location'>,
  folder: string,
): boolean {
  return inTemplates.test(path) && inTemplates.test(relative(folder, location));
}

const inTemplates = /(?:^|[\\/])templates[\\/]/;

function isCalledPlan(path: string): boolean {
  const [name, ...folders] = path.split(/[\\/]/).reverse() as [string, ...string[]];
  return /^plan\.md$/i.test(name) && !folders.some((folder) => ofPrograms.test(folder));
}

/** Folders with instructions for agents and editors. */
const ofPrograms = /^(?:\.(?!\.?$|specify$|kittify$).*|commands?|prompts?|agents|skills)$/i;
