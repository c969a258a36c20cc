import { readFileSync } from 'node:fs';
import { ProjectSettings, severities } from '../core';
import type { CheckCommand } from './arguments';
import { openCache } from './cache/open-cache';
import { checkFiles, usualJobs } from './check-files';
import type { CheckTask } from './check-task';
import { hasColors } from './colors';
import type { Program } from './command-line';
import { describeProblem } from './describe-problem';
import { digest } from './digest';
import { FileChecks } from './file-checks';
import { findFiles } from './find-files';
import { KnownResults } from './known-results';
import { describeEmptyPlaces } from './no-plans';
import type { Outcome } from './outcome';
import { OutputStream } from './output-stream';
import { reasonOf } from './read-bytes';
import { withRelativePaths } from './relative-paths';
import { replaceFile } from './replace-file';
import { reachesAny } from './reporters/pretty';
import { reporterFor } from './reporters/reporter-for';
import { complain, failed, found, noteSkipped, passed } from './run-end';
import { RunFiles } from './run-files';
import { WorkerPool } from './workers/worker-pool';

/**
 * The command `check`.
 *
 * @returns The exit code.
 * @throws UsageError when the folder for results cannot be used.
 */
export async function runCheck(command: CheckCommand, program: Program): Promise<number> {
  const { paths, format, threshold, fix, jobs = usualJobs() } = command;
  const cache = openCache(command);
  const files = new RunFiles();
  const projects = new ProjectSettings(files);
  const { files: wanted, places, others, ...faults } = await findFiles(paths, projects, files, command.as);
  const errors: string[] = [];
  const fail = (message: string) => {
    errors.push(message);
    complain(message);
  };
  for (const problem of faults.misconfigured) {
    errors.push(await describeProblem(files, problem));
    process.stderr.write(`${errors.at(-1)}\n`);
  }
  for (const error of faults.errors) fail(error);

  const task: CheckTask = {
    style: { format, threshold, colors: hasColors(process.env, process.stdout.isTTY === true) },
    fix,
    facts: { date: today() },
    build: cache && digest(readFileSync(program.script)),
  };
  const checks = new FileChecks(task, files);
  const outcomes = checkFiles(wanted, {
    known: cache && new KnownResults(cache, task, files, projects),
    checks,
    startPool: (size) => new WorkerPool(program.script, task, size),
    jobs,
  });

  const reporter = reporterFor(task.style);
  const output = new OutputStream(process.stdout);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const problems = new Set<string>();
  const skipped = [...others];
  const told = new Map<string, string>();
  const named = new Set(wanted.filter(({ searched }) => searched === undefined).map(({ path }) => path));
  let isSilent = true;
  output.write(reporter.head);
  for await (const outcome of outcomes) {
    for (const problem of outcome.problems) problems.add(withRelativePaths(problem));
    const fault = await mend(outcome);
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
    // Nobody reads on. What is to be mended is mended all the same.
    if (output.isClosed && !fix) break;
  }
  const kinds = [...told.values()];
  for (const problem of problems) fail(problem);
  if (!output.isClosed) {
    if (!command.allowNoPlans)
      for (const place of describeEmptyPlaces(places, new Set(told.keys()), kinds.includes('plan')))
        fail(place);
    noteSkipped(skipped);
  }
  const onlyPlans = kinds.every((kind) => kind === 'plan');
  output.write(reporter.tail({ files: told.size, onlyPlans, counts, skipped, errors, isSilent }));
  await output.end();
  cache?.save();
  return errors.length > 0 ? failed : reachesAny(counts, threshold) ? found : passed;
}

/** Writes what a file should hold instead; why not, when that fails. */
async function mend({ path, mended }: Outcome): Promise<string | undefined> {
  if (mended === undefined) return undefined;
  try {
    await replaceFile(path, mended);
    return undefined;
  } catch (error) {
    return `${path} was not fixed: ${reasonOf(error)}.`;
  }
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
