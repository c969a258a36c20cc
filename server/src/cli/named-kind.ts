import { relative } from 'node:path';
import { type FileKind, kindByName, type Settings } from '../core';

/** What a file is, as far as its name tells; `by-text` when its text decides, `other` when it is none of our business. */
export type NameKind = FileKind | 'by-text' | 'other';

/** The names of a file. */
interface NamedFile {
  /** As it was given, or below the folder that was given. */
  readonly path: string;
  /** Its absolute path. */
  readonly location: string;
  readonly uri: string;
}

/**
 * What a file is that somebody named: the same as for one that is found in a folder, but that `plan.md` is a plan in any
 * place that is not one for commands and prompts, of which one may be called so.
 *
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

/** Whether a file lies in a folder of templates at or below `folder`, an absolute path. Those in one only look like plans. */
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

/** Folders of what agents and editors are told. */
const ofPrograms = /^(?:\.(?!\.?$|specify$|kittify$).*|commands?|prompts?|agents|skills)$/i;
