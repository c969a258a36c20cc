import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileUri } from '../../server/src/cli/file-uri';

test.each([
  '.',
  'specs/001-export/plan.md',
  '../plan.md',
  '/',
  '/repo//specs/../a_b~c/plan.md',
  'my specs/[a] (b)/plan.md',
  'caf\u00e9/100%/a#b?c.md',
  'a\\b.md',
])('The URI of %s is the one that Node makes', (path) => {
  expect(fileUri(path)).toBe(pathToFileURL(resolve(path)).href);
});
