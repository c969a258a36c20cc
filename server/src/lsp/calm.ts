const turn: (then: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (then) => setTimeout(then, 0);

/**
 * Waits two turns of the event loop. The connection hands on one message per turn, so a caller that is still wanted
 * afterwards has seen what came in directly behind its own request: the next edit of a burst, or the cancellation.
 */
export function calm(): Promise<void> {
  return new Promise((resolve) => turn(() => turn(resolve)));
}
