import { readFileSync } from 'node:fs';
import { ProjectSettings, severities } from '../core';
import type { CheckCommand } from './arguments';
import { openCache } from './cache/open-cache';
import { checkFiles } from './check-files';
import type { CheckTask } from './check-task';
import { hasColors } from './colors';
import { describeProblem } from './describe-problem';
import { digest } from './digest';
import { FileChecks } from './file-checks';
import { findFiles } from './find-files';
import type { Invocation } from './invocation';
import { KnownResults } from './known-results';
import { linksNamedBy } from './link-target';
import { describeEmptyPlaces } from './no-plans';
import type { Outcome } from './outcome';
import { OutputStream } from './output-stream';
import { reasonOf } from './read-bytes';
import { withRelativePaths } from './relative-paths';
import { replaceFile } from './replace-file';
import { reachesAny } from './reporters/pretty';
import { reporterFor } from './reporters/reporter-for';
import { complain, failed, found, noteSkipped, passed } from './run-end';
import { diskWith, RunFiles } from './run-files';
import { WorkerPool } from './workers/worker-pool';

/**
 * Runs the command `check`.
 * @returns The exit code.
 * @throws UsageError if the cache folder cannot be used.
 */
export async function runCheck(command: CheckCommand, invocation: Invocation): Promise<number> {
  const { paths, format, threshold, fix, jobs = invocation.processors } = command;
  const { folder, environment, stdout, stderr, script } = invocation;
  const cache = openCache(command, invocation);
  const namedLinks = linksNamedBy(paths, folder);
  const files = new RunFiles(environment, diskWith(namedLinks));
  const projects = new ProjectSettings(files);
  const {
    files: wanted,
    places,
    others,
    ...faults
  } = await findFiles(paths, projects, files, {
    folder,
    as: command.as,
  });
  const errors: string[] = [];
  const fail = (message: string) => {
    errors.push(message);
    complain(stderr, message);
  };
  for (const problem of faults.misconfigured) {
    errors.push(await describeProblem(files, problem, folder));
    stderr.write(`${errors.at(-1)}\n`);
  }
  for (const error of faults.errors) fail(error);

  const task: CheckTask = {
    style: { format, threshold, colors: hasColors(environment, stdout.isTTY === true), folder },
    // A copy, because a process's environment cannot be sent to a thread.
    environment: { ...environment },
    namedLinks,
    fix,
    facts: { date: dayOf(invocation.now()) },
    build: cache && digest(readFileSync(script)),
  };
  const checks = new FileChecks(task, files);
  const outcomes = checkFiles(wanted, {
    known: cache && new KnownResults(cache, task, files, projects),
    checks,
    startPool: (size) => new WorkerPool(script, task, size),
    jobs,
  });

  const reporter = reporterFor(task.style);
  const output = new OutputStream(stdout);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const problems = new Set<string>();
  const skipped = [...others];
  const told = new Map<string, string>();
  const named = new Set(wanted.filter(({ searched }) => searched === undefined).map(({ path }) => path));
  let isSilent = true;
  let isComplete = true;
  output.write(reporter.head);
  for await (const outcome of outcomes) {
    for (const problem of outcome.problems) problems.add(withRelativePaths(problem, folder));
    const fault = await mend(outcome, folder);
    if (fault !== undefined) fail(fault);
    for (const complaint of outcome.complaints) fail(complaint);
    if (!outcome.told && outcome.complaints.length === 0 && named.has(outcome.path))
      skipped.push(outcome.path);
    if (!outcome.told || fault !== undefined) continue;
    const { kind, text, counts: found } = outcome.told;
    told.set(outcome.path, kind);
    for (const severity of severities) counts[severity] += found[severity];
    if (text !== '') {
      output.write(isSilent ? text : reporter.separator + text);
      isSilent = false;
    }
    await output.flush();
    // The reader has closed the output. Files are still fixed.
    if (output.isClosed && !fix) {
      isComplete = false;
      break;
    }
  }
  const kinds = [...told.values()];
  for (const problem of problems) fail(problem);
  if (isComplete) {
    if (!command.allowNoPlans)
      for (const place of describeEmptyPlaces(places, new Set(told.keys()), kinds.includes('plan')))
        fail(place);
    noteSkipped(stderr, skipped);
  }
  const onlyPlans = kinds.every((kind) => kind === 'plan');
  output.write(reporter.tail({ files: told.size, onlyPlans, counts, skipped, errors, isSilent }));
  await output.end();
  cache?.save();
  if (errors.length > 0 || !isComplete) return failed;
  return reachesAny(counts, threshold) ? found : passed;
}

/** Writes a file's corrected content. Returns an error message if that fails. */
async function mend({ path, mended }: Outcome, folder: string): Promise<string | undefined> {
  if (mended === undefined) return undefined;
  try {
    await replaceFile(path, mended, folder);
    return undefined;
  } catch (error) {
    return `${path} was not fixed: ${reasonOf(error)}.`;
  }
}

/** Returns the local date, `YYYY-MM-DD`. */
function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
