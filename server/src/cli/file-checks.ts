import { isUtf8 } from 'node:buffer';
import { type AppliedFix, kindOf, ProjectSettings, type Severity, severities } from '../core';
import { isMissing } from '../project-files';
import { keptReport } from './cache/kept-result';
import { Answers, RecordedFiles } from './cache/questions';
import { resultKey } from './cache/result-key';
import { checkFile } from './check-file';
import type { CheckTask } from './check-task';
import type { FileReport } from './file-report';
import type { FoundFile } from './find-files';
import type { Counts, Outcome, Told } from './outcome';
import type { Reporter } from './reporters/reporter';
import { reporterFor } from './reporters/reporter-for';
import { RunFiles, readBytes } from './run-files';

/** Checks files one after the other, in one thread. */
export class FileChecks {
  private readonly projects: ProjectSettings;
  private readonly answers: Answers;
  private readonly reporter: Reporter;

  constructor(
    private readonly task: CheckTask,
    private readonly files = new RunFiles(),
  ) {
    this.projects = new ProjectSettings(files);
    this.answers = new Answers(files, task.facts);
    this.reporter = reporterFor(task.style);
  }

  /** Checks a file. Never throws: what goes wrong is among the complaints. Writes nothing. */
  async check(file: FoundFile): Promise<Outcome> {
    try {
      return await this.checkNow(file);
    } catch (error) {
      if (file.kind === undefined && isNoFile(error))
        return { path: file.path, complaints: [], problems: [] };
      return failure(file.path, error);
    }
  }

  private async checkNow({ path, uri, kind: given }: FoundFile): Promise<Outcome> {
    const { build, facts, fix } = this.task;
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    // The folder is listed before anything in it is asked for: what it does not hold need not be looked for.
    this.files.listingOf(folder);
    const { settings } = await this.projects.of(uri);
    const bytes = readBytes(path);
    const key = build === undefined ? undefined : resultKey({ build, uri, kind: given, settings, bytes });
    const content = bytes.toString('utf8');
    const isLossless = !fix || isUtf8(bytes);
    const kind = given ?? kindOf(uri, content, settings);
    const recorded = new RecordedFiles(this.files, folder);
    const keep = (report: FileReport | null) => {
      if (key === undefined) return {};
      const { questions } = recorded;
      const answers = this.answers.digest(questions, folder);
      return { kept: { key, result: { ...questions, answers, report: report && keptReport(report) } } };
    };
    if (kind === undefined) return { path, complaints: [], problems: [], ...keep(null) };
    const watched = (known: typeof facts) => recorded.factsFrom(known, facts);
    const surroundings = { files: recorded, settings, facts, watched };
    const { report, fixed, mended, failures } = await checkFile(uri, kind, content, surroundings, fix);
    if (mended !== undefined && !isLossless)
      throw new Error('it is not valid UTF-8, so mending it would change more than what was asked for');
    return {
      ...{ path, told: tell(path, report, this.reporter, fixed), problems: report.problems },
      complaints: failures.map(({ rule, message }) => `The rule ${rule} failed on ${path}: ${message}`),
      ...(mended !== undefined && { mended }),
      ...(failures.length === 0 && mended === undefined && keep(report)),
    };
  }
}

/** What becomes of a file that cannot be checked. */
export function failure(path: string, error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  return { path, complaints: [`${path} was not checked: ${message}`], problems: [] };
}

/** What is told of a file that was checked. */
export function tell(
  path: string,
  report: FileReport,
  reporter: Reporter,
  fixed: readonly AppliedFix[] = [],
): Told {
  const text = reporter.describe(path, report, fixed);
  return { kind: report.kind, text, counts: countsOf(report) };
}

function countsOf({ findings }: FileReport): Counts {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { statement } of findings) counts[statement.severity]++;
  return counts;
}

/** Whether something that was found by its name is not a file at all: a link to nowhere, or to a folder. */
function isNoFile(error: unknown): boolean {
  return isMissing(error) || (error as NodeJS.ErrnoException).code === 'EISDIR';
}
