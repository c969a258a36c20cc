import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { Client } from './client';
import type { ClientSettings } from './client-settings';
import type { OpenPlans } from './open-plans';
import type { OpenText } from './open-text';
import type { FileSource, WorkspaceFiles } from './workspace-files';

/** What the program that the server runs in gives it. */
export interface Host {
  /** The files it can read itself, where it can. */
  readonly files?: FileSource;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** All that a handler works with. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly documents: TextDocuments<OpenText>;
  readonly files: WorkspaceFiles;
  readonly settings: ClientSettings;
  readonly plans: OpenPlans;
  /** Called once the client is ready for requests. */
  readonly onStart: (start: () => unknown) => void;
  /** Judges all open plans anew, because something other than their text has changed. */
  readonly refresh: () => void;
  readonly onRefresh: (refresh: () => unknown) => void;
  /** Tells the editor's log what went wrong, and where. */
  readonly logError: (where: string, error: unknown) => void;
}

/** Registers the handlers of one feature and tells what the server can do with them. */
export type Feature = (server: Server) => Partial<ServerCapabilities>;
