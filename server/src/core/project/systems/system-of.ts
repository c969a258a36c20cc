import { URI } from 'vscode-uri';
import { matchGlob } from '../../workspace/match-glob';
import { hasHeadings, hasPlanForm, isEvident, titleOf } from './evident-plan';
import type { PlanSystem } from './plan-system';
import { planSystems, specKit, specKitty } from './plan-systems';

/** The globs of all files that are plans by their place, for the setting's default. */
export const planGlobs: readonly string[] = planSystems.flatMap(({ plans }) => plans);

/** The globs that stand in the setting for Spec Kit and systems like it, which name a file in full. */
export const namedPlanGlobs: readonly string[] = [specKit, specKitty].flatMap(({ plans }) => plans);

/** The hidden folders that a search enters, as paths from any folder. */
export const planFolders: readonly string[] = planSystems.flatMap(({ hiddenFolders }) => hiddenFolders);

const ownGlobs = new Set(planGlobs);

/** Whether a glob is one of the setting's default, which take no file for a plan that is called a README. */
export function isOwnGlob(glob: string): boolean {
  return ownGlobs.has(glob);
}

/** Names of files that explain a folder or are copied, whatever folder they lie in. */
export const neverPlans =
  /^(?:readme|index|changelog|contributing|agents|claude|gemini|plans|_?template|.*[-_.]template)\.md$/i;

/**
 * Whether a file is a plan of one of the systems whose plans are told by their text.
 *
 * @param path Decoded, with forward slashes.
 * @param text Without a byte order mark.
 * @param headings The text's, see `headingsOf`.
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
 * The system that a plan belongs to, by its place and, where that leaves several, its headings and its form.
 *
 * @param uri Of a file that is a plan.
 * @param headings Of the plan's sections.
 * @param texts The texts of its sections.
 * @param isLikeSpecKit Whether the plan looks like one of Spec Kit, which may lie in any folder for plans, or its project says
 *   that plans answer to a constitution: its form alone makes it none of another system.
 * @returns undefined for Spec Kit and for plans in no place that a system has.
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

/** Whether a plan lies where its system keeps finished work. */
export function isKeptAsFinished(uri: string, { finished }: PlanSystem): boolean {
  const { path } = URI.parse(uri);
  return finished.some((glob) => matchGlob(glob, path));
}
