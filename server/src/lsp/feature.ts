import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { Client } from './client';
import type { ClientSettings } from './client-settings';
import type { OpenPlans } from './open-plans';
import type { OpenText } from './open-text';
import type { FileSource, WorkspaceFiles } from './workspace-files';

/** Services of the program that runs the server. */
export interface Host {
  /** Direct access to files, if the host has it. */
  readonly files?: FileSource;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The services that handlers use. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly documents: TextDocuments<OpenText>;
  readonly files: WorkspaceFiles;
  readonly settings: ClientSettings;
  readonly plans: OpenPlans;
  /** Registers a function to call once the client is ready for requests. */
  readonly onStart: (start: () => unknown) => void;
  /** Recomputes the results of all open plans after a change of something other than their text. */
  readonly refresh: () => void;
  readonly onRefresh: (refresh: () => unknown) => void;
  /** Logs an error, and where it occurred, in the editor's log. */
  readonly logError: (where: string, error: unknown) => void;
}

/** Registers the handlers of one feature and returns its server capabilities. */
export type Feature = (server: Server) => Partial<ServerCapabilities>;
