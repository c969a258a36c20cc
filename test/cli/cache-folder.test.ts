import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../server/src/cache-folder';

test('The folder is the one that the variable names, or the user’s own', () => {
  const environment = { HOME: '/home/ana', LOCALAPPDATA: 'L' };
  expect(cacheFolder({ ...environment, PLANWRIGHT_CACHE: '/tmp/mine' }, 'linux')).toBe('/tmp/mine');
  expect(cacheFolder({ ...environment, PLANWRIGHT_CACHE: '' }, 'linux')).toBeUndefined();
  // A relative one would be a folder of the repository that is checked.
  for (const PLANWRIGHT_CACHE of ['.planwright-cache', './cache', '../cache', 'cache'])
    expect(cacheFolder({ ...environment, PLANWRIGHT_CACHE }, 'linux')).toBeUndefined();
  expect(cacheFolder(environment, 'linux')).toBe(join('/home/ana', '.cache', 'planwright'));
  expect(cacheFolder({ ...environment, XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'planwright'));
  expect(cacheFolder({ ...environment, XDG_CACHE_HOME: 'c' }, 'linux')).toBe(
    join('/home/ana', '.cache', 'planwright'),
  );
  expect(cacheFolder(environment, 'darwin')).toBe(join('/home/ana', 'Library/Caches', 'planwright'));
  expect(cacheFolder(environment, 'win32')).toBe(join('L', 'planwright', 'cache'));
  expect(cacheFolder({}, 'win32')).toBeUndefined();
});
