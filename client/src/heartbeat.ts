/** How often a missing answer is counted, and how many times make a silence. */
const pause = 5_000;
const patience = 4;

/** Callbacks of a heartbeat. */
export interface HeartbeatListener {
  /** Nothing has come for a while. Told once for each silence. */
  readonly onSilence: () => void;
  /** An answer came after a silence. */
  readonly onAnswer: () => void;
}

/**
 * Notices that a server does not answer. Nothing is sent by a clock: an idle server stays asleep. Counts turns of a timer
 * and not time, for a computer that slept has only missed one.
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
   * Waits for an answer, unless one is waited for already.
   *
   * @param ask Sends a request; a refusal is an answer too.
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

  /** Ends the waiting: there is no such server any more. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#isSilent = false;
  }
}
