import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasColors } from '../../server/src/cli/colors';
import { printable, printableJson } from '../../server/src/cli/printable';
import { Project } from './project';

const esc = '\u001b';

describe('A text of a workspace', () => {
  test.each([
    ['a line break', 'a\nb\rc\td', 'a\\nb\\rc\\td'],
    ['an escape sequence', `${esc}[31mred`, '\\x1b[31mred'],
    ['a C1 control', '\u009b2J', '\\x9b2J'],
    ['a change of writing direction', 'a\u202eb\u2066', 'a\\u202eb\\u2066'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ["a command of GitHub's", ' ::error file=x::y', ' \\x3a:error file=x::y'],
    ["a command of Azure's", 'see ##vso[task.complete]', 'see #\\x23vso[task.complete]'],
    ["an older command of GitHub's", '##[error]', '#\\x23[error]'],
    ['a command behind a line break', '\n::error::', '\\n\\x3a:error::'],
  ])('shows %s', (_what, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each([
    ['letters of all languages', 'größe → 実装計画 𝄞 ✓ 👩‍💻'],
    ['paths and types', 'C:\\specs\\a std::vector a::b'],
    ['headings and brackets', '## Summary [a] ## [b]'],
  ])('is left alone where it holds %s', (_what, text) => {
    expect(printable(text)).toBe(text);
  });

  test('is the same value in JSON', () => {
    const text = 'a\u009b\u202e\u007f ##vso[x] ##[y]';
    const json = printableJson(JSON.stringify({ text }));
    expect(json).not.toMatch(/[\u007f-\u009f\u202e]|##\w*\[/);
    expect(JSON.parse(json)).toEqual({ text });
  });
});

describe('What a run prints', () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.make();
  }, 60_000);
  afterAll(() => project.remove());

  const evil = `${esc}[2J${esc}]0;t\u0007##vso[task.complete]\u202e`;
  const files = {
    'specs/001-a/plan.md': `# Implementation Plan: X\n\n**Date**: [DATE${evil}]\n\n[NEEDS CLARIFICATION: ${evil}]\n\n[see](./mis${evil}sing.md)\n\n<!-- planwright-disable foo${evil}bar -->\n\n## Constitution Check\n\n- [ ] a${evil}\n`,
    '.specify/memory/constitution.md': `# C\n\n## Core Principles\n\n### I. Lib${evil}rary First\n\nWe MUST.\n\n### II. b\n\nWe MUST.\n`,
    '.planwright.json': JSON.stringify({
      template: `x${evil}`,
      rules: { [`a${evil}`]: 'off' },
      planFiles: ['**/specs/**', `{${evil}`],
      [`k${evil}`]: 1,
    }),
  };

  test('of hostile files holds no control characters and no commands', async () => {
    await project.fill(files);
    for (const format of ['pretty', 'json']) {
      const args = ['check', '--no-cache', '--format', format, '--threshold', 'hint', '.', `no${evil}.md`];
      const { stdout, stderr } = await project.run(...args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
      expect(stdout + stderr).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|##\w*\[/i);
      expect(stdout).toMatch(format === 'json' ? /\\u001b/ : /\\x1b/);
      expect(stderr).toMatch(/\\x1b/);
      expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::/m);
    }
  });

  test.runIf(process.platform !== 'win32')('of a folder is one line, and no command', async () => {
    const plan = '# Implementation Plan: X\n\nStorage: NEEDS CLARIFICATION\n';
    await project.fill({
      'specs/001-a\n::error file=x::injected/plan.md': plan,
      '::error::a/specs/b/plan.md': plan,
      '::error::a/.planwright.json': '{ "rulez": {} }',
    });
    const { stdout, stderr } = await project.run('check', '--no-cache', '.');
    expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::/m);
    expect(stdout).toContain('specs/001-a\\n::error file=x::injected/plan.md\n');
    expect(stderr).toMatch(/^\\x3a:error::a\/\.planwright\.json:1:/m);
    const json = await project.run('check', '--no-cache', '--format', 'json', '.');
    const { files } = JSON.parse(json.stdout) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toContain('specs/001-a\n::error file=x::injected/plan.md');
  });

  test.each([
    [{ CI: '1', GITHUB_ACTIONS: 'true', NO_COLOR: undefined }, false],
    [{ FORCE_COLOR: '0', NO_COLOR: undefined }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: undefined }, true],
  ])('to a pipe has colours as %j has it', async (variables, isColoured) => {
    await project.fill({ 'specs/a/plan.md': '# Implementation Plan: X\n\nNEEDS CLARIFICATION\n' });
    const { stdout } = await project.runIn(variables, 'check', 'specs');
    expect(stdout.includes(esc)).toBe(isColoured);
  });
});

describe('Colours', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '3' }, false, true],
    [{ CLICOLOR_FORCE: '1' }, false, true],
    [{ CLICOLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{ CI: '1' }, false, false],
  ])('%j on a terminal (%s): %s', (environment, isTerminal, expected) => {
    expect(hasColors(environment, isTerminal)).toBe(expected);
  });
});
