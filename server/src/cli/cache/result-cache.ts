import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../digest';
import { type Entry, readShard, type Shard, writeShard } from './shard';

/** All files together hold at most 256 times as much. 10,000 plans need about a tenth of it. */
const mostCharacters = 1_000_000;

/** By this, backup programs know a cache: https://bford.info/cachedir/ */
const tag =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Made by Planwright. It can be deleted at any time.\n';

interface OpenShard {
  readonly entries: Shard;
  /** What the file was when it was read, to tell whether somebody wrote it since. */
  readonly version: string;
  changed: boolean;
}

/**
 * The results of former runs, in files of one folder: a file for each 256th part of all plans there are, so that a run
 * over one plan reads one file and a run over 10,000 writes 256. Everything here may fail, be changed or deleted by
 * others at any time; then there are fewer results to find.
 */
export class ResultCache {
  private readonly shards = new Map<string, OpenShard>();

  /** @param folder Need not be there. */
  constructor(
    private readonly folder: string,
    private readonly today = Math.floor(Date.now() / 86_400_000),
  ) {}

  /** Whether there may be a result for a file: if not, its key need not be known. */
  mayHold(uri: string): boolean {
    return this.shardOf(uri).entries.size > 0;
  }

  /** @param key Of the file's content, and all else that is known beforehand. */
  find(uri: string, key: string): Entry | undefined {
    return this.shardOf(uri).entries.get(key);
  }

  /** Keeps an entry, or one that was of use again. */
  keep(uri: string, key: string, entry: Omit<Entry, 'day'>): void {
    const shard = this.shardOf(uri);
    const before = shard.entries.get(key);
    // A day on which nothing else is new is not worth writing a file.
    if (before === entry && this.today - before.day < 7) return;
    shard.entries.delete(key);
    shard.entries.set(key, { ...entry, day: this.today });
    shard.changed = true;
  }

  /** Writes what is new. Each file is replaced as a whole, and what another run wrote meanwhile is kept. */
  save(): void {
    try {
      for (const [name, shard] of this.shards) if (shard.changed) this.saveShard(name, shard);
    } catch {
      // A place that cannot be written to, or is full, keeps nothing.
    }
  }

  private saveShard(name: string, shard: OpenShard): void {
    const path = join(this.folder, name);
    const entries =
      this.versionOf(path) === shard.version ? shard.entries : merged(this.read(path), shard.entries);
    this.prepareFolder();
    const beside = `${path}.${process.pid}-${randomUUID()}.tmp`;
    try {
      writeFileSync(beside, writeShard(entries, this.today, mostCharacters), { mode: 0o600 });
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
    shard.changed = false;
  }

  private isPrepared = false;

  private prepareFolder(): void {
    if (this.isPrepared) return;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(this.folder, 'CACHEDIR.TAG'), tag);
    // What runs left behind that were killed while they wrote.
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      if (/\.tmp$/.test(name) && statSync(path).mtimeMs < Date.now() - 3_600_000)
        rmSync(path, { force: true });
    }
    this.isPrepared = true;
  }

  private shardOf(uri: string): OpenShard {
    const name = Buffer.from(digest(uri), 'base64').toString('hex', 0, 1);
    let shard = this.shards.get(name);
    if (!shard) {
      const path = join(this.folder, name);
      shard = { version: this.versionOf(path), entries: this.read(path), changed: false };
      this.shards.set(name, shard);
    }
    return shard;
  }

  private read(path: string): Shard {
    try {
      return readShard(readFileSync(path, 'utf8'));
    } catch {
      return new Map();
    }
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

function merged(theirs: Shard, ours: Shard): Shard {
  for (const [key, entry] of ours) {
    theirs.delete(key);
    theirs.set(key, entry);
  }
  return theirs;
}
