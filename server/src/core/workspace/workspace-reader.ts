import { Database, defineInput, type Memo, type Reader, sameData } from '../query';
import type { DirectoryEntry, PlanWorkspace, Refusal } from './workspace';

/** The reason why an existing file or folder cannot be read. */
export interface ReadFault {
  readonly reason: string;
  readonly refusal?: Refusal;
}

/** The text of a file; undefined if it does not exist. */
export type FileText = string | undefined | ReadFault;

/** The text of a file that is not loaded and may exist. */
export const notLoadedText: ReadFault = { reason: 'it is not loaded' };

/** The entries of a folder that is not loaded and may hold anything. */
export const notLoaded: readonly DirectoryEntry[] = [];

/** The entries of a folder; empty if it does not exist. */
export type FolderEntries = readonly DirectoryEntry[] | ReadFault;

/** Properties of a workspace that need no file access. */
interface WorkspaceTraits extends Pick<PlanWorkspace, 'folders'> {
  /** The methods that the workspace implements without listing a folder. */
  readonly answers: readonly ('has' | 'hasEntries' | 'namesLike')[];
}

const equal = sameData;
const workspaceTraits = defineInput<'workspace', WorkspaceTraits>(
  'workspace',
  { folders: [], answers: [] },
  { equal },
);
const variables = defineInput<string, string | undefined>('variable', undefined);
const texts = defineInput<string, FileText>('text', notLoadedText, { equal });
const entries = defineInput<string, FolderEntries>('entries', notLoaded, { equal });
const presences = defineInput<string, boolean | undefined>('presence', undefined);
const occupancies = defineInput<string, boolean | undefined>('occupancy', false);
const alikeNames = defineInput<string, readonly string[]>('alike names', [], { equal });
const yamlReaders = defineInput<'yaml', typeof import('yaml') | undefined>('reader of YAML', undefined);

export function isFault(read: FileText | FolderEntries): read is ReadFault {
  return typeof read === 'object' && 'reason' in read;
}

/** Access to a workspace's files for computations. URIs are strings. */
export class WorkspaceReader {
  constructor(readonly reader: Reader) {}

  /** URIs of the open folders. Empty without a limit. */
  get folders(): readonly string[] {
    return this.reader.get(workspaceTraits, 'workspace').folders;
  }

  variable(name: string): string | undefined {
    return this.reader.get(variables, name);
  }

  text(uri: string): FileText {
    return this.reader.get(texts, uri);
  }

  /** Returns the text of a file; undefined if it is missing or unreadable. */
  readable(uri: string): string | undefined {
    const text = this.text(uri);
    return isFault(text) ? undefined : text;
  }

  entries(folder: string): FolderEntries {
    return this.reader.get(entries, folder);
  }

  answers(question: WorkspaceTraits['answers'][number]): boolean {
    return this.reader.get(workspaceTraits, 'workspace').answers.includes(question);
  }

  /** See `PlanWorkspace`. Valid only if `answers('has')` is true. */
  has(uri: string): boolean | undefined {
    return this.reader.get(presences, uri);
  }

  /** See `PlanWorkspace`. Undefined if unknown. Valid only if `answers('hasEntries')` is true. */
  hasEntries(uri: string): boolean | undefined {
    return this.reader.get(occupancies, uri);
  }

  /** See `PlanWorkspace`. Valid only if `answers('namesLike')` is true. */
  namesLike(uri: string): readonly string[] {
    return this.reader.get(alikeNames, uri);
  }

  /** The YAML library, loaded on the first access. */
  get yaml(): typeof import('yaml') | undefined {
    return this.reader.get(yamlReaders, 'yaml');
  }
}

/**
 * Runs a computation on the files of a workspace. Loads all files that it requests and runs it again, until it requests
 * none. Throws only what `compute` throws.
 */
export async function computeFrom<Value>(
  workspace: PlanWorkspace,
  compute: (files: WorkspaceReader) => Value,
  database = new Database(),
): Promise<Value> {
  const files = new WorkspaceReader(database);
  const answers = (['has', 'hasEntries', 'namesLike'] as const).filter((name) => workspace[name]);
  for (;;) {
    database.set(workspaceTraits, 'workspace', { folders: workspace.folders, answers });
    const value = compute(files);
    const wanted = database.wanted.filter(({ query }) => loaders.has(query));
    if (wanted.length === 0) return value;
    await load(workspace, database, wanted);
  }
}

/** The number of loads so far. */
let loads = 0;

/** Loads inputs, or reloads them. A slow load does not replace the value of a later one. */
export async function load(
  workspace: PlanWorkspace,
  database: Database,
  inputs: readonly Memo[],
): Promise<void> {
  const number = ++loads;
  await Promise.all(
    inputs.map(async (memo) => {
      const { key, query } = memo;
      const loader = loaders.get(query);
      if (!loader) return;
      const value = await loader(workspace, key as string);
      if (memo.isForgotten || memo.loadedBy > number) return;
      memo.loadedBy = number;
      database.set(query as Parameters<Database['set']>[0], key, value);
    }),
  );
}

type Loader = (workspace: PlanWorkspace, key: string) => unknown;

const loaders: ReadonlyMap<object, Loader> = new Map<object, Loader>([
  [variables, ({ environment }, name) => environment[name]],
  [texts, (workspace, uri) => attempt(() => workspace.readText(uri))],
  [entries, (workspace, uri) => attempt(() => workspace.readDirectory(uri))],
  [presences, (workspace, uri) => workspace.has?.(uri)],
  [occupancies, (workspace, uri) => workspace.hasEntries?.(uri).catch(() => undefined)],
  [alikeNames, (workspace, uri) => workspace.namesLike?.(uri).catch(() => [])],
  [yamlReaders, () => import('yaml')],
]);

async function attempt<Value>(read: () => Promise<Value>): Promise<Value | ReadFault> {
  try {
    return await read();
  } catch (error) {
    const { refusal } = error as { refusal?: Refusal };
    const reason = error instanceof Error ? error.message : String(error);
    return { reason, ...(refusal && { refusal }) };
  }
}
