import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

export interface Loaded {
  readonly exports: unknown;
  /** Whether its code was compiled before. */
  readonly compiled: boolean;
  /** Writes the code that was compiled so far, for the next time; does nothing when there was some. Never fails. */
  readonly keepCode: () => Promise<void>;
}

/**
 * Loads a CommonJS module as `require` does, but takes its compiled code from a folder where that was kept. Unlike the
 * compile cache of newer Node.js, it holds the functions that were compiled when they were first called: most of them.
 *
 * @param file The module's path.
 * @param folder Undefined to keep nothing. What is in there may be deleted or damaged at any time.
 */
export function loadCompiled(file: string, folder: string | undefined): Loaded {
  const source = readFileSync(file, 'utf8');
  // Each version of V8 has code of its own, and refuses that of another.
  const { v8 } = process.versions;
  const place = folder && join(folder, `${basename(file, '.js')}-${v8}-${process.arch}.code`);
  const cachedData = place === undefined ? undefined : readCode(place, source);
  const script = new Script(Module.wrap(source), { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  const compiled = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    compiled,
    keepCode: async () => {
      if (place !== undefined && !compiled) await writeCode(place, source, script.createCachedData());
    },
  };
}

const digestLength = 32;

/** V8 trusts the code that it is given, so it is ours to see that it is whole, and made of this very source. */
function digestOf(source: string, code: Buffer): Buffer {
  return createHash('sha256').update(source).update(code).digest();
}

function readCode(place: string, source: string): Buffer | undefined {
  try {
    const file = readFileSync(place);
    const code = file.subarray(digestLength);
    return digestOf(source, code).equals(file.subarray(0, digestLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

async function writeCode(place: string, source: string, code: Buffer): Promise<void> {
  // Under a name of its own first, for other servers may be reading or writing.
  const draft = `${place}.${process.pid}`;
  try {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await writeFile(draft, Buffer.concat([digestOf(source, code), code]), { mode: 0o600 });
    await rename(draft, place);
  } catch {
    // Then the next start takes as long as this one did.
    await rm(draft, { force: true }).catch(() => {});
  }
}
