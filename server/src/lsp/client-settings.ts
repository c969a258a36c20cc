import type { Connection } from 'vscode-languageserver';
import type { Settings, SettingsProblem } from '../core';
import type { Client } from './client';
import { core } from './lazy';

/** Settings, and what of them could not be taken as it is. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** The user's settings, as the client tells them: by workspace folder where it can be asked, once for all where not. */
export class ClientSettings {
  private readonly known = new Map<string, Promise<ReadSettings>>();
  private told: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly folders: () => readonly string[],
  ) {
    this.told = client.options.settings;
  }

  /** The settings for a document or a folder. The same object until they change. */
  of(uri: string): Promise<ReadSettings> {
    const folder = folderOf(uri, this.folders());
    const key = folder ?? (this.client.answersConfiguration ? uri : '');
    const known = this.known.get(key);
    if (known) return known;
    const settings = this.read(key);
    this.known.set(key, settings);
    return settings;
  }

  /** Forgets what was told. `told` is what a client sent along that cannot be asked. */
  change(told: unknown): void {
    if (told !== undefined && told !== null) this.told = told;
    this.known.clear();
  }

  private async read(scope: string): Promise<ReadSettings> {
    const { readSettings } = await core();
    return readSettings(this.client.answersConfiguration ? await this.ask(scope) : this.told);
  }

  private async ask(scope: string): Promise<unknown> {
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri: scope, section: 'planwright' });
    } catch (error) {
      this.connection.console.warn(`The editor did not tell its settings; the defaults hold. ${error}`);
      return undefined;
    }
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
