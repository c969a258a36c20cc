import type { Writable } from 'node:stream';

/** All inputs that the command line takes from its process. */
export interface Invocation {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  /** Absolute path of the working folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  readonly now: () => Date;
  /** The default number of files to check at a time. */
  readonly processors: number;
  /** The file that holds the whole program. Its content identifies the build, and worker threads run it. */
  readonly script: string;
}
