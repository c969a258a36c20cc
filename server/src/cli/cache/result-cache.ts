import { statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, prepareFolder, readCacheFile, replaceCacheFile, tidyFolder } from './cache-files';
import type { KeptResult, Result } from './kept-result';
import { Shard } from './shard';

/** Few enough that texts repeat within a file, and so many that a run over one plan has little to read. */
const shardCount = 64;
/** Of each file. 10,000 plans need about a twentieth of it. */
const mostCharacters = 4_000_000;

interface OpenShard {
  readonly shard: Shard;
  /** What the file was when it was read, to tell whether somebody wrote it since. */
  readonly version: string;
}

/**
 * The results of former runs, in files of one folder: a file for each 64th part of all results there are, so that a run
 * over one plan reads one file and a run over 10,000 writes 64. Everything here may fail, be changed or deleted by
 * others at any time; then there are fewer results to find.
 */
export class ResultCache {
  private readonly shards = new Map<string, OpenShard>();
  private holdsNone: boolean | undefined;

  /**
   * @param folder An absolute path. Need not be there.
   * @param workingFolder Below it, no symbolic link is followed.
   * @param today In days since 1970.
   */
  constructor(
    private readonly folder: string,
    private readonly workingFolder: string,
    private readonly today: number,
  ) {}

  /** Whether there is none at all: then no key need be known. */
  get isEmpty(): boolean {
    this.holdsNone ??= !namesIn(this.folder).some(isShardName);
    return this.holdsNone;
  }

  /** @param key Of the file's content, and all else that is known before its check: a `resultKey`. */
  find(key: string): Result | undefined {
    return this.open(key).shard.find(key);
  }

  keep(key: string, result: KeptResult): void {
    this.open(key).shard.add(key, result);
  }

  /** Takes note that a result was of use again. */
  renew(key: string): void {
    this.open(key).shard.renew(key, this.today);
  }

  /** Writes what is new. Each file is replaced as a whole, and what another run wrote meanwhile is kept. */
  save(): void {
    try {
      for (const [name, shard] of this.shards) if (shard.shard.isChanged) this.saveShard(name, shard);
    } catch {
      // A place that cannot be written to, or is full, keeps nothing.
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

/** Whether files of results are called so. */
function isShardName(name: string): boolean {
  return /^results-[\da-f]{2}$/.test(name);
}
