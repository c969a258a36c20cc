import { version } from '../../../package.json';
import { ProjectSettings } from '../core';
import { NodeWorkspace } from '../node-workspace';
import { type Command, help, readArguments, UsageError } from './arguments';
import { type CheckedFile, checkFile } from './check-file';
import { describeProblem } from './describe-problem';
import { findFiles } from './find-files';
import { reportJson } from './reporters/json';
import { reaches, reportPretty } from './reporters/pretty';

/** Exit codes: nothing reached the threshold, something did, the check could not be done as asked. */
const passed = 0;
const found = 1;
const failed = 2;

async function run(args: readonly string[]): Promise<number> {
  const command = readArguments(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(help);
      return passed;
    case 'version':
      process.stdout.write(`${version}\n`);
      return passed;
    case 'check':
      return check(command);
  }
}

async function check({
  paths,
  format,
  threshold,
  fix,
}: Extract<Command, { name: 'check' }>): Promise<number> {
  const workspace = new NodeWorkspace();
  const projects = new ProjectSettings(workspace);
  const { files: wanted, errors, empty, misconfigured } = await findFiles(paths, projects);
  for (const problem of misconfigured) process.stderr.write(`${await describeProblem(workspace, problem)}\n`);
  for (const error of errors) complain(error);
  for (const path of empty) complain(`There is no plan in ${path}.`);
  let code = errors.length + misconfigured.length > 0 ? failed : passed;
  const files: CheckedFile[] = [];
  for (const each of wanted) {
    try {
      const file = await checkFile(each, workspace, projects, fix);
      files.push(file);
      if (file.failures.length > 0) code = failed;
      for (const failure of file.failures) complain(failure);
    } catch (error) {
      complain(`${each.path} was not checked: ${(error as Error).message}`);
      code = failed;
    }
  }
  for (const problem of new Set(
    files.flatMap(({ context }) => context.problems.map(({ message }) => message)),
  ))
    complain(problem);
  process.stdout.write(format === 'json' ? reportJson(files) : reportPretty(files, threshold));
  const loud = files.some(({ findings }) => findings.some((finding) => reaches(finding, threshold)));
  return code === failed ? failed : loud ? found : passed;
}

function complain(message: string): void {
  process.stderr.write(`planwright: ${message}\n`);
}

// Who reads us may stop early, as `head` does. That is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The exit code is left behind instead of exiting with it: output that a pipe has not taken yet would be lost.
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message}\nTry: planwright --help`);
    process.exitCode = failed;
  },
);
