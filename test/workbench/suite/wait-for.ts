import { setTimeout as delay } from 'node:timers/promises';

const pollEvery = 25;

/**
 * Asks `condition` until it answers with something other than `undefined`, `null` or `false`, and returns the answer.
 * Fails with `what` when that takes longer than `limit` milliseconds.
 */
export async function waitFor<T>(
  condition: () => T | PromiseLike<T>,
  what: string | (() => string),
  limit = 15_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await condition();
    if (answer !== undefined && answer !== null && answer !== false)
      return answer as Exclude<T, undefined | null | false>;
    if (Date.now() > end) {
      throw new Error(`Waited ${limit / 1000} s for ${typeof what === 'string' ? what : what()}.`);
    }
    await delay(pollEvery);
  }
}
