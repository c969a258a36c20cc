import { URI } from 'vscode-uri';
import { lazyPattern } from '../language/compiler-for';
import { titles } from '../language/title-words';
import { matchGlob } from '../workspace/match-glob';
import { pathBelow } from '../workspace/uris';
import type { Settings } from './settings';
import { headingsOf } from './systems/headings-of';
import { isEvidentPlan, isOwnGlob, neverPlans } from './systems/system-of';

// What a file is, from its name and its text alone. Kept free of the Markdown parser: the client asks this of every
// Markdown file that is opened, before there is a server.

/** The files that there are findings in: plans, and what they are judged by. */
export type FileKind = 'plan' | 'constitution' | 'template';

/** The settings that files are told apart by. */
export type Recognition = Partial<
  Pick<Settings, 'planFiles' | 'planFilesFrom' | 'template' | 'constitution'>
>;

/** What a Markdown file is; undefined when it is none of our business. */
export function kindOf(uri: string, text: string, settings: Recognition): FileKind | undefined {
  return namedKind(uri, settings) ?? (isPlan(uri, text, settings) ? 'plan' : governingKind(uri));
}

/**
 * What a Markdown file is, as far as its name and the settings tell: `by-text` when its text decides, and may decide that
 * it is none of our business.
 */
export function kindByName(uri: string, settings: Recognition): FileKind | 'by-text' | undefined {
  return kindOf(uri, '', settings) ?? (neighbourNames.test(fileName(uri)) ? undefined : 'by-text');
}

/** What a file is by which plans are judged, told by its name and the settings alone. */
export function governingKind(
  uri: string,
  settings: Recognition = {},
): 'constitution' | 'template' | undefined {
  return namedKind(uri, settings) ?? customaryKind(uri);
}

/** Whether a Markdown file is a plan. */
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

/** What a file is whose path stands in the settings. */
function namedKind(uri: string, settings: Recognition): 'constitution' | 'template' | undefined {
  if (isMeantBy(settings.constitution, uri)) return 'constitution';
  return isMeantBy(settings.template, uri) ? 'template' : undefined;
}

/** Whether the path in a setting may mean a file: it goes from some folder above the plan, and plans are anywhere. */
function isMeantBy(setting: string | undefined, uri: string): boolean {
  if (!setting) return false;
  const plain = setting.replaceAll('\\', '/').replace(/^(?:\.{1,2}\/)+/, '');
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(plain)) return plain === uri;
  const { path } = URI.parse(uri);
  return /^(?:\/|[A-Za-z]:\/)/.test(plain) ? path.endsWith(plain) : path.endsWith(`/${plain}`);
}

/** A plan in a folder for templates: `specs/_templates/plan.md`. */
const templateFolder = /\/[._]?templates?\/(?:impl-)?plan\.md$/i;

/** What a file is whose name says so. */
function customaryKind(uri: string): 'constitution' | 'template' | undefined {
  const name = fileName(uri);
  if (/^(?:impl-)?plan-template\.md$/i.test(name) || templateFolder.test(uri)) return 'template';
  return /^constitution\.md$/i.test(name) || /\/\.kittify\/charter\/charter\.md$/i.test(uri)
    ? 'constitution'
    : undefined;
}

/** The other artifacts of a feature, which quote a plan's headings. */
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
 * Whether a text is a plan as Spec Kit has them: by the outline, or by a title and a line of the header.
 *
 * @param text Of the document; its beginning is enough.
 * @param headings The texts of the document's headings, with or without their marks.
 */
export function looksLikePlan(text: string, headings: readonly string[]): boolean {
  const [first] = headings;
  if (first === undefined) return false;
  return hasPlanOutline(headings) || (isPlanTitle(first) && headerLine().test(text.slice(0, headerLength)));
}

/** The length of a plan's beginning that its header stands in. */
export const headerLength = 4000;

/** Whether headings are those of a plan as Spec Kit lays it out. */
function hasPlanOutline(headings: readonly string[]): boolean {
  const [first] = headings;
  if (first === undefined) return false;
  const hasConstitution = headings.some(namesConstitution);
  const hasContext = headings.some(namesContext);
  if (isPlanTitle(first)) return hasConstitution || hasContext;
  // A constitution may show what a plan has to have.
  return hasConstitution && hasContext && !namesConstitution(first);
}

function fileName(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
