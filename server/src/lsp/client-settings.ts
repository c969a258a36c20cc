import type { Connection } from 'vscode-languageserver';
import type { ContextProblem, GivenSettings, ProjectSettings, Settings } from '../core';
import type { Client } from './client';
import { core } from './lazy';
import { placeOf } from './place-of';
import type { WorkspaceFiles } from './workspace-files';

/** Settings with the problems found in them. */
export interface ReadSettings {
  readonly settings: Settings;
  /** Problems in the editor's settings, for users. */
  readonly problems: readonly string[];
  /** Problems in the project's file. */
  readonly fileProblems: readonly ContextProblem[];
}

/** The editor's settings. */
interface EditorSettings {
  readonly given: GivenSettings;
  readonly problems: readonly string[];
}

/** A constant, so that default settings compare as equal. */
const untold: EditorSettings = { given: {}, problems: [] };

/**
 * Settings of files: those of their project's file, then those of the editor. They are requested for each workspace
 * folder if the client supports it; otherwise there is one set of settings.
 */
export class ClientSettings {
  private readonly byFolder = new Map<string, Promise<EditorSettings>>();
  private projects: ProjectSettings | undefined;
  private told: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly files: WorkspaceFiles,
  ) {
    this.told = client.options.settings;
  }

  /** Returns the settings for a document: the same `settings` until they change. */
  async of(document: string): Promise<ReadSettings> {
    const { ProjectSettings } = await core();
    this.projects ??= new ProjectSettings(this.files.readBy(() => this.projects?.forget()));
    const uri = placeOf(document, this.files.folders);
    const editor = await this.editorIn(uri);
    const { settings, problems } = await this.projects.of(uri, editor.given);
    return { settings, problems: editor.problems, fileProblems: problems };
  }

  /** Invalidates all settings. `told` holds the settings of a client that does not support requests for them. */
  change(told: unknown): void {
    if (told !== undefined && told !== null) this.told = told;
    this.byFolder.clear();
    this.projects?.forget();
  }

  /** Returns the editor's settings for a document. */
  private editorIn(uri: string): Promise<EditorSettings> {
    const folder = folderOf(uri, this.files.folders);
    const scope = folder ?? (this.client.answersConfiguration ? uri : '');
    const known = this.byFolder.get(scope);
    if (known) return known;
    const read = this.readEditor(scope);
    this.byFolder.set(scope, read);
    const forget = () => this.byFolder.delete(scope);
    read.then((settings) => settings === untold && forget(), forget);
    return read;
  }

  private async readEditor(scope: string): Promise<EditorSettings> {
    const { readGivenSettings } = await core();
    let raw = this.told;
    if (this.client.answersConfiguration)
      try {
        raw = await this.connection.workspace.getConfiguration({ scopeUri: scope, section: 'planwright' });
      } catch (error) {
        this.connection.console.warn(`The editor did not tell its settings; the defaults hold. ${error}`);
        return untold;
      }
    const { given, problems } = readGivenSettings(raw);
    return { given, problems: problems.map(({ message }) => message) };
  }
}

/** Returns the innermost folder that contains a URI. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
    .reduce<string | undefined>(
      (inner, folder) => (inner && inner.length > folder.length ? inner : folder),
      undefined,
    );
}
