import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import {
  type AppliedFix,
  applyEdits,
  checkDocument,
  type FileKind,
  type Finding,
  gatherContext,
  type PlanContext,
  type PlanWorkspace,
  type ProjectSettings,
  parsePlan,
  safeFixes,
} from '../core';
import type { FoundFile } from './find-files';
import { replaceFile } from './replace-file';

/** A file that was checked. */
export interface CheckedFile {
  readonly path: string;
  readonly kind: FileKind;
  /** As on disk, without a byte order mark. */
  readonly text: string;
  readonly context: PlanContext;
  readonly findings: readonly Finding[];
  readonly fixed: readonly AppliedFix[];
  /** Rules that failed, for people. */
  readonly failures: readonly string[];
}

/** Mending one place may bring another fix to light; more rounds than this would mean that two fixes undo each other. */
const mostRounds = 10;

/**
 * Checks one file.
 *
 * @param fix Whether to mend what can be mended without a look, and to write the file.
 * @throws when the file cannot be read or written.
 */
export async function checkFile(
  { path, kind }: FoundFile,
  workspace: PlanWorkspace,
  projects: ProjectSettings,
  fix: boolean,
): Promise<CheckedFile> {
  const bytes = await readFile(path);
  const content = bytes.toString('utf8');
  const mark = content.startsWith('\ufeff') ? '\ufeff' : '';
  const failures = new Set<string>();
  const uri = pathToFileURL(path).href;
  const { settings } = await projects.of(uri);

  const check = async (text: string) => {
    const plan = parsePlan(text);
    const context = await gatherContext(workspace, uri, plan, settings, { date: today() });
    const findings = checkDocument(kind, plan, context, settings, {
      onProblem: ({ rule, message }) => failures.add(`The rule ${rule} failed on ${path}: ${message}`),
    });
    return { text, context, findings };
  };

  let checked = await check(content.slice(mark.length));
  const fixed: AppliedFix[] = [];
  for (let round = 0; fix && round < mostRounds; round++) {
    const fixes = safeFixes(checked.findings);
    const text = applyEdits(
      checked.text,
      fixes.flatMap(({ fix: { edits } }) => edits),
    );
    if (text === checked.text) break;
    fixed.push(...fixes);
    checked = await check(text);
  }
  if (fixed.length > 0) {
    if (!Buffer.from(content).equals(bytes))
      throw new Error('it is not valid UTF-8, so mending it would change more than what was asked for');
    await replaceFile(path, mark + checked.text);
  }
  return { path, kind, ...checked, fixed, failures: [...failures] };
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
