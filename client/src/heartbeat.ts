/** The interval of the timer in milliseconds, and the number of intervals without an answer that make a silence. */
const pause = 5_000;
const patience = 4;

/** Callbacks of a heartbeat. */
export interface HeartbeatListener {
  /** Called once for each silence. */
  readonly onSilence: () => void;
  /** Called when an answer arrives after a silence. */
  readonly onAnswer: () => void;
}

/**
 * Detects that the server does not respond. It sends nothing periodically, so an idle server stays idle. It counts
 * timer intervals instead of time, because a sleeping computer misses only one.
 */
export class Heartbeat {
  readonly #listener: HeartbeatListener;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isSilent = false;

  constructor(listener: HeartbeatListener) {
    this.#listener = listener;
  }

  get isSilent(): boolean {
    return this.#isSilent;
  }

  /**
   * Waits for an answer, unless it is waiting already.
   * @param ask Sends a request; an error is an answer too.
   */
  watch(ask: () => Promise<unknown>): void {
    if (this.#timer !== undefined) return;
    let missed = 0;
    const timer = setInterval(() => {
      missed += 1;
      if (missed !== patience) return;
      this.#isSilent = true;
      this.#listener.onSilence();
    }, pause);
    this.#timer = timer;
    const answered = () => {
      if (this.#timer !== timer) return;
      const wasSilent = this.#isSilent;
      this.stop();
      if (wasSilent) this.#listener.onAnswer();
    };
    ask().then(answered, answered);
  }

  /** Stops waiting, because the server has ended. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#isSilent = false;
  }
}
