import type { Writable } from 'node:stream';

/** Everything that a run of the command line takes from the process around it. */
export interface Invocation {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  /** The working folder, as an absolute path. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  readonly now: () => Date;
  /** How many files are checked at a time, unless the arguments say so. */
  readonly processors: number;
  /** The file that holds the whole program. Its content identifies the build, and worker threads run it. */
  readonly script: string;
}
