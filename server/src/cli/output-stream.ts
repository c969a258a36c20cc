import type { Writable } from 'node:stream';

/** Texts are written together up to this length: a system call for each of 10,000 files would cost more than its check. */
const written = 65_536;

/** Output that goes on as fast as its reader takes it, and notices when nobody reads any more. */
export class OutputStream {
  private waiting = '';
  /** Whether the reader has gone, as `head` does. */
  isClosed = false;

  constructor(private readonly stream: Writable) {}

  write(text: string): void {
    this.waiting += text;
  }

  /** Hands on what has been written once it is worth it. */
  async flush(): Promise<void> {
    if (this.waiting.length >= written) await this.end();
  }

  /** Hands on all that has been written, and waits until the reader has taken it. */
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
