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

/** What a file is checked by, besides itself. */
export interface Surroundings {
  readonly files: PlanWorkspace;
  readonly settings: Settings;
  /** What is known without asking. */
  readonly facts: Facts;
  /** Looks on while rules ask for facts. */
  readonly watched?: (facts: Facts) => Facts;
}

/** A file that was checked. */
export interface CheckedFile {
  readonly report: FileReport;
  readonly fixed: readonly AppliedFix[];
  /** What the file should hold; undefined when it is to stay as it is. */
  readonly mended?: string;
  /** Rules that failed, with the reason. */
  readonly failures: readonly { readonly rule: string; readonly message: string }[];
}

/** Mending one place may bring another fix to light; more rounds than this would mean that two fixes undo each other. */
const mostRounds = 10;

/**
 * Checks one file. Writes nothing.
 *
 * @param content With its byte order mark, where it has one.
 * @param fix Whether to mend what can be mended without a look.
 */
export async function checkFile(
  uri: string,
  kind: FileKind,
  content: string,
  { files, settings, facts, watched = (known) => known }: Surroundings,
  fix: boolean,
): Promise<CheckedFile> {
  const mark = content.startsWith('\ufeff') ? '\ufeff' : '';
  const failures = new Map<string, { rule: string; message: string }>();

  const check = async (text: string) => {
    const plan = parsePlan(text);
    const gathered = await gatherContext(files, uri, plan, settings, facts);
    const context: PlanContext = { ...gathered, facts: watched(gathered.facts) };
    const findings = checkDocument(kind, plan, context, settings, {
      onProblem: (problem) => failures.set(JSON.stringify(problem), problem),
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
  return {
    report: reportOn(kind, checked.text, checked.context, checked.findings),
    fixed,
    ...(fixed.length > 0 && { mended: mark + checked.text }),
    failures: [...failures.values()],
  };
}
