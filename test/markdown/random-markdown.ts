import fc from 'fast-check';
import { builtInTemplates } from '../../server/src/core';
import { renderPlan } from '../../server/src/core/template/built-in';

// Past the door: built-in plans are taken as samples of Markdown.

/** The texts between headings, as a plan is cut for the parser. */
export function chunksOf(text: string): string[] {
  return text.split(/(?<=\n)(?=#{1,6} )/);
}

/** The chunks of the plans that the built-in templates make. */
export const templates = builtInTemplates.flatMap(({ id }) => chunksOf(renderPlan(id)));

// What stands at the beginning of a line, one in the other.
const prefixes = [
  '> ',
  '>',
  '  ',
  '  ',
  '- ',
  '   ',
  '1. ',
  '    ',
  ' ',
  '* ',
  '2. ',
  '-',
  '1.',
  '10) ',
  '+   ',
  '-     ',
  '\t',
];
const openers = [
  ...[
    '',
    '',
    '',
    '# ',
    '## ',
    '#######',
    '```',
    '```ts',
    '~~~',
    '---',
    '***',
    '===',
    '- - -',
    ':-',
    '|-|-|',
    '|---|',
  ],
  ...[
    '[ ] ',
    '[x] ',
    '[',
    '[^1]',
    '<',
    '<b>',
    '<div>',
    '<b-c>',
    '<!-- ',
    '-->',
    '**',
    '| ',
    '|a|b|',
    '\\',
    '_',
  ],
];
const pieces = [
  ...[
    'a',
    'b c',
    ' ',
    '  ',
    '.',
    '1',
    ':',
    'é',
    '漢',
    '。',
    '—',
    '😀',
    '\u00a0',
    '\u2028',
    '\f',
    '\t',
    '\ufeff',
    '\0',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '*a*',
    '**b**',
    '_c_',
    '`',
    '``',
    '`d`',
    '[',
    ']',
    '![',
    '](',
    '](x)',
    '](x "t")',
  ],
  ...[
    '[e](f)',
    '![g](h)',
    '[i]',
    ']:',
    '[x]: y',
    '(',
    ')',
    '\\',
    '\\*',
    '|',
    ' | ',
    'a|b',
    '\\|',
    '--',
    ':-:',
    '<',
    '>',
  ],
  ...[
    '/',
    '!',
    '=',
    '"',
    '@',
    '<br>',
    '<i a="b">',
    '</i>',
    '<https://a.b>',
    '<!-- c -->',
    '-->',
    '&',
    '&amp;',
    '#',
    ' #',
  ],
  ...['\n', '\n', '\n\n', '\r\n', '\r', '\n  ', '\n- '],
];

export const inline = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));
export const lines = fc
  .array(
    fc
      .tuple(
        fc.array(fc.constantFrom(...prefixes), { maxLength: 3 }),
        fc.constantFrom(...openers),
        fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
        fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', ''),
      )
      .map((parts) => parts.flat().join('')),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
export const emphasis = fc
  .array(fc.constantFrom('*', '**', '***', '_', '__', 'a', ' ', '.', '[', '](x)', '![', '`b`', 'é', '('), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));
const label = fc.constantFrom('a', 'B', 'x', 'a  b', ' b', 'ß', '', ' ', '^1', 'a\\]', 'a\nb');
const target = fc.constantFrom(
  'c',
  '[d]',
  './e(f)',
  '<g>',
  'h i',
  'j "k"',
  "l 'm'",
  '',
  '#n\t',
  '**',
  '`o`',
  'p)',
  'j (k)',
  'j (k) l',
  'j (k(m))',
  'j (k',
  'j "k" l',
);
/** Links that use labels, and what defines these. */
export const labels = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('', '', '', '- ', '> ', '  ', '1. ', '    '), label, target)
        .map(([before, name, to]) => `${before}[${name}]: ${to}\n`),
      label.map((name) => `[${name}]`),
      label.map((name) => `[A][${name}]`),
      label.map((name) => `![${name}][]`),
      fc.constantFrom(
        '[*a*]',
        '*[a',
        '](b)',
        '[',
        ' ',
        '(',
        '"t"',
        "'t' u",
        '(v)',
        '*',
        '\n',
        '\n\n',
        '# ',
        '- ',
        '> ',
        '| ',
        '|-|\n',
      ),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));
const cells = fc.constantFrom('a', ' ', '|', '|', '-', ':', '\\', '`', '*', '\t', '[x](y)', '<!-- -->');
export const table = fc
  .tuple(
    fc.array(cells, { maxLength: 8 }),
    fc.array(fc.constantFrom('-', ':-', '--:', ' - '), { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 3 }),
  )
  .map(([head, columns, rows]) =>
    [head.join(''), `|${columns.join('|')}|`, ...rows.map((row) => row.join(''))].join('\n'),
  );
export const mutated = fc
  .tuple(
    fc.constantFrom(...templates),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.nat(3),
        added: fc.constantFrom(...pieces, ...openers, ...prefixes),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([chunk, edits]) =>
    edits.reduce((text, { at, removed, added }) => {
      const start = Math.floor(at * (text.length + 1));
      return text.slice(0, start) + added + text.slice(start + removed);
    }, chunk),
  );
