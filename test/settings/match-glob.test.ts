import { describe, expect, test } from 'vitest';
import { matchGlob } from '../../server/src/core/workspace/match-glob';

// Past the door: globs have more forms than files in a test.

describe('A glob', () => {
  test.each([
    ['a.md', ['/a.md', '/x/a.md', '/x/A.MD'], ['/a.mdx', '/xa.md', '/a.md/b', '/axmd']],
    ['/a.md', ['/a.md'], ['/x/a.md']],
    ['./x/a.md', ['/x/a.md', '/y/x/a.md'], ['/a.md', '/yx/a.md']],
    ['x\\*.md', ['/x/a.md', '/x/.md'], ['/x/y/a.md', '/x.md']],
    ['x/?.md', ['/x/a.md'], ['/x/ab.md', '/x/.md', '/x//.md']],
    [
      '**/specs/**/plan.md',
      ['/specs/plan.md', '/a/specs/b/c/plan.md'],
      ['/aspecs/plan.md', '/specs/aplan.md'],
    ],
    ['/specs/**/plan.md', ['/specs/plan.md', '/specs/b/plan.md'], ['/a/specs/plan.md', '/specs//plan.md']],
    ['specs/**', ['/specs/a', '/specs/a/b', '/specs/'], ['/specs', '/aspecs/a']],
    ['**', ['/', '/a', '/a/b', ''], []],
    ['a/**/**/b', ['/a/b', '/a/x/b', '/a/x/y/b'], ['/a/xb']],
    ['{a,b/*}/c{,.md}', ['/a/c', '/a/c.md', '/b/x/c', '/b/x/c.md'], ['/b/c', '/ac', '/a/c.m']],
    ['{a,{b,c}d}', ['/a', '/bd', '/cd'], ['/b', '/ad']],
    ['{a,b', ['/a', '/b'], ['/c']],
    ['a}', ['/a}'], ['/a']],
    ['a,b', ['/a,b'], ['/a', '/b']],
    ['[a]+(b).md', ['/[a]+(b).md'], ['/a.md']],
    ['', [], ['/a', '/']],
  ])('%s fits what it means', (glob, fitting, others) => {
    expect(fitting.filter((path) => !matchGlob(glob, path))).toEqual([]);
    expect(others.filter((path) => matchGlob(glob, path))).toEqual([]);
  });

  test('that a regular expression would try for ever is answered', () => {
    const name = `/${'a'.repeat(250)}`;
    expect(matchGlob(`${'*a'.repeat(100)}*b`, name)).toBe(false);
    expect(matchGlob(`${'*a'.repeat(100)}*`, name)).toBe(true);
    expect(matchGlob(`${'{a,a*}'.repeat(100)}b*`, name)).toBe(false);
    expect(matchGlob(`${'**/a/'.repeat(100)}b*`, '/a'.repeat(150))).toBe(false);
    expect(matchGlob(`${'{'.repeat(900)}a`, name)).toBe(false);
    expect(matchGlob('{'.repeat(1_000_000), name)).toBe(false);
  });
});
