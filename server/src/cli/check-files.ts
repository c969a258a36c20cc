import { entryAt } from '../core/text/entry-at';
import type { FileChecks } from './file-checks';
import type { FoundFile } from './find-files';
import type { KnownResults } from './known-results';
import type { Outcome } from './outcome';
import type { WorkerPool } from './workers/worker-pool';

/** Starting a thread takes as long as checking some dozens of plans. */
const fewestForThreads = 50;

/** The maximum number of outcomes that wait for their turn, which limits the memory of a run. */
const mostAhead = 1_000;

/** The services of a run over many files. */
export interface Means {
  readonly known: KnownResults | undefined;
  /** Runs checks in this thread. */
  readonly checks: FileChecks;
  /** Starts worker threads. */
  readonly startPool: (size: number) => WorkerPool;
  /** The maximum number of files to check at a time. */
  readonly jobs: number;
}

interface Turn {
  readonly file: FoundFile;
  /** Undefined before the check is assigned. */
  outcome: Promise<Outcome> | Outcome | undefined;
}

/**
 * Checks files, in several threads if there are many, and caches the results.
 * @returns Outcomes in the order of the files, each as soon as its turn comes.
 */
export async function* checkFiles(
  files: readonly FoundFile[],
  { known, checks, startPool, jobs }: Means,
): AsyncGenerator<Outcome> {
  const turns: Turn[] = [];
  let untaken: Turn[] = [];
  let pool: WorkerPool | undefined;
  let next = 0;

  // Assigns files while the first one is being checked. A cached outcome is yielded at once.
  const lookAhead = async () => {
    while (next < files.length && turns.length < mostAhead && !isKnown(turns[0])) {
      const file = entryAt(files, next++);
      const turn: Turn = { file, outcome: await known?.find(file) };
      turns.push(turn);
      // A stream can be read only once, so it must not go to a thread, which may fail and be replaced.
      if (turn.outcome || file.isStream) continue;
      untaken.push(turn);
      if (!pool && jobs > 1 && untaken.length >= fewestForThreads) pool = startPool(jobs);
      if (!pool) continue;
      for (const each of untaken) each.outcome = pool.check(each.file);
      untaken = [];
    }
  };

  try {
    for (;;) {
      await lookAhead();
      const turn = turns.shift();
      if (!turn) return;
      if (turn === untaken[0]) untaken.shift();
      const outcome = await (turn.outcome ?? checks.check(turn.file));
      known?.keep(outcome);
      yield outcome;
    }
  } finally {
    await pool?.close();
  }
}

function isKnown(turn: Turn | undefined): boolean {
  return turn?.outcome !== undefined && !(turn.outcome instanceof Promise);
}
