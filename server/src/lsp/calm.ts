const turn: (then: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (then) => setTimeout(then, 0);

/**
 * Yields to the event loop twice. The connection delivers one message per turn, so a following edit or cancellation
 * arrives before the caller continues.
 */
export function calm(): Promise<void> {
  return new Promise((resolve) => turn(() => turn(resolve)));
}
