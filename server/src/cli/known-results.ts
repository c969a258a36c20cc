import type { ProjectSettings } from '../core';
import { Answers } from './cache/questions';
import type { ResultCache } from './cache/result-cache';
import { resultKey } from './cache/result-key';
import type { CheckTask } from './check-task';
import { passedBy, tell } from './file-checks';
import type { FoundFile } from './find-files';
import type { Outcome } from './outcome';
import { readBytes } from './read-bytes';
import type { Reporter } from './reporters/reporter';
import { reporterFor } from './reporters/reporter-for';
import type { RunFiles } from './run-files';

/** Cached results that are still valid: same build, text, settings and answers. */
export class KnownResults {
  private readonly answers: Answers;
  private readonly reporter: Reporter;

  constructor(
    private readonly cache: ResultCache,
    private readonly task: CheckTask,
    files: RunFiles,
    private readonly projects: ProjectSettings,
  ) {
    this.answers = new Answers(files, task.facts);
    this.reporter = reporterFor(task.style);
  }

  /** Returns the cached outcome of a file; undefined if it must be checked. */
  async find(file: FoundFile): Promise<Outcome | undefined> {
    const { path, location, uri, kind } = file;
    const { build } = this.task;
    if (build === undefined || file.isStream || file.leadsOut || this.cache.isEmpty) return undefined;
    const { settings } = await this.projects.of(uri);
    let bytes: Uint8Array;
    try {
      bytes = readBytes(location);
    } catch {
      return undefined;
    }
    const key = resultKey({ build, uri, kind, settings, bytes });
    const known = this.cache.find(key);
    if (!known) return undefined;
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (this.answers.digest(known, folder) !== known.answers) return undefined;
    this.cache.renew(key);
    const { report } = known;
    if (!report) return passedBy(file);
    return { path, told: tell(path, report, this.reporter), complaints: [], problems: report.problems };
  }

  /** Caches the result of a check. */
  keep({ kept }: Outcome): void {
    if (kept) this.cache.keep(kept.key, kept.result);
  }
}
