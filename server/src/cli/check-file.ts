import {
  type AppliedFix,
  applyEdits,
  checkDocument,
  type Facts,
  type FileKind,
  gatherContext,
  type PlanContext,
  type PlanWorkspace,
  parsePlan,
  type Settings,
  safeFixes,
} from '../core';
import { type FileReport, reportOn } from './file-report';

/** The inputs of a check besides the file. */
export interface Surroundings {
  readonly files: PlanWorkspace;
  readonly settings: Settings;
  /** Facts that need no files. */
  readonly facts: Facts;
  /** Wraps the facts to record which ones rules read. */
  readonly watched?: (facts: Facts) => Facts;
}

/** The result of a check. */
export interface CheckedFile {
  readonly report: FileReport;
  readonly fixed: readonly AppliedFix[];
  /** The corrected content; undefined if there is nothing to write. */
  readonly mended?: string;
  /** Rules that threw an error, with the reason. */
  readonly failures: readonly { readonly rule: string; readonly message: string }[];
}

/** A fix may reveal another one. After more rounds, two fixes certainly undo each other. */
const mostRounds = 10;

/** A file to check, with its text. */
export interface FileToCheck {
  readonly uri: string;
  readonly kind: FileKind;
  /** The file's content, with its byte order mark if it has one. */
  readonly content: string;
}

/**
 * Checks one file. Writes no file.
 * @param fix Whether to apply safe fixes.
 */
export async function checkFile(
  { uri, kind, content }: FileToCheck,
  { files, settings, facts, watched = (known) => known }: Surroundings,
  fix: boolean,
): Promise<CheckedFile> {
  const mark = content.startsWith('\ufeff') ? '\ufeff' : '';
  const failures = new Map<string, { rule: string; message: string }>();

  const check = async (text: string) => {
    const plan = parsePlan(text);
    const gathered = await gatherContext(files, { uri, plan, settings, facts });
    const context: PlanContext = { ...gathered, facts: watched(gathered.facts) };
    const findings = checkDocument(
      { kind, plan, context, settings },
      {
        onProblem: (problem) => failures.set(JSON.stringify(problem), problem),
      },
    );
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
  return {
    report: reportOn(kind, checked.text, checked.context, checked.findings),
    fixed,
    ...(fixed.length > 0 && { mended: mark + checked.text }),
    failures: [...failures.values()],
  };
}
