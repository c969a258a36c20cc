import type { FileChecks } from './file-checks';
import type { FoundFile } from './find-files';
import type { KnownResults } from './known-results';
import type { Outcome } from './outcome';
import type { WorkerPool } from './workers/worker-pool';

/** A thread takes as long to start as the check of some dozens of plans. */
const fewestForThreads = 50;

/** Files whose outcome may be there before their turn, which bounds the memory that a run takes. */
const mostAhead = 1_000;

/** What a run over many files has at hand. */
export interface Means {
  readonly known: KnownResults | undefined;
  /** Checks in this thread. */
  readonly checks: FileChecks;
  /** Starts threads. */
  readonly startPool: (size: number) => WorkerPool;
  /** The most files to check at a time. */
  readonly jobs: number;
}

interface Turn {
  readonly file: FoundFile;
  /** Undefined while nobody has taken it on. */
  outcome: Promise<Outcome> | Outcome | undefined;
}

/**
 * Checks files, several at a time where there are many to check, and keeps what they came to.
 *
 * @returns Their outcomes, in the order of the files, each as soon as its turn comes.
 */
export async function* checkFiles(
  files: readonly FoundFile[],
  { known, checks, startPool, jobs }: Means,
): AsyncGenerator<Outcome> {
  const turns: Turn[] = [];
  let untaken: Turn[] = [];
  let pool: WorkerPool | undefined;
  let next = 0;

  // While the first file in turn is at work, others are handed out. One that is known is told at once.
  const lookAhead = async () => {
    while (next < files.length && turns.length < mostAhead && !isKnown(turns[0])) {
      const file = files[next++]!;
      const turn: Turn = { file, outcome: await known?.find(file) };
      turns.push(turn);
      // A stream can be read once, so it goes to no thread, which may fail and be replaced.
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
