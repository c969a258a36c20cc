import { statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, prepareFolder, readCacheFile, replaceCacheFile, tidyFolder } from './cache-files';
import type { KeptResult, Result } from './kept-result';
import { Shard } from './shard';

/** Few enough that texts repeat within a file, and enough that a run on one plan reads little. */
const shardCount = 64;
/** The maximum length of each file. 10,000 plans need about a twentieth of it. */
const mostCharacters = 4_000_000;

interface OpenShard {
  readonly shard: Shard;
  /** Identifies the file's state when it was read, to detect writes of other runs. */
  readonly version: string;
}

/**
 * Results of former runs, in 64 files of one folder: a run on one plan reads one file, and a run on 10,000 plans writes
 * 64. Files may be unreadable, changed or deleted at any time; then fewer results are found.
 */
export class ResultCache {
  private readonly shards = new Map<string, OpenShard>();
  private holdsNone: boolean | undefined;

  /**
   * @param folder An absolute path, which need not exist.
   * @param workingFolder Below this folder, symbolic links are not followed.
   * @param today Days since 1970.
   */
  constructor(
    private readonly folder: string,
    private readonly workingFolder: string,
    private readonly today: number,
  ) {}

  /** Whether the cache has no results, so that computing keys is unnecessary. */
  get isEmpty(): boolean {
    this.holdsNone ??= !namesIn(this.folder).some(isShardName);
    return this.holdsNone;
  }

  /** @param key The `resultKey` of the file's content and the other inputs that are known before its check. */
  find(key: string): Result | undefined {
    return this.open(key).shard.find(key);
  }

  keep(key: string, result: KeptResult): void {
    this.open(key).shard.add(key, result);
  }

  /** Marks a result as used today. */
  renew(key: string): void {
    this.open(key).shard.renew(key, this.today);
  }

  /** Writes changed files. Each is replaced as a whole, and results that another run wrote in between are kept. */
  save(): void {
    try {
      for (const [name, shard] of this.shards) if (shard.shard.isChanged) this.saveShard(name, shard);
    } catch {
      // Results are lost if the folder is read-only or full.
    }
  }

  private saveShard(name: string, { shard: ours, version }: OpenShard): void {
    const path = join(this.folder, name);
    let shard = ours;
    if (this.versionOf(path) !== version) {
      shard = this.read(path);
      shard.take(ours);
    }
    this.prepare();
    replaceCacheFile(path, shard.write(this.today, mostCharacters));
  }

  private isPrepared = false;

  private prepare(): void {
    if (this.isPrepared) return;
    prepareFolder(this.folder, this.workingFolder);
    tidyFolder(this.folder, isShardName);
    this.isPrepared = true;
  }

  private open(key: string): OpenShard {
    const part = Number.parseInt(key.slice(0, 2), 16) % shardCount;
    const name = `results-${part.toString(16).padStart(2, '0')}`;
    let open = this.shards.get(name);
    if (!open) {
      const path = join(this.folder, name);
      open = { version: this.versionOf(path), shard: this.read(path) };
      this.shards.set(name, open);
    }
    return open;
  }

  private read(path: string): Shard {
    return new Shard(readCacheFile(path) ?? '');
  }

  private versionOf(path: string): string {
    try {
      const { ino, mtimeMs, size } = statSync(path);
      return `${ino} ${mtimeMs} ${size}`;
    } catch {
      return '';
    }
  }
}

/** Tells whether a name is that of a cache file. */
function isShardName(name: string): boolean {
  return /^results-[\da-f]{2}$/.test(name);
}
