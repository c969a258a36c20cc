import { Worker } from 'node:worker_threads';
import { entryAt } from '../../core/text/entry-at';
import type { CheckTask } from '../check-task';
import { failure } from '../file-checks';
import type { FoundFile } from '../find-files';
import type { Outcome } from '../outcome';
import type { Work } from './run-worker';

/** A file that waits for its outcome. */
interface Job {
  readonly file: FoundFile;
  readonly done: (outcome: Outcome) => void;
  /** Whether a worker failed on a batch with this file. It is then checked on its own, to find the cause. */
  readonly alone: boolean;
}

/** The number of files per batch: small enough that all workers end at the same time and output appears early. */
const batchSize = 8;
/** Each worker has a second batch ready, so that it never waits. */
const batchesAhead = 2;
/** After this many failures, threads are not replaced, because the cause is not a single file. */
const mostLosses = 20;

interface Member {
  readonly worker: Worker;
  /** The batches of the worker; the first one is in progress. */
  readonly batches: Job[][];
}

/** A pool of threads that check files. */
export class WorkerPool {
  private readonly waiting: Job[] = [];
  private readonly members = new Set<Member>();
  private losses = 0;
  /** The error of the thread that failed last. */
  private lastFault: unknown;

  /**
   * @param script The file that workers run, with their task as `workerData`.
   * @param size The number of threads.
   */
  constructor(
    private readonly script: string,
    private readonly task: CheckTask,
    size: number,
  ) {
    for (let count = 0; count < size; count++) this.start();
  }

  /** Checks a file when its turn comes. Never throws: the failure of a thread is among the complaints. */
  check(file: FoundFile): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ file, done, alone: false });
      this.handOut();
    });
  }

  /** Terminates all threads at once. */
  async close(): Promise<void> {
    const members = [...this.members];
    this.members.clear();
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  }

  private start(): void {
    const work: Work = { task: this.task };
    const worker = new Worker(this.script, { workerData: work });
    const member: Member = { worker, batches: [] };
    worker.on('message', (outcomes: readonly Outcome[]) => {
      const batch = member.batches.shift() ?? [];
      this.handOut();
      for (const [index, job] of batch.entries()) job.done(entryAt(outcomes, index));
    });
    let fault: unknown;
    worker.on('error', (error) => {
      fault = error;
    });
    worker.on('exit', (code) => {
      if (this.members.delete(member))
        this.replace(member, fault ?? new Error(`a thread ended with ${code}`));
    });
    this.members.add(member);
  }

  /** Replaces a failed thread. */
  private replace({ batches }: Member, fault: unknown): void {
    const [current = [], ...untouched] = batches;
    const again = untouched.flat();
    const [first, ...others] = current;
    if (first && others.length === 0) first.done(failure(first.file.path, fault));
    else again.unshift(...current.map((job) => ({ ...job, alone: true })));
    this.waiting.unshift(...again);
    this.lastFault = fault;
    if (++this.losses <= mostLosses) this.start();
    this.handOut();
  }

  private handOut(): void {
    // No thread is left, and none will be started.
    if (this.members.size === 0)
      for (const { file, done } of this.waiting.splice(0)) done(failure(file.path, this.lastFault));
    for (let round = 0; round < batchesAhead; round++)
      for (const member of this.members) {
        if (member.batches.length > round || this.waiting.length === 0) continue;
        const alone = this.waiting.findIndex(({ alone }) => alone);
        const size = alone < 0 ? batchSize : alone === 0 ? 1 : Math.min(alone, batchSize);
        const batch = this.waiting.splice(0, size);
        member.batches.push(batch);
        member.worker.postMessage(batch.map(({ file }) => file));
      }
  }
}
