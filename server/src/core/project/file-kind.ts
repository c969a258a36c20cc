import { URI } from 'vscode-uri';
import { lazyPattern } from '../language/compiler-for';
import { titles } from '../language/title-words';
import { matchGlob } from '../workspace/match-glob';
import { pathBelow } from '../workspace/uris';
import type { Settings } from './settings';
import { headingsOf } from './systems/headings-of';
import { isEvidentPlan, isOwnGlob, neverPlans } from './systems/system-of';

// Recognizes files by name and text alone. This file must not import the Markdown parser: the client runs it for each
// opened Markdown file before the server starts.

/** The kinds of files with findings: plans, and the files that plans are checked against. */
export type FileKind = 'plan' | 'constitution' | 'template';

/** The settings that decide a file's kind. */
export type Recognition = Partial<
  Pick<Settings, 'planFiles' | 'planFilesFrom' | 'template' | 'constitution'>
>;

/** Returns the kind of a Markdown file; undefined for other files. */
export function kindOf(uri: string, text: string, settings: Recognition): FileKind | undefined {
  return namedKind(uri, settings) ?? (isPlan(uri, text, settings) ? 'plan' : governingKind(uri));
}

/** Returns the kind of a Markdown file by its name and the settings. Returns `by-text` if its text decides. */
export function kindByName(uri: string, settings: Recognition): FileKind | 'by-text' | undefined {
  return kindOf(uri, '', settings) ?? (neighbourNames.test(fileName(uri)) ? undefined : 'by-text');
}

/** Returns whether a file is a constitution or a template by its name and the settings alone. */
export function governingKind(
  uri: string,
  settings: Recognition = {},
): 'constitution' | 'template' | undefined {
  return namedKind(uri, settings) ?? customaryKind(uri);
}

/** Tells whether a Markdown file is a plan. */
export function isPlan(uri: string, text: string, settings: Recognition): boolean {
  if (namedKind(uri, settings) || customaryKind(uri) === 'template') return false;
  const { planFiles = [], planFilesFrom } = settings;
  const whole = URI.parse(uri).path;
  const path = planFilesFrom === undefined ? whole : pathBelow(planFilesFrom, uri);
  const name = fileName(uri);
  const isPlanBy = (glob: string) =>
    path !== undefined && matchGlob(glob, path) && !(isOwnGlob(glob) && neverPlans.test(name));
  if (planFiles.some(isPlanBy)) return true;
  if (neighbourNames.test(name) || neverPlans.test(name)) return false;
  const plain = text.replace(/^\ufeff/, '');
  const headings = headingsOf(plain);
  return looksLikePlan(plain, headings) || isEvidentPlan(whole, plain, headings);
}

/** Returns the kind of a file whose path is in the settings. */
function namedKind(uri: string, settings: Recognition): 'constitution' | 'template' | undefined {
  if (isMeantBy(settings.constitution, uri)) return 'constitution';
  return isMeantBy(settings.template, uri) ? 'template' : undefined;
}

/** Tells whether a path in a setting may refer to a file. The path is relative to any folder above a plan. */
function isMeantBy(setting: string | undefined, uri: string): boolean {
  if (!setting) return false;
  const plain = setting.replaceAll('\\', '/').replace(/^(?:\.{1,2}\/)+/, '');
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(plain)) return plain === uri;
  const { path } = URI.parse(uri);
  return /^(?:\/|[A-Za-z]:\/)/.test(plain) ? path.endsWith(plain) : path.endsWith(`/${plain}`);
}

/** A template in a folder of templates: `specs/_templates/plan.md`. */
const templateFolder = /\/[._]?templates?\/(?:impl-)?plan\.md$/i;

/** Returns the kind of a file by its name. */
function customaryKind(uri: string): 'constitution' | 'template' | undefined {
  const name = fileName(uri);
  if (/^(?:impl-)?plan-template\.md$/i.test(name) || templateFolder.test(uri)) return 'template';
  return /^constitution\.md$/i.test(name) || /\/\.kittify\/charter\/charter\.md$/i.test(uri)
    ? 'constitution'
    : undefined;
}

/** Names of a feature's other documents, which quote a plan's headings. */
const neighbourNames =
  /^(?:spec|tasks|requirements|research|data-model|quickstart|constitution|checklist|readme|changelog|contributing|agents|claude|gemini|.*-template|.*[._]prompt|.*\.agent)\.md$/i;

const isPlanTitle = titles.hasWord('planTitles');
const headerLine = lazyPattern(
  () => String.raw`^(?:[-*>] )?\*\*${titles.alternativesOf('headerLabels')}[^*\n]*(?::\*\*|\*\*\s*[:：])`,
  'imu',
);
const namesConstitution = titles.hasWord('constitutionTitles');
const namesContext = titles.hasWord('contextTitles');

/**
 * Tells whether a text is a plan in Spec Kit's form: by its outline, or by its title and a header line.
 * @param text The document's text; its beginning is enough.
 * @param headings The document's headings, with or without `#`.
 */
export function looksLikePlan(text: string, headings: readonly string[]): boolean {
  const [first] = headings;
  if (first === undefined) return false;
  return hasPlanOutline(headings) || (isPlanTitle(first) && headerLine().test(text.slice(0, headerLength)));
}

/** The length of a plan's beginning that contains its header. */
export const headerLength = 4000;

/** Tells whether the headings are those of a Spec Kit plan. */
function hasPlanOutline(headings: readonly string[]): boolean {
  const [first] = headings;
  if (first === undefined) return false;
  const hasConstitution = headings.some(namesConstitution);
  const hasContext = headings.some(namesContext);
  if (isPlanTitle(first)) return hasConstitution || hasContext;
  // A constitution may contain an outline for plans.
  return hasConstitution && hasContext && !namesConstitution(first);
}

function fileName(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
