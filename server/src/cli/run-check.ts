import { readFileSync } from 'node:fs';
import { isColorSupported } from 'picocolors';
import { ProjectSettings, severities } from '../core';
import type { CheckCommand } from './arguments';
import { ResultCache } from './cache/result-cache';
import { resultsFolder } from './cache/results-folder';
import { checkFiles, usualJobs } from './check-files';
import type { CheckTask } from './check-task';
import type { Program } from './command-line';
import { describeProblem } from './describe-problem';
import { digest } from './digest';
import { FileChecks } from './file-checks';
import { findFiles } from './find-files';
import { KnownResults } from './known-results';
import type { Outcome } from './outcome';
import { OutputStream } from './output-stream';
import { replaceFile } from './replace-file';
import { reachesAny } from './reporters/pretty';
import { reporterFor } from './reporters/reporter-for';
import { complain, failed, found, passed } from './run-end';
import { RunFiles } from './run-files';
import { WorkerPool } from './workers/worker-pool';

/**
 * The command `check`.
 *
 * @returns The exit code.
 */
export async function runCheck(command: CheckCommand, program: Program): Promise<number> {
  const { paths, format, threshold, fix, jobs = usualJobs() } = command;
  const files = new RunFiles();
  const projects = new ProjectSettings(files);
  const { files: wanted, places, errors, misconfigured } = await findFiles(paths, projects, files);
  for (const problem of misconfigured) process.stderr.write(`${await describeProblem(files, problem)}\n`);
  for (const error of errors) complain(error);
  let code = errors.length + misconfigured.length > 0 ? failed : passed;

  const folder = command.cache && !fix ? (command.cacheFolder ?? resultsFolder()) : undefined;
  const cache = folder === undefined ? undefined : new ResultCache(folder);
  const task: CheckTask = {
    style: { format, threshold, colors: isColorSupported },
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
  const told = new Set<string>();
  let onlyPlans = true;
  let isSilent = true;
  output.write(reporter.head);
  for await (const outcome of outcomes) {
    for (const problem of outcome.problems) problems.add(problem);
    const written = await mend(outcome);
    if (outcome.complaints.length > 0 || !written) code = failed;
    for (const complaint of outcome.complaints) complain(complaint);
    if (!outcome.told || !written) continue;
    const { kind, text, counts: found } = outcome.told;
    told.add(outcome.path);
    if (kind !== 'plan') onlyPlans = false;
    for (const severity of severities) counts[severity] += found[severity];
    if (text !== '') {
      output.write(isSilent ? text : reporter.separator + text);
      isSilent = false;
    }
    await output.flush();
    // Nobody reads on. What is to be mended is mended all the same.
    if (output.isClosed && !fix) break;
  }
  output.write(reporter.tail({ files: told.size, onlyPlans, counts, isSilent }));
  await output.end();
  cache?.save();
  for (const problem of problems) complain(problem);
  for (const [place, candidates] of places)
    if (!output.isClosed && !candidates.some(({ path }) => told.has(path)))
      complain(`There is no plan in ${place}.`);
  return code === failed ? failed : reachesAny(counts, threshold) ? found : passed;
}

/** Writes what a file should hold instead; false, and a complaint, when that fails. */
async function mend({ path, mended }: Outcome): Promise<boolean> {
  if (mended === undefined) return true;
  try {
    await replaceFile(path, mended);
    return true;
  } catch (error) {
    complain(`${path} was not checked: ${(error as Error).message}`);
    return false;
  }
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
