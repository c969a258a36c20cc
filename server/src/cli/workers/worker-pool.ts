import { Worker } from 'node:worker_threads';
import type { CheckTask } from '../check-task';
import { failure } from '../file-checks';
import type { FoundFile } from '../find-files';
import type { Outcome } from '../outcome';
import type { Work } from './run-worker';

/** A file that waits for its outcome. */
interface Job {
  readonly file: FoundFile;
  readonly done: (outcome: Outcome) => void;
  /** Whether a worker failed over files of which this is one: it is then checked on its own, to find the one at fault. */
  readonly alone: boolean;
}

/** As many files as a worker is given at once: few enough that all end at the same time, and that output flows. */
const batchSize = 8;
/** Of these a worker has a second one at hand, so that it never waits. */
const batchesAhead = 2;
/** Threads that may fail before no other takes their place: something is wrong then with more than a file. */
const mostLosses = 20;

interface Member {
  readonly worker: Worker;
  /** The batches that it was given, the one at work first. */
  readonly batches: Job[][];
}

/** Threads that check files, as many at a time as there are threads. */
export class WorkerPool {
  private readonly waiting: Job[] = [];
  private readonly members = new Set<Member>();
  private losses = 0;

  /**
   * @param script The file that a worker runs; it is told by `workerData` what it is to do.
   * @param size The number of threads.
   */
  constructor(
    private readonly script: string,
    private readonly task: CheckTask,
    size: number,
  ) {
    for (let count = 0; count < size; count++) this.start();
  }

  /** Checks a file when its turn comes. Never throws: a thread that fails is among the complaints. */
  check(file: FoundFile): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ file, done, alone: false });
      this.handOut();
    });
  }

  /** Ends all threads, at once. */
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
      for (const [index, job] of batch.entries()) job.done(outcomes[index]!);
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

  /** Puts another thread in the place of one that failed. */
  private replace({ batches }: Member, fault: unknown): void {
    const [current = [], ...untouched] = batches;
    const again = untouched.flat();
    if (current.length === 1) current[0]!.done(failure(current[0]!.file.path, fault));
    else again.unshift(...current.map((job) => ({ ...job, alone: true })));
    this.waiting.unshift(...again);
    if (++this.losses <= mostLosses) this.start();
    else if (this.members.size === 0)
      for (const { file, done } of this.waiting.splice(0)) done(failure(file.path, fault));
    this.handOut();
  }

  private handOut(): void {
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
