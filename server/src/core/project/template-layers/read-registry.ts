import type { ContextProblem } from '../../workspace/context-problem';
import { readFile } from '../../workspace/read-file';
import { isDeviceName } from '../../workspace/resolve-inside';
import type { WorkspaceReader } from '../../workspace/workspace-reader';

/** A preset or an extension with its priority. */
export interface Ranked {
  readonly id: string;
  readonly priority: number;
}

export interface Registry {
  /** The enabled entries in order; undefined without a readable registry. */
  readonly ranked?: readonly Ranked[];
  /** All ids in the registry, including disabled ones. */
  readonly named: ReadonlySet<string>;
  readonly problem?: ContextProblem;
}

/** Spec Kit's default for a missing or invalid priority. */
export const usualPriority = 10;

/**
 * Reads the registry of a Spec Kit project's presets or extensions.
 * @param kind The key of the entries.
 */
export function readRegistry(files: WorkspaceReader, uri: string, kind: 'presets' | 'extensions'): Registry {
  const { text, problem } = readFile(files, uri, `registry of ${kind}`);
  if (problem) return { named: new Set(), problem };
  if (text === undefined) return { named: new Set() };
  const entries = entriesOf(text, kind);
  if (typeof entries === 'string') {
    const message = `The registry of ${kind} cannot be read: ${entries}. Correct it, or install the ${kind} again.`;
    return { named: new Set(), problem: { uri, message, span: { start: 0, end: text.length } } };
  }
  const ranked = Object.entries(entries).flatMap(([id, entry]) =>
    isId(id) && isObject(entry) && isEnabled(entry) ? [{ id, priority: priorityOf(entry.priority) }] : [],
  );
  return { ranked: inOrder(ranked), named: new Set(Object.keys(entries)) };
}

/** Sorts by priority, then by id. */
export function inOrder(ranked: readonly Ranked[]): Ranked[] {
  return [...ranked].sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
}

/** Tells whether a name is a valid id of a preset or extension in Spec Kit. Such a name is safe in a path. */
export function isId(name: string): boolean {
  return /^[a-z0-9-]+$/.test(name) && !isDeviceName(name);
}

/** Returns the entries under a key, or an error message. */
function entriesOf(text: string, kind: string): Record<string, unknown> | string {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!isObject(content)) return 'it is no JSON object';
  const entries = Object.hasOwn(content, kind) ? content[kind] : {};
  return isObject(entries) ? entries : `"${kind}" is no JSON object`;
}

function isEnabled(entry: Record<string, unknown>): boolean {
  return !Object.hasOwn(entry, 'enabled') || Boolean(entry.enabled);
}

/** Whole numbers from 1 on are valid, even in quotes; fractions are truncated. */
function priorityOf(value: unknown): number {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\s*\+?\d+\s*$/.test(value));
  const priority = isNumber ? Math.trunc(Number(value)) : usualPriority;
  return priority >= 1 ? priority : usualPriority;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
