import { relative } from 'node:path';
import { type FileKind, kindByName, type Settings } from '../core';

/** What a file is, as far as its name tells; `by-text` when its text decides, `other` when it is none of our business. */
export type NameKind = FileKind | 'by-text' | 'other';

/**
 * What a file is that somebody named: the same as for one that is found in a folder, but that `plan.md` is a plan in any
 * place that is not one for commands and prompts, of which one may be called so.
 *
 * @param path As it was given.
 */
export function kindOfNamed(path: string, uri: string, settings: Settings): NameKind {
  const kind = kindByName(uri, settings) ?? 'other';
  if ((kind === 'plan' || kind === 'by-text') && isInTemplates(path)) return 'other';
  return kind === 'by-text' && isCalledPlan(path) ? 'plan' : kind;
}

/** Whether a file lies in a folder of templates. Those in one only look like plans. */
export function isInTemplates(path: string, from = '.'): boolean {
  return inTemplates.test(path) && inTemplates.test(relative(from, path));
}

const inTemplates = /(?:^|[\\/])templates[\\/]/;

function isCalledPlan(path: string): boolean {
  const [name, ...folders] = relative('.', path).split(/[\\/]/).reverse() as [string, ...string[]];
  return /^plan\.md$/i.test(name) && !folders.some((folder) => ofPrograms.test(folder));
}

/** Folders of what agents and editors are told. */
const ofPrograms = /^(?:\.(?!\.?$|specify$|kittify$).*|commands?|prompts?|agents|skills)$/i;
