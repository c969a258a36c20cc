import { findBoundary, isRepository } from '../project/boundary';
import { mayBeProject, projectFiles } from '../project/project-files';
import type { GivenSettings, Settings } from '../project/settings';
import type { ContextProblem } from '../workspace/context-problem';
import { keepParsed } from '../workspace/keep-parsed';
import { readFile } from '../workspace/read-file';
import { ancestorsOf, join } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { type Project, settingsIn } from './project';
import { readProject } from './read-project';
import { combineSettings } from './read-settings';

/** The settings that hold for a file. */
export interface FileSettings {
  readonly settings: Settings;
  /** What is wrong with the project's file, and where. */
  readonly problems: readonly ContextProblem[];
}

const nothing: GivenSettings = {};

/**
 * The settings of plans, as their projects and the editor have them. The project's file is the nearest one above a plan, up
 * to the open folder or the root of the git repository; it is read once, and looked for once in each folder.
 */
export class ProjectSettings {
  /** By folder: the project that its files belong to. */
  private readonly projects = new Map<string, Promise<Project | undefined>>();
  private readonly withoutProject = new WeakMap<GivenSettings, Settings>();

  constructor(private readonly workspace: PlanWorkspace) {}

  /**
   * The settings for a file. Never throws.
   *
   * @param editor What the editor is set to, where there is one.
   * @returns The same settings object as long as nothing in it may be different.
   */
  async of(uri: string, editor: GivenSettings = nothing): Promise<FileSettings> {
    const project = await this.projectOf(foldersAbove(uri, this.workspace.folders));
    if (project) return { settings: settingsIn(project, uri, editor), problems: project.problems };
    const settings = this.withoutProject.get(editor) ?? combineSettings(editor);
    this.withoutProject.set(editor, settings);
    return { settings, problems: [] };
  }

  /** Looks for files again and reads them anew. What they say is the same object while their text is the same. */
  forget(): void {
    this.projects.clear();
  }

  /** The project of a folder, given with those above it, the nearest first. */
  private projectOf([folder, ...above]: readonly string[]): Promise<Project | undefined> {
    if (folder === undefined) return Promise.resolve(undefined);
    const known = this.projects.get(folder);
    if (known) return known;
    const found = this.readIn(folder).then(async (project) => {
      const isLast = project || above.length === 0 || (await isRepository(this.workspace, folder));
      return isLast ? project : this.projectOf(above);
    });
    this.projects.set(folder, found);
    return found;
  }

  private async readIn(folder: string): Promise<Project | undefined> {
    for (const name of projectFiles) {
      const uri = join(folder, name);
      const { text, problem } = await readFile(this.workspace, uri, 'project configuration');
      if (problem && name !== 'package.json')
        return {
          ...{ uri, folder, given: nothing, overrides: [] },
          problems: [{ ...problem, span: { start: 0, end: 0 } }],
        };
      if (text === undefined || !mayBeProject(name, text)) continue;
      const boundary = await findBoundary(this.workspace, uri);
      const named = readKept({ uri, text, boundary, missing: '[]' })?.files;
      if (!named) continue;
      const missing = await Promise.all(
        named.map(async (file) => ((await this.isThere(file)) ? [] : [file])),
      );
      return readKept({ uri, text, boundary, missing: JSON.stringify(missing.flat()) })!.project;
    }
    return undefined;
  }

  private async isThere(uri: string): Promise<boolean> {
    // One that cannot be read is there: who reads it tells what is wrong with it.
    return (await this.workspace.readText(uri).catch(() => '')) !== undefined;
  }
}

const readKept = keepParsed(readProject);

/** The folders above a file; none for what is no URI: `a b:c`. */
function foldersAbove(uri: string, folders: readonly string[]): string[] {
  try {
    return ancestorsOf(uri, folders);
  } catch {
    return [];
  }
}
