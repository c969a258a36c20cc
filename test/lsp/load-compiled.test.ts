import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../server/src/cache-folder';
import { loadCompiled } from '../../server/src/load-compiled';

let directory: string;
let file: string;
let folder: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'planwright-'));
  file = join(directory, 'answer.js');
  folder = join(directory, 'cache/inner');
  await writeFile(
    file,
    "exports.answer = () => 41 + '–'.length; exports.base = require('node:path').basename(__filename);",
  );
});
afterEach(() => rm(directory, { recursive: true, force: true }));

function load(from: string | undefined = folder) {
  const { exports, compiled, keepCode } = loadCompiled(file, from);
  const { answer, base } = exports as { answer: () => number; base: string };
  return { said: [answer(), base], compiled, keepCode };
}

/** Loads once, so that there is compiled code, and tells where it is. */
async function kept(): Promise<string> {
  load().keepCode();
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0]!);
}

describe('A module', () => {
  test('is loaded from its compiled code the second time', async () => {
    expect(load()).toMatchObject({ said: [42, 'answer.js'], compiled: false });
    await kept();
    expect(load()).toMatchObject({ said: [42, 'answer.js'], compiled: true });
  });

  test('is compiled anew when its text is another, of the same length even', async () => {
    await kept();
    await writeFile(file, (await readFile(file, 'utf8')).replace('41', '10'));
    expect(load()).toMatchObject({ said: [11, 'answer.js'], compiled: false });
    await kept();
    expect(load()).toMatchObject({ said: [11, 'answer.js'], compiled: true });
  });

  test('needs no folder', async () => {
    const loaded = loadCompiled(file, undefined);
    loaded.keepCode();
    expect(loaded.compiled).toBe(false);
    expect(await readdir(directory)).toEqual(['answer.js']);
  });

  test('works where nothing can be written', async () => {
    const inFile = join(file, 'cache');
    expect(load(inFile)).toMatchObject({ said: [42, 'answer.js'], compiled: false });
    load(inFile).keepCode();
  });
});

describe('Kept code', () => {
  const damages: Record<string, (code: Buffer) => Buffer> = {
    'is emptied': () => Buffer.alloc(0),
    'is cut short': (code) => code.subarray(0, code.length / 2),
    'has one bit turned': (code) => {
      code[code.length - 20]! ^= 1;
      return code;
    },
    'is something else': () => Buffer.from('nonsense'),
  };
  test.each(Object.entries(damages))('that %s is not used, and replaced', async (_, damage) => {
    const place = await kept();
    await writeFile(place, damage(await readFile(place)));
    expect(load()).toMatchObject({ said: [42, 'answer.js'], compiled: false });
    load().keepCode();
    expect(load().compiled).toBe(true);
  });

  test('may be deleted', async () => {
    const place = await kept();
    await rm(place);
    expect(load()).toMatchObject({ said: [42, 'answer.js'], compiled: false });
  });

  test('may turn out to be a folder', async () => {
    const place = await kept();
    await rm(place);
    await mkdir(place);
    const { said, keepCode } = load();
    keepCode();
    expect(said).toEqual([42, 'answer.js']);
    expect(await readdir(folder)).toHaveLength(1);
  });
});

test('The folder is the one that the variable names, or the user’s own', () => {
  const environment = { HOME: '/home/ana', LOCALAPPDATA: 'L' };
  expect(cacheFolder({ ...environment, PLANWRIGHT_CACHE: '/tmp/mine' }, 'linux')).toBe('/tmp/mine');
  expect(cacheFolder({ ...environment, PLANWRIGHT_CACHE: '' }, 'linux')).toBeUndefined();
  expect(cacheFolder(environment, 'linux')).toBe(join('/home/ana', '.cache', 'planwright'));
  expect(cacheFolder({ ...environment, XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'planwright'));
  expect(cacheFolder({ ...environment, XDG_CACHE_HOME: 'c' }, 'linux')).toBe(
    join('/home/ana', '.cache', 'planwright'),
  );
  expect(cacheFolder(environment, 'darwin')).toBe(join('/home/ana', 'Library/Caches', 'planwright'));
  expect(cacheFolder(environment, 'win32')).toBe(join('L', 'planwright', 'cache'));
  expect(cacheFolder({}, 'win32')).toBeUndefined();
});
