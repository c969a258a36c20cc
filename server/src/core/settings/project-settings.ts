import { findBoundary, isRepository } from '../project/boundary';
import { mayBeProject, projectFiles } from '../project/project-files';
import type { GivenSettings, Settings } from '../project/settings';
import { Database, defineDerived, defineQuery, sameData } from '../query';
import type { ContextProblem } from '../workspace/context-problem';
import { readFile } from '../workspace/read-file';
import { ancestorsOf, join } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom, load, WorkspaceReader } from '../workspace/workspace-reader';
import { type Project, settingsIn } from './project';
import { readProject } from './read-project';
import { combineSettings } from './read-settings';

/** The settings that apply to a file. */
export interface FileSettings {
  readonly settings: Settings;
  /** Problems in the project's file. */
  readonly problems: readonly ContextProblem[];
}

const noSettings: GivenSettings = {};

/**
 * Settings of plans, combined from project files and the editor. A plan's project file is the nearest one above it, up
 * to the open folder or the git root. Each file and folder is read once.
 */
export class ProjectSettings {
  private readonly database = new Database();
  private isOutdated = false;
  private loading: Promise<void> | undefined;

  constructor(private readonly workspace: PlanWorkspace) {}

  /**
   * Returns the settings for a file. Never throws.
   * @param editor The editor's settings, if any.
   * @returns The same settings object until a value in it may change.
   */
  async of(uri: string, editor: GivenSettings = noSettings): Promise<FileSettings> {
    if (this.isOutdated) this.loading = load(this.workspace, this.database, this.database.inputs);
    this.isOutdated = false;
    await this.loading;
    const folders = foldersAbove(uri, this.workspace.folders);
    const project = await computeFrom(this.workspace, (files) => projectAbove(files, folders), this.database);
    if (project) return { settings: settingsIn(project, uri, editor), problems: project.problems };
    return { settings: settingsWithoutProject(editor), problems: [] };
  }

  /**
   * Invalidates all files, so that the next call reads them again. A project with an unchanged text keeps its object.
   */
  forget(): void {
    this.isOutdated = true;
  }
}

const settingsWithoutProject = defineDerived((editor: GivenSettings) => combineSettings(editor));

/** Returns the project of the first folder that has one. The folders are nearest first. */
function projectAbove(files: WorkspaceReader, folders: readonly string[]): Project | undefined {
  // No folder lies above the last one.
  const repository = folders.slice(0, -1).findIndex((folder) => isRepository(files, folder));
  for (const folder of repository < 0 ? folders : folders.slice(0, repository + 1)) {
    const project = files.reader.get(projectIn, folder);
    if (project) return project;
  }
  return undefined;
}

const projectIn = defineQuery(
  'project',
  (reader, folder: string): Project | undefined => {
    const files = new WorkspaceReader(reader);
    for (const name of projectFiles) {
      const uri = join(folder, name);
      const { text, problem } = readFile(files, uri, 'project configuration');
      if (problem && name !== 'package.json')
        return {
          ...{ uri, folder, given: noSettings, overrides: [] },
          problems: [{ ...problem, span: { start: 0, end: 0 } }],
        };
      if (text === undefined || !mayBeProject(name, text)) continue;
      const boundary = findBoundary(files, uri);
      const named = readProject({ uri, text, boundary, missing: '[]' })?.files;
      if (!named) continue;
      // An unreadable file counts as present; reading it reports the error.
      const missing = named.filter((file) => files.text(file) === undefined);
      return readProject({ uri, text, boundary, missing: JSON.stringify(missing) })?.project;
    }
    return undefined;
  },
  { equal: sameData },
);

/** Lists the folders above a file; empty for an invalid URI such as `a b:c`. */
function foldersAbove(uri: string, folders: readonly string[]): string[] {
  try {
    return ancestorsOf(uri, folders);
  } catch {
    return [];
  }
}
