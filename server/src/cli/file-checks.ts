import { type AppliedFix, type FileKind, kindOf, ProjectSettings, type Severity, severities } from '../core';
import { isMissing } from '../project-files';
import { keptReport } from './cache/kept-result';
import { Answers, RecordedFiles } from './cache/questions';
import { resultKey } from './cache/result-key';
import { type CheckedFile, checkFile, type Surroundings } from './check-file';
import type { CheckTask } from './check-task';
import { digest } from './digest';
import type { FileReport } from './file-report';
import type { FoundFile } from './find-files';
import type { Counts, Outcome, Told } from './outcome';
import { guessText, isText, readBytes, readStream, reasonOf } from './read-bytes';
import type { Reporter } from './reporters/reporter';
import { reporterFor } from './reporters/reporter-for';
import { diskWith, RunFiles } from './run-files';

/** Checks files one after the other in one thread. */
export class FileChecks {
  private readonly projects: ProjectSettings;
  private readonly answers: Answers;
  private readonly reporter: Reporter;

  constructor(
    private readonly task: CheckTask,
    private readonly files = new RunFiles(task.environment, diskWith(task.namedLinks)),
  ) {
    this.projects = new ProjectSettings(files);
    this.answers = new Answers(files, task.facts);
    this.reporter = reporterFor(task.style);
  }

  /** Checks a file. Never throws: errors are among the complaints. Writes no file. */
  async check(file: FoundFile): Promise<Outcome> {
    try {
      return await this.checkNow(file);
    } catch (error) {
      if (file.kind === undefined && isNoFile(error)) return passedBy(file);
      return failure(file.path, error);
    }
  }

  private async checkNow(file: FoundFile): Promise<Outcome> {
    const { path, location, uri, kind: given, isStream = false } = file;
    const { build, facts, fix } = this.task;
    if (given !== undefined) refuseOutside(file);
    if (isStream && fix) throw new Error('it is a pipe or device, which --fix cannot change');
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    // The folder is listed first, so that missing files in it need no system call.
    this.files.listingOf(folder);
    const { settings } = await this.projects.of(uri);
    const bytes = isStream ? await readStream(location) : readBytes(location);
    if (!isText(bytes)) {
      if (given === undefined && kindOf(uri, guessText(bytes), settings) === undefined) return passedBy(file);
      throw new Error('it is not text in UTF-8. Save it as UTF-8');
    }
    const canBeKept = build !== undefined && !isStream;
    const key = canBeKept ? resultKey({ build, uri, kind: given, settings, bytes }) : undefined;
    const from = fix ? digest(bytes) : '';
    const content = bytes.toString('utf8');
    const kind = given ?? kindOf(uri, content, settings);
    const recorded = new RecordedFiles(this.files, folder);
    const keep = (report: FileReport | null) => {
      if (key === undefined) return {};
      const { questions } = recorded;
      const answers = this.answers.digest(questions, folder);
      return { kept: { key, result: { ...questions, answers, report: report && keptReport(report) } } };
    };
    if (kind === undefined) return { ...passedBy(file), ...keep(null) };
    refuseOutside(file);
    const watched = (known: typeof facts) => recorded.factsFrom(known, facts);
    const surroundings = { files: recorded, settings, facts, watched };
    const { checked, complaint } = await this.checkOrMend(file, kind, content, surroundings);
    const { report, fixed, mended, failures } = checked;
    const complaints = failures.map(({ rule, message }) => `The rule ${rule} failed on ${path}: ${message}`);
    if (complaint !== undefined) complaints.push(complaint);
    return {
      ...{ path, told: tell(path, report, this.reporter, fixed), problems: report.problems, complaints },
      ...(mended !== undefined && { mended: { text: mended, from, inside: file.searched } }),
      ...(complaints.length === 0 && mended === undefined && keep(report)),
    };
  }

  /** Checks a file and fixes it on request, unless it is outside the searched folder. */
  private async checkOrMend(
    { path, uri, leadsOut, searched }: FoundFile,
    kind: FileKind,
    content: string,
    surroundings: Surroundings,
  ): Promise<{ checked: CheckedFile; complaint?: string }> {
    const file = { uri, kind, content };
    const checked = await checkFile(file, surroundings, this.task.fix);
    if (leadsOut === undefined || checked.mended === undefined) return { checked };
    return {
      checked: await checkFile(file, surroundings, false),
      complaint: `${path} was not fixed: it is a link that leads out of ${searched}. Name the file itself.`,
    };
  }
}

/** Returns the outcome of a file that cannot be checked. */
export function failure(path: string, error: unknown): Outcome {
  return { path, complaints: [`${path} was not checked: ${reasonOf(error)}`], problems: [] };
}

/** Returns the outcome of a file of another kind, which is not checked. */
export function passedBy({ path }: FoundFile): Outcome {
  return { path, complaints: [], problems: [] };
}

/** Formats the report of a checked file. */
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

function refuseOutside({ leadsOut }: FoundFile): void {
  if (leadsOut === 'repository') throw new Error('it is a link that leads out of the repository');
}

/** Tells whether an error means that the path is no file: a broken link, or a link to a folder. */
function isNoFile(error: unknown): boolean {
  return isMissing(error) || (error as NodeJS.ErrnoException).code === 'EISDIR';
}
