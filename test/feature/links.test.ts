import { expect, it } from 'vitest';
import { parsePlan } from '../../server/src/core';
import { linksIn, placeOfLink } from '../../server/src/core/document/links';

// Past the door: links are read by several features; the reader is the contract between them.

function targetsOf(text: string): string[] {
  return parsePlan(text).sections.flatMap(({ body }) =>
    linksIn(body).map(({ kind, target, targetSpan }) => {
      const written = body.text.slice(targetSpan.start, targetSpan.end);
      return written === target ? `${kind} ${target}` : `${kind} ${target} (${written})`;
    }),
  );
}

it.each([
  ['[spec](spec.md) and ![a](b/c.png "Title")', ['link spec.md', 'image b/c.png']],
  ['[`a](b)` [x]](<my spec.md> "t")', ['link my spec.md']],
  ['[![badge](badge.svg)](../readme.md#top)', ['link ../readme.md#top', 'image badge.svg']],
  ['[a]() [b](\n  c.md\n) [d](e_\\(f\\).md)', ['link ', 'link c.md', 'link e_(f).md (e_\\(f\\).md)']],
  ['[a\\]](b.md) [c [d] e](f(g).md)', ['link b.md', 'link f(g).md']],
  [
    '- [ ] [data](data-model.md)\n\n| [a](b.md) |\n|---|\n| [c](d.md) |',
    ['link data-model.md', 'link b.md', 'link d.md'],
  ],
  ['## See [spec](spec.md)\n\n> [q](q.md)', ['link spec.md', 'link q.md']],
  [
    '[spec][s], [s]\n\n[s]: ./spec.md "The spec"\n[t]: <a b.md>\n',
    ['definition ./spec.md', 'definition a b.md'],
  ],
  ['```\n[s]: x.md\n[a](b.md)\n```\n`[c](d.md)` <https://e.org>\n\n[u]: v.md\n', ['definition v.md']],
])('%s', (text, targets) => expect(targetsOf(text)).toEqual(targets));

it('tells where a link goes', () => {
  const uri = 'file:///p/specs/001-a/plan.md';
  const place = (target: string) => {
    const found = placeOfLink(target, uri, 'file:///p');
    return (
      found && `${found.uri.slice('file:///p/'.length)}${found.isFolder ? '/' : ''} ${found.fragment ?? ''}`
    );
  };
  expect(place('spec.md')).toBe('specs/001-a/spec.md ');
  expect(place('./contracts/')).toBe('specs/001-a/contracts/ ');
  expect(place('../../docs/a%20b.md#part%20one')).toBe('docs/a%20b.md part one');
  expect(place('#summary')).toBe('specs/001-a/plan.md summary');
  expect(place('/docs/x.md')).toBe('docs/x.md ');
  expect(place('100%.md')).toBe('specs/001-a/100%25.md ');
  expect(placeOfLink('/docs/x.md', uri)).toBeUndefined();
  for (const target of [
    'https://e.org',
    'mailto:a@b.c',
    'file:///x.md',
    'C:\\x.md',
    '//host/x',
    '',
    '{id}.md',
  ])
    expect(place(target)).toBeUndefined();
  expect(place('../[###-feature]/spec.md')).toBeUndefined();
});
