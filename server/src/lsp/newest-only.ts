/** Runs work for each key, one at a time. Any number of requests during a run causes one more run. */
export class NewestOnly {
  private readonly requested = new Set<string>();
  private readonly running = new Set<string>();

  /** @param work Must not reject. */
  constructor(private readonly work: (key: string) => Promise<void>) {}

  request(key: string): void {
    this.requested.add(key);
    if (!this.running.has(key)) void this.run(key);
  }

  private async run(key: string): Promise<void> {
    this.running.add(key);
    while (this.requested.delete(key)) await this.work(key);
    this.running.delete(key);
  }
}
