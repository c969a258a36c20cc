import type { FileKind } from '../../server/src/core';

/** A text that grows with its size, in the file that it is put into. */
export interface Input {
  readonly name: string;
  /** Where the text stands. */
  readonly file: 'plan' | 'constitution' | 'template' | 'spec' | 'tasks' | 'project';
  /** A text of about `size` characters. */
  readonly of: (size: number) => string;
  /** The smaller size that is measured. */
  readonly size?: number;
}

/** What is checked while an input stands in a file: that file where it has findings of its own, else the plan. */
export function checkedKind(file: Input['file']): FileKind {
  return file === 'constitution' || file === 'template' ? file : 'plan';
}

const times = (text: string, size: number) => text.repeat(Math.max(1, Math.ceil(size / text.length)));
const each = (size: number, length: number, write: (index: number) => string) =>
  Array.from({ length: Math.ceil(size / length) }, (_, index) => write(index)).join('');

const header = `# Implementation Plan: X

**Branch**: \`001-x\` | **Date**: 2024-01-01 | **Spec**: [spec.md](./spec.md)

## Summary

x

## Technical Context

**Language/Version**: TS

`;
const constitutionHead = '# C\n\n## Core Principles\n\n### I. Library First\n\nMust do it.\n\n';

/** Sections that each hold as much, so that what is refused of one of them leaves the others to be read. */
const inSections = (size: number, count: number, write: (size: number) => string) =>
  each(count, 1, (index) => `## S${index}\n\n${write(size / count)}\n\n`);

/** Texts that once took seconds, or that libraries are quadratic in. */
const known: readonly Input[] = [
  {
    name: 'blanks in a version change',
    file: 'constitution',
    of: (size) => `# C\n\n<!--\nSync Impact Report\n- Version change${' '.repeat(size)}x\n-->\n`,
  },
  {
    name: 'blanks behind a version',
    file: 'constitution',
    of: (size) =>
      `${constitutionHead}**Version**: ${' '.repeat(size)}x | **Ratified**: ${' '.repeat(size)}x\n`,
  },
  {
    name: 'colons in the name of a principle',
    file: 'constitution',
    of: (size) => `${constitutionHead}### II. a${times(' :', size)}b\n\nMust.\n`,
  },
  { name: 'a link of many folders', file: 'plan', of: (size) => `${header}[a](${times('a/', size)})\n` },
  {
    name: 'links of many folders',
    file: 'plan',
    of: (size) => header + each(size, 200, (index) => `[a](./${index}/${times('a/', 100)}b.md)\n\n`),
  },
  {
    name: 'links out of the project',
    file: 'plan',
    of: (size) =>
      header + each(size, 200, (index) => `[a](${times('../', 60)}${index}/${times('a/', 100)}b.md)\n\n`),
  },
  { name: 'digits in a line', file: 'plan', of: (size) => `${header}- ${times('0', size)}\n` },
  { name: 'brackets in a line', file: 'plan', of: (size) => header + times('[', size) },
  {
    name: 'underlines below a letter',
    file: 'plan',
    size: 16_000,
    of: (size) => header + inSections(size, size / 4_000, (part) => `a\n${times('===\n', part)}`),
  },
  {
    name: 'underlines below a star',
    file: 'plan',
    size: 16_000,
    of: (size) => header + inSections(size, size / 4_000, (part) => `*\n${times('===\n', part)}`),
  },
  {
    name: 'headings with underlines in one section',
    file: 'plan',
    of: (size) => header + times('a\n===\n', size),
  },
  { name: 'lines that go on with a quote', file: 'plan', of: (size) => `${header}> ${times('\ta\n', size)}` },
  { name: 'rows that go on with a list', file: 'plan', of: (size) => `${header}- ${times('|-|\n', size)}` },
  {
    name: 'carriage returns',
    file: 'plan',
    of: (size) => header + inSections(size, 2, (part) => times('\r', part)),
  },
  {
    name: 'pairs of carriage return and line feed',
    file: 'plan',
    of: (size) => header + times('\r\n', size),
  },
  { name: 'footnotes in footnotes', file: 'plan', of: (size) => header + times('[^a]: - ', size) },
  {
    name: 'footnotes',
    file: 'plan',
    size: 12_000,
    of: (size) => header + each(size, 24, (index) => `[^a${index}]: b${index}\n\nx[^a${index}]\n\n`),
  },
  {
    name: 'footnotes behind their references',
    file: 'plan',
    of: (size) =>
      header +
      each(size / 2, 12, (index) => `x[^a${index}]\n\n`) +
      each(size / 2, 12, (index) => `[^a${index}]: b\n\n`),
  },
  {
    name: 'link definitions',
    file: 'plan',
    of: (size) => header + each(size, 24, (index) => `[a${index}]: ./b${index}\n\n[a${index}]\n\n`),
  },
  {
    name: 'definitions with titles that stay open',
    file: 'plan',
    of: (size) => header + times('[a]: b "\n', size),
  },
  { name: 'comments that stay open', file: 'plan', of: (size) => `${header}a ${times('<!-- ', size)}` },
  {
    name: 'comments with headings in them',
    file: 'plan',
    of: (size) => header + times('<!--\n# x\n-->\n', size),
  },
  {
    name: 'fences with headings in them',
    file: 'plan',
    of: (size) => header + times('```\n# x\n```\n', size),
  },
  {
    name: 'suppressions',
    file: 'plan',
    size: 70_000,
    of: (size) =>
      header + times('<!-- planwright-disable-next-line unfilled-placeholder -->\n[FEATURE]\n\n', size),
  },
  {
    name: 'suppressions that stay on',
    file: 'plan',
    size: 40_000,
    of: (size) => header + times('<!-- planwright-disable -->\n[FEATURE]\n\n', size),
  },
  {
    name: 'suppressions and their ends',
    file: 'plan',
    size: 40_000,
    of: (size) =>
      header +
      times('<!-- planwright-disable empty-field -->\n[FEATURE]\n\n<!-- planwright-enable -->\n', size),
  },
  {
    name: 'names in a suppression',
    file: 'plan',
    of: (size) => `${header}<!-- planwright-disable ${each(size, 6, (index) => `a${index}, `)} -->\n`,
  },
  {
    name: 'suppressions in a constitution',
    file: 'constitution',
    size: 40_000,
    of: (size) => constitutionHead + times('<!-- planwright-disable-next-line -->\n[FEATURE]\n\n', size),
  },
  {
    name: 'markup in a choice',
    file: 'plan',
    of: (size) => `${header}[PASS / ${times('_', size)} / FAIL]\n`,
  },
  {
    name: 'blanks in a field of front matter',
    file: 'plan',
    of: (size) => `---\na${' '.repeat(size)}!\n---\n${header}`,
  },
  {
    name: 'globs',
    file: 'project',
    of: (size) =>
      JSON.stringify({
        overrides: [
          {
            files: each(size, 10, (index) => `a/*${index}/b,`)
              .split(',')
              .filter(Boolean),
            rules: {},
          },
        ],
      }),
  },
  {
    name: 'a glob of stars',
    file: 'project',
    of: (size) =>
      JSON.stringify({
        overrides: each(size, 500, () => 'x')
          .split('')
          .map(() => ({ files: [times('*a', 480)], rules: {} })),
      }),
  },
  {
    name: 'overrides',
    file: 'project',
    of: (size) =>
      JSON.stringify({
        overrides: each(size, 40, () => 'x')
          .split('')
          .map((_, index) => ({ files: [`a${index}/**`], rules: {} })),
      }),
  },
  {
    name: 'mistakes',
    file: 'project',
    size: 8_000,
    of: (size) =>
      JSON.stringify({
        rules: Object.fromEntries(
          each(size, 20, (index) => `a${index},`)
            .split(',')
            .map((key) => [key, 'error']),
        ),
      }),
  },
  { name: 'a long key', file: 'project', of: (size) => JSON.stringify({ [times('a', size)]: 1 }) },
];

/** Characters and pieces that mean something to a reader of Markdown, of plans or of ids. */
const pieces: readonly string[] = [
  ...'[](){}<>`*_~|-+#=:;,.!?/\\"\'&$%@^0aI\t \u00a0\u3000\u2028\u0301é憲（【：…✅\0'.split(''),
  '**',
  '__',
  '~~',
  '``',
  '[a](',
  '![',
  '[^a]',
  '[ ] ',
  '<!--',
  '-->',
  '<a ',
  '&amp;',
  '{{',
  '${',
  '](',
  '][',
  '- ',
  ' - ',
  '* ',
  '1. ',
  '> ',
  ' / ',
  ' or ',
  ', ',
  'I. ',
  'II, ',
  'Principle 1 ',
  'principles ',
  '1-',
  'FR-001 ',
  'FR-',
  'T001 ',
  'US1, ',
  'FR-001 to ',
  '001-',
  '2024-01-01 ',
  '2024-',
  'TBD ',
  'TODO: ',
  'N/A ',
  'PASS ',
  'e.g. ',
  '[NEEDS CLARIFICATION: ',
  '[FEATURE] ',
  '[a|b] ',
  '[a/b] ',
  'a/b ',
  './a ',
  'https://a ',
  'a.b',
  '├── ',
  'version ',
  'version: ',
  'to ',
  '→ ',
  'must ',
  'last ',
];

const lines: readonly string[] = [
  '- a\n',
  '  - a\n',
  '1. a\n',
  '+ a\n',
  '- [ ] a\n',
  '- [ ] **a**: b\n',
  '> a\n',
  '>> a\n',
  '# a\n',
  '## a\n\n',
  '### I. a\n\nmust\n\n',
  '| a | b |\n',
  '|---|\n',
  '| a | b |\n|---|---|\n| c | d |\n\n',
  '<!-- a -->\n',
  '<div>\n',
  '</div>\n',
  '```\n',
  '~~~\na\n~~~\n',
  '    a\n',
  '\ta\n',
  '---\n',
  '***\n',
  'a\n',
  'a\n\n',
  '\n',
  '**a**: b\n',
  '**a**:\n',
  'a: b\n',
  '[a]: b\n',
  '[a](./b.md)\n',
  '`a/b.c`\n',
  '- **FR-001**: a\n',
  'FR-001, FR-002\n',
  '- [ ] T001 a\n',
  '[FEATURE]\n',
  'NEEDS CLARIFICATION\n',
  '[NEEDS CLARIFICATION: a]\n',
  '**Version**: 1.0.0\n',
  '- ✅ I. a: PASS\n',
  '| I. a | PASS |\n',
  '<!-- planwright-disable-line -->\n',
  '# Option 1: a\n',
  '├── a\n',
  '- a.md (existing)\n',
];

const around: readonly {
  readonly where: string;
  readonly file: Input['file'];
  readonly write: (text: string) => string;
}[] = [
  { where: 'a line', file: 'plan', write: (text) => `${header}a ${text}!\n` },
  {
    where: 'an item of the check',
    file: 'plan',
    write: (text) => `${header}## Constitution Check\n\n- [ ] **I. ${text}**: ${text}!\n`,
  },
  {
    where: 'a principle',
    file: 'constitution',
    write: (text) => `${constitutionHead}### II. ${text}!\n\n${text}!\n`,
  },
];

const moreForLines: typeof around = [
  { where: 'a plan', file: 'plan', write: (text) => header + text },
  { where: 'the check', file: 'plan', write: (text) => `${header}## Constitution Check\n\n${text}` },
  {
    where: 'a code block',
    file: 'plan',
    write: (text) => `${header}## Project Structure\n\n~~~~\n${text}~~~~\n`,
  },
  { where: 'front matter', file: 'plan', write: (text) => `---\n${text}\n---\n${header}` },
  {
    where: 'the violations',
    file: 'plan',
    write: (text) =>
      `${header}## Complexity Tracking\n\n| Violation | Why | Alternative |\n|---|---|---|\n${text}`,
  },
  { where: 'a constitution', file: 'constitution', write: (text) => constitutionHead + text },
  { where: 'a template', file: 'template', write: (text) => header + text },
  { where: 'a spec', file: 'spec', write: (text) => `# Feature Specification: X\n\n${text}` },
  { where: 'tasks', file: 'tasks', write: (text) => `# Tasks: X\n\n${text}` },
];

/** Every input. */
export const inputs: readonly Input[] = [
  ...known,
  ...around.flatMap(({ where, file, write }) =>
    pieces.map(
      (piece): Input => ({
        name: `${JSON.stringify(piece)} in ${where}`,
        file,
        of: (size) => write(times(piece, size)),
      }),
    ),
  ),
  ...moreForLines.flatMap(({ where, file, write }) =>
    lines.map(
      (line): Input => ({
        name: `${JSON.stringify(line)} in ${where}`,
        file,
        of: (size) => write(times(line, size)),
      }),
    ),
  ),
];
