import { parseArgs } from 'node:util';
import { type FileKind, type Severity, severities } from '../core';
import { resultsFolder } from './cache/results-folder';
import type { Invocation } from './invocation';

export type Format = 'pretty' | 'json';

/** A parsed command line. */
export type Command =
  | { readonly name: 'help' | 'version' }
  /** Prints the page of a rule; without a rule, the list of rules. */
  | { readonly name: 'explain'; readonly rule: string | undefined }
  | {
      readonly name: 'check';
      readonly paths: readonly string[];
      readonly format: Format;
      readonly threshold: Severity;
      readonly fix: boolean;
      /** The kind of named files; if undefined, their names and texts decide. */
      readonly as: FileKind | undefined;
      /** Whether a folder or glob may contain no plan. */
      readonly allowNoPlans: boolean;
      /** The maximum number of files to check at a time; undefined for the number of processors. */
      readonly jobs: number | undefined;
      /** Whether to use and store cached results. */
      readonly cache: boolean;
      /** The cache folder; undefined for the default. */
      readonly cacheFolder: string | undefined;
    };

export type CheckCommand = Extract<Command, { name: 'check' }>;

/** An invalid command line, with a message for users. */
export class UsageError extends Error {}

/** Returns the help text. */
export function help({ environment, processors }: Invocation): string {
  return `Planwright checks implementation plans.

Usage: planwright check [options] PATH...
       planwright explain [RULE]

PATH is a file, a folder to search, or a glob. A folder is searched for plans, and for the constitutions
and plan templates that they are judged by. Hidden folders are searched where a plan system has its plans,
such as .kiro/specs, or where "planFiles" names them.
A named file that is none of these, such as spec.md or README.md, is skipped with a note.

With explain, the page of a rule is printed, or the list of all rules.

What a project says in .planwright.json, or under "planwright" in package.json, holds for its plans.

Options:
  --format pretty|json   how findings are printed (default: pretty)
  --threshold SEVERITY   the severity that makes the check fail: error, warning, information or hint
                         (default: information)
  --fix                  mend what can be mended without a look
  --as plan              check the files that are named as plans, whatever they are
  --allow-no-plans       a folder or glob without a plan is no failure
  --jobs N               check up to N files at a time (default: ${processors}, one for each processor)
  --no-cache             check everything anew, and keep no results
  --cache-dir FOLDER     where results are kept, for files that did not change; it can be deleted at any time
                         (default: ${resultsFolder(environment) ?? 'none'})
  --help                 print this help
  --version              print the version

Exit code: 0 when nothing reaches the threshold, 1 when something does, 2 when something could not be
done as asked: the command line or a project's configuration is wrong, a file or folder cannot be read,
or there is no plan.
`;
}

/**
 * Parses a command line.
 * @param args The arguments behind the program's name.
 * @throws UsageError with a message that says what to write instead.
 */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) throw new UsageError('Give a command: planwright check PATH...');
  if (command === 'explain') {
    if (paths.length > 1) throw new UsageError('Give one rule: planwright explain RULE');
    return { name: 'explain', rule: paths[0] };
  }
  if (command !== 'check')
    throw new UsageError(
      `There is no command "${command}". Use: planwright check PATH..., or planwright explain RULE`,
    );
  if (paths.length === 0)
    throw new UsageError('Give at least one file, folder or glob: planwright check PATH...');
  return {
    name: 'check',
    paths,
    format: oneOf('--format', values.format, ['pretty', 'json']),
    threshold: oneOf('--threshold', values.threshold, severities),
    fix: values.fix,
    as: values.as === undefined ? undefined : oneOf<'plan'>('--as', values.as, ['plan']),
    allowNoPlans: values['allow-no-plans'],
    jobs: values.jobs === undefined ? undefined : count('--jobs', values.jobs),
    cache: !values['no-cache'],
    cacheFolder: values['cache-dir'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        threshold: { type: 'string', default: 'information' },
        fix: { type: 'boolean', default: false },
        as: { type: 'string' },
        'allow-no-plans': { type: 'boolean', default: false },
        jobs: { type: 'string', short: 'j' },
        'no-cache': { type: 'boolean', default: false },
        'cache-dir': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function oneOf<Value extends string>(option: string, value: string, values: readonly Value[]): Value {
  const found = values.find((candidate) => candidate === value);
  if (found) return found;
  throw new UsageError(`${option} must be one of ${values.join(', ')}, not "${value}".`);
}

function count(option: string, value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new UsageError(`${option} must be a number from 1 to 999, not "${value}".`);
}
