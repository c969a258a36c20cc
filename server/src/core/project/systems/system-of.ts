import { URI } from 'vscode-uri';
import { matchGlob } from '../../workspace/match-glob';
import { hasHeadings, hasPlanForm, isEvident, titleOf } from './evident-plan';
import type { PlanSystem } from './plan-system';
import { planSystems, specKit, specKitty } from './plan-systems';

/** Globs of all files that are plans by their path: the setting's default. */
export const planGlobs: readonly string[] = planSystems.flatMap(({ plans }) => plans);

/** Globs of Spec Kit and Spec Kitty in the setting's default; each names a file in full. */
export const namedPlanGlobs: readonly string[] = [specKit, specKitty].flatMap(({ plans }) => plans);

/** Hidden folders that a search enters, relative to any folder. */
export const planFolders: readonly string[] = planSystems.flatMap(({ hiddenFolders }) => hiddenFolders);

const ownGlobs = new Set(planGlobs);

/** Tells whether a glob is one of the setting's default. These globs never match files such as READMEs. */
export function isOwnGlob(glob: string): boolean {
  return ownGlobs.has(glob);
}

/** Names of files that describe a folder or are copied; they are never plans. */
export const neverPlans =
  /^(?:readme|index|changelog|contributing|agents|claude|gemini|plans|_?template|.*[-_.]template)\.md$/i;

/**
 * Tells whether a file's text makes it a plan of a system.
 * @param path Decoded path with forward slashes.
 * @param text Without a byte order mark.
 * @param headings Headings of the text, see `headingsOf`.
 */
export function isEvidentPlan(path: string, text: string, headings: readonly string[]): boolean {
  if (headings.length === 0) return false;
  const titles = headings.map(titleOf);
  return planSystems.some(
    ({ evidentPlans }) =>
      evidentPlans?.files.some((glob) => matchGlob(glob, path)) &&
      isEvident(evidentPlans.evidence, titles, text),
  );
}

/**
 * Finds the system of a plan by its path, and if several match, by its headings and form.
 * @param uri URI of a plan.
 * @param headings Headings of the plan's sections.
 * @param texts Texts of its sections.
 * @param isLikeSpecKit Whether the plan has Spec Kit's form, or its project has a constitution; then the plan's form
 * alone does not assign it to another system.
 * @returns undefined for Spec Kit and for plans at no system's path.
 */
export function systemOf(
  uri: string,
  headings: readonly string[],
  texts: Iterable<string>,
  isLikeSpecKit: boolean,
): PlanSystem | undefined {
  const { path } = URI.parse(uri);
  const titles = headings.map(titleOf);
  const isAt = (globs: readonly string[]) => globs.some((glob) => matchGlob(glob, path));
  for (const system of planSystems) {
    if (isAt(system.plans)) return system === specKit ? undefined : system;
    const { evidentPlans } = system;
    if (!evidentPlans || !isAt(evidentPlans.files)) continue;
    const { headings: ownHeadings, planForm } = evidentPlans.evidence;
    if (ownHeadings && hasHeadings(ownHeadings, titles)) return system;
    if (planForm && !isLikeSpecKit && hasPlanForm(titles, texts)) return system;
  }
  return undefined;
}

/** Tells whether a plan is in its system's folder for finished work. */
export function isKeptAsFinished(uri: string, { finished }: PlanSystem): boolean {
  const { path } = URI.parse(uri);
  return finished.some((glob) => matchGlob(glob, path));
}
