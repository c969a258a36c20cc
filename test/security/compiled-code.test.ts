import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { Module } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { Script } from 'node:vm';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compileCacheFolder } from '../../client/src/node/compile-cache';
import { bundles } from '../../scripts/bundles.mjs';
import { builtPrograms } from '../support/built-programs';
import { sample } from '../support/runs';

// Compiled code is as trusted as the program itself, so none is taken from where somebody else can put it.

let built: string;
beforeAll(async () => {
  built = (await builtPrograms()).folder;
}, 60_000);

let lab: string;
beforeEach(async () => {
  lab = await mkdtemp(join(await realpath(tmpdir()), 'planwright-lab-'));
});
afterEach(() => rm(lab, { recursive: true, force: true }));

const digest = (...parts: Buffer[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** V8's compiled form of another program, which V8 takes for the compiled form of a bundle: lengths and flags fit. */
async function poisonFor(bundle: string, marker: string): Promise<Buffer> {
  const source = await readFile(bundle);
  const { length } = Module.wrap(source.toString('utf8'));
  const program = `(function (exports, require) { require('fs').writeFileSync(${JSON.stringify(marker)}, 'it ran'); exports.start = exports.serve = () => {}; /*`;
  const script = new Script(`${program.padEnd(length - 5, 'x')}*/\n})`, { filename: bundle });
  script.runInThisContext();
  const code = script.createCachedData();
  return Buffer.concat([digest(digest(source), code), code]);
}

test('A cache folder that a repository brings along runs nothing', { timeout: 60_000 }, async () => {
  const cache = join(lab, '.planwright-cache');
  const marker = join(lab, 'marker');
  await mkdir(join(lab, 'specs/001-x'), { recursive: true });
  await writeFile(join(lab, 'specs/001-x/plan.md'), '# Implementation Plan: X\n\n## Summary\n\nA.\n');
  await mkdir(cache);
  const programs = ['server/dist/cli.js', 'server/dist/node/main.js'];
  for (const path of programs) {
    const poison = await poisonFor(join(built, path), marker);
    for (const name of [basename(path, '.js'), 'command-line', 'server'])
      await writeFile(join(cache, `${name}-${process.versions.v8}-${process.arch}.code`), poison);
  }
  for (const folder of [cache, '.planwright-cache']) {
    const env = { ...process.env, PLANWRIGHT_CACHE: folder };
    const run = (args: string[]) =>
      promisify(execFile)(process.execPath, args, { cwd: lab, env }).catch((error) => error);
    const { stdout, stderr } = await run([join(built, programs[0]!), 'check', 'specs']);
    // A relative one is refused as a whole.
    if (folder === cache) expect(stdout).toContain('1 plan checked');
    else expect(stderr).toContain('PLANWRIGHT_CACHE must be an absolute path');
    await run([join(built, programs[1]!), '--version']);
  }
  await expect(stat(marker)).rejects.toThrow('ENOENT');
});

test('No program that ships loads compiled code or changes a flag of V8', async () => {
  for (const { outfile } of bundles()) {
    const code = await readFile(join(built, outfile!), 'utf8');
    expect(code, outfile).not.toMatch(/cachedData|createCachedData|setFlagsFromString|node:vm|node:v8/);
  }
});

describe('The folder for compiled code', () => {
  const storage = () => join(lab, 'storage');

  test('is the user’s alone, made where it is missing', async () => {
    const folder = compileCacheFolder(storage())!;
    expect(folder).toBe(join(storage(), 'compiled'));
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(compileCacheFolder(storage())).toBe(folder);
  });

  test('is not used when it is a relative path, a file or a link', async () => {
    expect(compileCacheFolder('storage')).toBeUndefined();
    await mkdir(storage());
    await writeFile(join(storage(), 'compiled'), '');
    expect(compileCacheFolder(storage())).toBeUndefined();
    await rm(join(storage(), 'compiled'));
    await mkdir(join(lab, 'elsewhere'), { mode: 0o700 });
    await symlink(join(lab, 'elsewhere'), join(storage(), 'compiled'), 'junction');
    expect(compileCacheFolder(storage())).toBeUndefined();
    expect(await readdir(join(lab, 'elsewhere'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'is not used when others may write to it or swap it',
    async () => {
      const folder = compileCacheFolder(storage())!;
      await chmod(folder, 0o770);
      expect(compileCacheFolder(storage())).toBeUndefined();
      await chmod(folder, 0o700);
      await chmod(storage(), 0o777);
      expect(compileCacheFolder(storage())).toBeUndefined();
    },
  );
});

describe('The language server without an editor', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(built, 'server/dist/node/main.js'), ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error) => error as { code: number; stdout: string; stderr: string },
    );

  test('says how it is started', async () => {
    for (const args of sample([['--node-ipc'], [], ['--stdin']], 1)) {
      const { code, stderr, stdout } = await run(...args);
      expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', 'Usage: node main.js --stdio']);
      expect(stderr.length).toBeLessThan(1_000);
    }
  });

  test('knows --help and --version', async () => {
    const help = await run('--help');
    expect([help.code, help.stdout.split('\n')[0]]).toEqual([0, 'Usage: node main.js --stdio']);
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
