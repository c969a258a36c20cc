import { expect, test } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import { ancestorsOf, folderOf, join, nameOf } from '../../server/src/core/workspace/uris';

// Past the door: paths and URIs have more forms than files in a test.

const uris = [
  'file:///',
  'file:///a',
  'file:///repo/specs/001-x/plan.md',
  'file:///repo/specs/001-x/',
  'file:///repo//specs/plan.md',
  'file:///repo/./specs/../plan.md',
  'file:///repo/..',
  'file:///repo/.specify',
  'file:///repo/my%20specs/%5Ba%5D/plan.md',
  'file:///repo/caf%C3%A9/~x_y/plan.md',
  'file:///repo/a b/plan (1).md',
  'file:///c%3A/repo/plan.md',
  'file:///C:/repo/plan.md',
  'file://server/share/plan.md',
  'vscode-vfs://github/owner/repo/plan.md',
  'untitled:Untitled-1',
];
const paths = [
  'a',
  'a/b.md',
  '.specify/memory/constitution.md',
  '../b',
  './b',
  'a//b',
  'a b',
  'ä',
  '',
  '/a',
  'a/',
  '...',
  'a/..',
];

test.each(uris)('What is around %s is what the library says', (uri) => {
  expect(folderOf(uri)).toBe(Utils.dirname(URI.parse(uri)).toString());
  expect(nameOf(uri)).toBe(Utils.basename(URI.parse(uri)));
  for (const path of paths)
    expect(join(uri, path)).toBe(Utils.joinPath(URI.parse(uri), ...path.split('/')).toString());
});

test('The folders above a file end with the open folder, or at the top', () => {
  expect(ancestorsOf('file:///repo/specs/plan.md', [])).toEqual([
    'file:///repo/specs',
    'file:///repo',
    'file:///',
  ]);
  expect(ancestorsOf('file:///repo/specs/plan.md', ['file:///repo/'])).toEqual([
    'file:///repo/specs',
    'file:///repo',
  ]);
});
