/** Ends a computation when its time is up. All that it has finished stays in the database. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Passes on the end of time. Each `catch` around code that reads from a database calls it first. */
export function rethrowInterrupted(error: unknown): void {
  if (error instanceof Interrupted) throw error;
}
