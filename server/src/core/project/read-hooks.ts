import { readFile } from '../workspace/read-file';
import { join } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom, type WorkspaceReader } from '../workspace/workspace-reader';
import { findRoot } from './find-root';

/** A command that a Spec Kit extension offers at a step. It is shown but never run. */
export interface Hook {
  readonly command: string;
  readonly extension?: string;
  readonly description?: string;
  /** False if the project requires it. */
  readonly optional: boolean;
}

/** The maximum number of hooks to show. */
const most = 20;

/**
 * Reads the hooks that the Spec Kit project around a file offers at a step, in order of priority. Returns an empty list
 * without hooks or if their file is unreadable.
 * @param step For example `after_plan`.
 */
export function readHooks(workspace: PlanWorkspace, uri: string, step: string): Promise<Hook[]> {
  return computeFrom(workspace, (files) => {
    const { root } = findRoot(files, uri);
    return root === undefined ? [] : hooksIn(files, root, step);
  });
}

function hooksIn(files: WorkspaceReader, root: string, step: string): Hook[] {
  const { text } = readFile(files, join(root, '.specify/extensions.yml'), 'list of extensions');
  if (text === undefined) return [];
  const { yaml } = files;
  if (!yaml) return [];
  let content: unknown;
  try {
    content = yaml.parse(text, { version: '1.1', uniqueKeys: false, logLevel: 'error' });
  } catch {
    // Spec Kit ignores unreadable hooks, and a plan does not need them.
    return [];
  }
  const hooks = isObject(content) && isObject(content.hooks) ? content.hooks[step] : undefined;
  const entries: unknown[] = Array.isArray(hooks) ? hooks : [hooks];
  return entries
    .filter(isObject)
    .filter(({ enabled }) => enabled !== false)
    .sort((a, b) => priorityOf(a) - priorityOf(b))
    .flatMap((entry) => {
      const command = textOf(entry.command);
      const about = { extension: textOf(entry.extension), description: textOf(entry.description) };
      return command ? [{ command, ...about, optional: entry.optional !== false }] : [];
    })
    .slice(0, most);
}

function priorityOf({ priority }: Record<string, unknown>): number {
  return typeof priority === 'number' && priority >= 1 ? priority : 10;
}

/** Returns a text on one line, shortened to fit a message. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 200) || undefined : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
