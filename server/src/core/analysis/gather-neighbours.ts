import type { PlanDocument } from '../document/plan-document';
import { asksOfPlan, readAsksPiecewise } from '../feature/asks';
import { findBrokenLinks } from '../feature/find-broken-links';
import { findMissingPaths } from '../feature/find-missing-paths';
import { FolderLookup } from '../feature/folder-lookup';
import { featureInTitle } from '../feature/gather-facts';
import { type IdFile, knownIds } from '../feature/known-ids';
import type { NeighbourSpec, Neighbours } from '../feature/neighbours';
import { type ProjectFolders, projectFolders } from '../feature/project-folders';
import { readDecisions } from '../feature/read-decisions';
import { readTaskProgress } from '../feature/task-progress';
import { findBoundary } from '../project/boundary';
import type { Settings } from '../project/settings';
import type { PlanSystem } from '../project/systems/plan-system';
import { brokenReference } from '../rules/broken-reference';
import { isOn } from '../rules/is-on';
import { missingPath } from '../rules/missing-path';
import { openClarification } from '../rules/open-clarification';
import { uncoveredRequirement } from '../rules/uncovered-requirement';
import { unknownId } from '../rules/unknown-id';
import { keepParsed } from '../workspace/keep-parsed';
import { mostCharacters } from '../workspace/read-file';
import { folderOf, join } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';

/**
 * The files beside a plan and what it has to do with them. Reads only what the plan speaks of and what a rule that is on
 * asks for; never throws.
 *
 * @param root The root of the Spec Kit project, as a URI, where there is one.
 * @param names What the plan's folder holds.
 * @param system The plan's, see `systemOf`.
 * @param pause See `gatherContext`.
 * @returns The neighbours, and the texts that were read beside the plan, by URI.
 */
export async function gatherNeighbours(
  workspace: PlanWorkspace,
  uri: string,
  root: string | undefined,
  plan: PlanDocument,
  settings: Settings,
  names: ReadonlySet<string>,
  system: PlanSystem | undefined,
  pause?: () => Promise<void>,
): Promise<{ neighbours: Neighbours; texts: ReadonlyMap<string, string> }> {
  const folder = folderOf(uri);
  if (pause) for (const _ of readAsksPiecewise(plan)) await pause();
  const asks = asksOfPlan(plan);
  const lookup = new FolderLookup(workspace, await findBoundary(workspace, uri));
  let folders: Promise<ProjectFolders> | undefined;
  const project = () => {
    folders ??= projectFolders(lookup, uri, workspace.folders, root);
    return folders;
  };
  const fileBeside = (name: string) => readBeside(workspace, folder, names, name);
  const asksForDecisions = asks.decisions && isOn(openClarification, settings);
  const idRules = [unknownId, uncoveredRequirement].filter((rule) => isOn(rule, settings));
  const [brokenLinks, missingPaths, spec, research, tasks] = await Promise.all([
    asks.links.size > 0 && isOn(brokenReference, settings) && !system?.linksAreLoose
      ? findBrokenLinks(workspace, lookup, project, uri, names, asks.links)
      : undefined,
    asks.paths.size > 0 && isOn(missingPath, settings)
      ? findMissingPaths(lookup, await project(), asks.paths)
      : undefined,
    fileBeside('spec.md'),
    asksForDecisions ? fileBeside('research.md') : undefined,
    idRules.length > 0 || settings.severityByState ? fileBeside('tasks.md') : undefined,
  ]);
  const patterns = idRules.map(({ id }) => String(settings.rules[id]?.options.pattern ?? ''));
  const progress = settings.severityByState ? tasks && progressOf(tasks) : undefined;
  const neighbours: Neighbours = {
    folder,
    names,
    ...(spec && { spec: specOf(spec) }),
    ...(brokenLinks && { brokenLinks }),
    ...(missingPaths && { missingPaths }),
    ...(progress && { tasks: progress }),
    ...(research && { decisions: decisionsOf(research) }),
    ...(idRules.length > 0 && (spec || tasks) && { ids: knownIds(spec, tasks, patterns) }),
  };
  const read = [spec, research, tasks].filter((file) => file !== undefined);
  return { neighbours, texts: new Map(read.map(({ uri: file, text }) => [file, text])) };
}

/** A file beside a plan; undefined when there is none, or none that people wrote. */
async function readBeside(
  workspace: PlanWorkspace,
  folder: string,
  names: ReadonlySet<string>,
  name: string,
): Promise<IdFile | undefined> {
  if (!names.has(name)) return undefined;
  const uri = join(folder, name);
  const text = await workspace.readText(uri).catch(() => undefined);
  if (text === undefined || text.length > mostCharacters || text.includes('\0')) return undefined;
  return { uri, text: text.replace(/^\ufeff/, '') };
}

function specOf({ uri, text }: IdFile): NeighbourSpec {
  const title = featureInTitle(text);
  return { uri, ...(title && { title }) };
}

const progressOf = keepParsed(({ text }: IdFile) => readTaskProgress(text));

const decisionsOf = keepParsed(({ uri, text }: IdFile) => readDecisions(text, uri));
