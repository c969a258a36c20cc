import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { underUsualFlags } from './v8-flags';

export interface Loaded {
  readonly exports: unknown;
  /** Whether its code was compiled before. */
  readonly compiled: boolean;
  /** Writes the code that was compiled so far, for the next time; does nothing when there was some. Never fails. */
  readonly keepCode: () => void;
}

/**
 * Loads a CommonJS module as `require` does, but takes its compiled code from a folder where that was kept. Unlike the
 * compile cache of newer Node.js, it holds the functions that were compiled when they were first called: most of them.
 *
 * @param file The module's path.
 * @param folder Undefined to keep nothing. What is in there may be deleted or damaged at any time.
 * @param patternsAtOnce Whether patterns are to be compiled when they first run. That holds for all threads of the process,
 *   and threads that load at the same time would be in each other's way.
 */
export function loadCompiled(
  file: string,
  folder: string | undefined,
  { patternsAtOnce = false } = {},
): Loaded {
  const asUsual = patternsAtOnce ? underUsualFlags : <T>(work: () => T) => work();
  // Each version of V8 has code of its own, and refuses that of another.
  const { v8 } = process.versions;
  const place = folder && join(folder, `${basename(file, '.js')}-${v8}-${process.arch}.code`);
  const module = { exports: {} };
  const { script, compiled, kept } = asUsual(() => compile(file, place));
  const require = createRequire(file);
  const load = Object.assign((id: string) => asUsual(() => require(id)), require);
  script.runInThisContext()(module.exports, load, module, file, dirname(file));
  return {
    exports: module.exports,
    compiled,
    keepCode: () => {
      if (!kept || compiled) return;
      const code = asUsual(() => script.createCachedData());
      writeCode(kept, code);
    },
  };
}

/** In a function of its own, so that nobody holds on to megabytes of source and code. */
function compile(file: string, place: string | undefined) {
  const source = readFileSync(file);
  const kept = place === undefined ? undefined : { place, sourceDigest: sha256(source) };
  const cachedData = kept && readCode(kept);
  const script = new Script(Module.wrap(source.toString('utf8')), { filename: file, cachedData });
  return { script, compiled: cachedData !== undefined && script.cachedDataRejected === false, kept };
}

/** Where code is kept, and the digest of the source that it is made of. */
interface Kept {
  readonly place: string;
  readonly sourceDigest: Buffer;
}

const digestLength = 32;

function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** V8 trusts the code that it is given, so it is ours to see that it is whole, and made of this very source. */
function readCode({ place, sourceDigest }: Kept): Buffer | undefined {
  try {
    const file = readFileSync(place);
    const code = file.subarray(digestLength);
    return sha256(sourceDigest, code).equals(file.subarray(0, digestLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeCode({ place, sourceDigest }: Kept, code: Buffer): void {
  // Under a name of its own first, for other servers may be reading or writing.
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    writeFileSync(draft, sha256(sourceDigest, code), { mode: 0o600 });
    appendFileSync(draft, code);
    renameSync(draft, place);
  } catch {
    // Then the next start takes as long as this one did.
    removeIfThere(draft);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It is not there, or not ours to remove.
  }
}
