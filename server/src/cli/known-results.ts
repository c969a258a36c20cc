import type { ProjectSettings } from '../core';
import { Answers } from './cache/questions';
import type { ResultCache } from './cache/result-cache';
import { resultKey } from './cache/result-key';
import { reportIn } from './cache/shard';
import type { CheckTask } from './check-task';
import { tell } from './file-checks';
import { fileUri } from './file-uri';
import type { FoundFile } from './find-files';
import type { Outcome } from './outcome';
import { type RunFiles, readBytes } from './run-files';

/** The results of former runs that still hold: same build, same text, same settings, same answers to every question asked. */
export class KnownResults {
  private readonly answers: Answers;

  constructor(
    private readonly cache: ResultCache,
    private readonly task: CheckTask,
    files: RunFiles,
    private readonly projects: ProjectSettings,
  ) {
    this.answers = new Answers(files, task.facts);
  }

  /** What a check of a file would come to; undefined when it has to be done. */
  async find({ path, kind }: FoundFile): Promise<Outcome | undefined> {
    const { build } = this.task;
    const uri = fileUri(path);
    if (build === undefined || !this.cache.mayHold(uri)) return undefined;
    const { settings } = await this.projects.of(uri);
    let bytes: Uint8Array;
    try {
      bytes = readBytes(path);
    } catch {
      return undefined;
    }
    const key = resultKey({ build, uri, kind, settings, bytes });
    const entry = this.cache.find(uri, key);
    if (!entry) return undefined;
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (this.answers.digest(entry, folder) !== entry.answers) return undefined;
    const report = reportIn(entry);
    if (report === undefined) return undefined;
    this.cache.keep(uri, key, entry);
    if (!report) return { path, complaints: [], problems: [] };
    return { path, told: tell(path, report, this.task), complaints: [], problems: report.problems };
  }

  /** Keeps what a check came to. */
  keep({ path, kept }: Outcome): void {
    if (kept) this.cache.keep(fileUri(path), kept.key, kept.entry);
  }
}
