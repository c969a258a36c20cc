import type { PlanAsks } from '../feature/asks';
import { findBrokenLinks } from '../feature/find-broken-links';
import { findMissingPaths } from '../feature/find-missing-paths';
import { FolderLookup } from '../feature/folder-lookup';
import { featureInTitle } from '../feature/gather-facts';
import { type IdFile, knownIds } from '../feature/known-ids';
import type { NeighbourSpec, Neighbours } from '../feature/neighbours';
import { type ProjectFolders, projectFolders } from '../feature/project-folders';
import { readDecisions } from '../feature/read-decisions';
import { readTaskProgress } from '../feature/task-progress';
import type { GatheredContext } from '../plan/plan-context';
import { findBoundary } from '../project/boundary';
import type { Settings } from '../project/settings';
import type { PlanSystem } from '../project/systems/plan-system';
import { brokenReference } from '../rules/broken-reference';
import { isOn } from '../rules/is-on';
import { missingPath } from '../rules/missing-path';
import { openClarification } from '../rules/open-clarification';
import { uncoveredRequirement } from '../rules/uncovered-requirement';
import { unknownId } from '../rules/unknown-id';
import type { ContextProblem } from '../workspace/context-problem';
import { readFile } from '../workspace/read-file';
import { folderOf, join } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';

/** The inputs for reading the files around a plan. */
export interface PlanSurroundings {
  readonly uri: string;
  /** URI of the Spec Kit project's root, if there is one. */
  readonly root: string | undefined;
  readonly settings: Settings;
  /** Names of the entries in the plan's folder. */
  readonly names: ReadonlySet<string>;
  /** The plan's system, see `systemOf`. */
  readonly system: PlanSystem | undefined;
  readonly asks: PlanAsks;
}

export interface GatheredNeighbours
  extends Pick<GatheredContext, 'neighbours' | 'problems' | 'textsBeside'> {}

/**
 * Reads the files around a plan, and finds its broken links and missing paths. Reads only files that the plan mentions or
 * that an enabled rule needs. Never throws.
 */
export function gatherNeighbours(
  files: WorkspaceReader,
  { asks, names, root, settings, system, uri }: PlanSurroundings,
): GatheredNeighbours {
  const folder = folderOf(uri);
  const problems: ContextProblem[] = [];
  const textsBeside = new Map<string, string>();
  const lookup = new FolderLookup(files, findBoundary(files, uri));
  let folders: { readonly known: ProjectFolders | undefined } | undefined;
  const project = () => {
    if (!folders) {
      const around = projectFolders(lookup, uri, files.folders, root);
      folders = { known: files.reader.isComplete ? around : undefined };
    }
    return folders.known;
  };
  const fileBeside = (name: FileBeside) => {
    const { file, problem } = readBeside(files, folder, names, name);
    if (problem) problems.push(problem);
    if (file) textsBeside.set(file.uri, file.text);
    return file;
  };
  const idRules = [unknownId, uncoveredRequirement].filter((rule) => isOn(rule, settings));
  const brokenLinks =
    asks.links.size > 0 && isOn(brokenReference, settings) && !system?.linksAreLoose
      ? findBrokenLinks(files, lookup, { project, uri, names }, asks.links)
      : undefined;
  const missingPaths =
    asks.paths.size > 0 && isOn(missingPath, settings)
      ? findMissingPaths(lookup, project(), asks.paths)
      : undefined;
  const spec = fileBeside('spec.md');
  const research =
    asks.decisions && isOn(openClarification, settings) ? fileBeside('research.md') : undefined;
  const tasks = idRules.length > 0 || settings.severityByState ? fileBeside('tasks.md') : undefined;
  const patterns = idRules.map(({ id }) => String(settings.rules[id]?.options.pattern ?? ''));
  const progress = settings.severityByState ? tasks && readTaskProgress(tasks.text) : undefined;
  const neighbours: Neighbours = {
    folder,
    names,
    ...(spec && { spec: specOf(spec) }),
    ...(brokenLinks && { brokenLinks }),
    ...(missingPaths && { missingPaths }),
    ...(progress && { tasks: progress }),
    ...(research && { decisions: readDecisions(research.text, research.uri) }),
    ...(idRules.length > 0 && (spec || tasks) && { ids: knownIds(spec, tasks, patterns) }),
  };
  return { neighbours, problems, textsBeside };
}

const roles = { 'spec.md': 'spec', 'research.md': 'research', 'tasks.md': 'list of tasks' } as const;
type FileBeside = keyof typeof roles;

/** Reads a file beside a plan; neither a file nor a problem if it does not exist. */
function readBeside(
  files: WorkspaceReader,
  folder: string,
  names: ReadonlySet<string>,
  name: FileBeside,
): { readonly file?: IdFile; readonly problem?: ContextProblem } {
  if (!names.has(name)) return {};
  const uri = join(folder, name);
  const { problem, text } = readFile(files, uri, roles[name]);
  return { ...(text !== undefined && { file: { uri, text } }), ...(problem && { problem }) };
}

function specOf({ uri, text }: IdFile): NeighbourSpec {
  const title = featureInTitle(text);
  return { uri, ...(title && { title }) };
}
