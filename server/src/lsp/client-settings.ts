import type { Connection } from 'vscode-languageserver';
import type { ContextProblem, GivenSettings, ProjectSettings, Settings } from '../core';
import type { Client } from './client';
import { core } from './lazy';
import { placeOf } from './place-of';
import type { WorkspaceFiles } from './workspace-files';

/** Settings, and what of them could not be taken as it is. */
export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong with the editor's settings, for people. */
  readonly problems: readonly string[];
  /** What is wrong with the project's file, and where. */
  readonly fileProblems: readonly ContextProblem[];
  /** Whether the editor could not be asked, so that the next one who wants to know asks again. */
  readonly isGuess?: boolean;
}

/** What an editor is set to. */
interface EditorSettings {
  readonly given: GivenSettings;
  readonly problems: readonly string[];
}

/** The same object each time, so that settings that nobody told are the same as well. */
const untold: EditorSettings = { given: {}, problems: [] };

/**
 * The settings of files: what their project's file says and, where it is silent, what the editor is set to. The client
 * tells that by workspace folder where it can be asked, once for all where not.
 */
export class ClientSettings {
  private readonly known = new Map<string, Promise<ReadSettings>>();
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

  /** The settings for a document. The same object until they change. */
  of(uri: string): Promise<ReadSettings> {
    const known = this.known.get(uri);
    if (known) return known;
    const settings = this.read(placeOf(uri, this.files.folders));
    this.known.set(uri, settings);
    // A failure is for the one who asked; the next one tries again.
    const forget = () => {
      if (this.known.get(uri) === settings) this.known.delete(uri);
    };
    settings.then(({ isGuess }) => isGuess && forget(), forget);
    return settings;
  }

  /** Forgets what was told. `told` is what a client sent along that cannot be asked. */
  change(told: unknown): void {
    if (told !== undefined && told !== null) this.told = told;
    this.byFolder.clear();
    this.forgetFiles();
  }

  private forgetFiles(): void {
    this.known.clear();
    this.projects?.forget();
  }

  private async read(uri: string): Promise<ReadSettings> {
    const { ProjectSettings } = await core();
    this.projects ??= new ProjectSettings(this.files.readBy(() => this.forgetFiles()));
    const editor = await this.editorIn(uri);
    const { settings, problems } = await this.projects.of(uri, editor.given);
    return {
      settings,
      problems: editor.problems,
      fileProblems: problems,
      ...(editor === untold && { isGuess: true }),
    };
  }

  /** What the editor is set to for a document. */
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

/** The innermost of the folders that a URI is in. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
    .reduce<string | undefined>(
      (inner, folder) => (inner && inner.length > folder.length ? inner : folder),
      undefined,
    );
}
