import type { Writable } from 'node:stream';

/**
 * Texts are written together up to this length, because a system call for each of 10,000 files would cost more than its
 * check.
 */
const written = 65_536;

/** Writes output at the speed of its reader, and detects when the reader closes. */
export class OutputStream {
  private waiting = '';
  /** Whether the reader has closed the stream, as `head` does. */
  isClosed = false;

  constructor(private readonly stream: Writable) {}

  write(text: string): void {
    this.waiting += text;
  }

  /** Writes the pending text if it is long enough. */
  async flush(): Promise<void> {
    if (this.waiting.length >= written) await this.end();
  }

  /** Writes the pending text and waits until the reader has accepted it. */
  async end(): Promise<void> {
    const text = this.waiting;
    this.waiting = '';
    if (this.isClosed || text === '') return;
    await new Promise<void>((resolve) => {
      this.stream.write(text, (error) => {
        if (error) this.isClosed = true;
        resolve();
      });
    });
  }
}
