import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { CheckTask } from '../check-task';
import { FileChecks } from '../file-checks';
import type { FoundFile } from '../find-files';
import type { Outcome } from '../outcome';

/** The data that a thread receives at its start. */
export interface Work {
  readonly task: CheckTask;
}

/** Runs a thread of the pool: checks batches of files and sends their outcomes in the same order. */
export function runWorker(port: MessagePort | null = parentPort): void {
  if (!port) throw new Error('A worker runs in a thread of its own');
  const { task } = workerData as Work;
  const checks = new FileChecks(task);
  let before = Promise.resolve();
  port.on('message', (files: readonly FoundFile[]) => {
    before = before.then(async () => {
      const outcomes: Outcome[] = [];
      for (const file of files) outcomes.push(await checks.check(file));
      port.postMessage(outcomes);
    });
  });
}
