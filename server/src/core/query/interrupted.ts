/** Ends a computation at its time limit. Finished values stay in the database. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Rethrows an interruption. Each `catch` around code that reads from a database must call it first. */
export function rethrowInterrupted(error: unknown): void {
  if (error instanceof Interrupted) throw error;
}
