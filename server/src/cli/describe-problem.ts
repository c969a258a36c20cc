import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContextProblem, PlanWorkspace } from '../core';
import { LineColumns } from './line-columns';
import { printable } from './printable';

/** Formats a problem as `path:line:column message`. The path is relative to `folder`; line and column count from 1. */
export async function describeProblem(
  workspace: PlanWorkspace,
  { uri, message, span }: ContextProblem,
  folder: string,
): Promise<string> {
  const path = relative(folder, fileURLToPath(uri)).replaceAll('\\', '/');
  const text = await workspace.readText(uri).catch(() => undefined);
  const { line, column } = new LineColumns((text ?? '').replace(/^\ufeff/, '')).at(span?.start ?? 0);
  return printable(`${path}:${line}:${column} ${message}`);
}
