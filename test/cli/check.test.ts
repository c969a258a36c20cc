import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { isLong } from '../support/runs';
import { Project } from './project';

const head = '# Implementation Plan: Export\n\n**Plan ID**: 7\n\n## Summary\n\n';
const open = `${head}Storage: NEEDS CLARIFICATION\n`;
const clean = `${head}Orders are exported as CSV.\n`;
const deferred = open.replace('NEEDS CLARIFICATION', 'TBD');

let project: Project;
beforeAll(async () => {
  project = await Project.make();
}, 60_000);
afterAll(() => project.remove());

describe('The exit code', () => {
  test('is 0 when nothing is found, 1 when something is', async () => {
    await project.fill({ 'open.md': open, 'clean.md': clean });
    expect((await project.run('check', 'clean.md')).code).toBe(0);
    expect((await project.run('check', 'open.md')).code).toBe(1);
    expect((await project.run('check', '--format', 'json', 'clean.md', 'open.md')).code).toBe(1);
  });

  test('follows the threshold', async () => {
    await project.fill({ 'open.md': open });
    const code = async (threshold: string) =>
      (await project.run('check', '--threshold', threshold, 'open.md')).code;
    expect(await code('error')).toBe(0);
    expect(await code('warning')).toBe(1);
    expect(await code('hint')).toBe(1);
  });

  test.each([
    [[], /Give a command: planwright check PATH/],
    [['check'], /Give at least one file, folder or glob/],
    [['lint', 'open.md'], /There is no command "lint"/],
    [['check', '--loud', 'open.md'], /--loud/],
    [['check', '--format', 'xml', 'open.md'], /--format must be one of pretty, json, not "xml"/],
    [
      ['check', '--threshold', 'fatal', 'open.md'],
      /--threshold must be one of error, warning, information, hint/,
    ],
    [['check', 'none.md'], /There is no file or folder none\.md, and no file fits it as a glob/],
    [['check', 'specs/*/none.md'], /no file fits it as a glob/],
  ])('is 2 for %j, and the message says what to do', async (args, message) => {
    await project.fill({ 'open.md': open });
    const { code, stderr } = await project.run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test('is 2 when one path is wrong, and the others are checked all the same', async () => {
    await project.fill({ 'open.md': open });
    const { code, stdout, stderr } = await project.run('check', 'none.md', 'open.md');
    expect(code).toBe(2);
    expect(stderr).toContain('none.md');
    expect(stdout).toContain('open-clarification');
  });
});

test('--help and --version answer', async () => {
  await project.fill({});
  expect(await project.run('--help')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Usage: planwright check'),
  });
  expect(await project.run('--version')).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
});

describe('What is printed', () => {
  test('as JSON has lines and columns from 1, the end exclusive', async () => {
    await project.fill({ 'specs/001-export/plan.md': open });
    const { stdout } = await project.run('check', '--format', 'json', 'specs/001-export/plan.md');
    expect(JSON.parse(stdout)).toEqual({
      skipped: [],
      errors: [],
      files: [
        {
          path: 'specs/001-export/plan.md',
          template: null,
          findings: [
            {
              rule: 'open-clarification',
              severity: 'warning',
              message: expect.any(String),
              start: { line: 7, column: 10 },
              end: { line: 7, column: 29 },
            },
          ],
        },
      ],
    });
  });

  test('names the template that governs', async () => {
    await project.fill({
      '.specify/templates/plan-template.md': '# Plan: [FEATURE]\n\n## Summary\n\n[what]\n',
      'specs/001-export/plan.md': clean,
    });
    const { stdout } = await project.run('check', '--format', 'json', 'specs/001-export/plan.md');
    expect(JSON.parse(stdout).files[0].template).toBe('.specify/templates/plan-template.md');
  });

  test('counts lines that end with CRLF or CR alike', async () => {
    await project.fill({
      'crlf.md': open.replaceAll('\n', '\r\n'),
      'bom.md': `\ufeff${open}`,
      'cr.md': `\r${open}`,
    });
    const findings = await project.findings('crlf.md', 'bom.md', 'cr.md');
    expect(findings['crlf.md']?.[0]).toMatchObject({
      start: { line: 7, column: 10 },
      end: { line: 7, column: 29 },
    });
    expect(findings['bom.md']?.[0]).toMatchObject({ start: { line: 7, column: 10 } });
    expect(findings['cr.md']?.[0]).toMatchObject({ start: { line: 8, column: 10 } });
  });

  test('for people lists places, messages and rules, and sums up', async () => {
    await project.fill({ 'a.md': open, 'b.md': clean });
    const { stdout } = await project.run('check', 'a.md', 'b.md');
    expect(stdout).toMatch(
      /^a\.md\n {2}7:10 {2}warning {2}\S.*\. {2}open-clarification\n\n2 plans checked: 1 warning\.\n$/,
    );
  });

  test('for people leaves out what is below the threshold, and says so', async () => {
    await project.fill({ 'a.md': open });
    const { stdout } = await project.run('check', '--threshold', 'error', 'a.md');
    expect(stdout).not.toContain('open-clarification');
    expect(stdout).toContain('1 quieter finding');
  });

  test('has no colours when nobody can see them', async () => {
    await project.fill({ 'a.md': open });
    expect((await project.run('check', 'a.md')).stdout).not.toContain('\u001b');
  });
});

describe('Paths', () => {
  const files = {
    'specs/001-export/plan.md': open,
    'specs/001-export/spec.md': '# Feature Specification: Export\n\nNEEDS CLARIFICATION\n',
    'specs/002-import/plan.md': clean,
    '.specify/specs/003-old/plan.md': clean,
    '.specify/templates/plan-template.md': '# Plan: [FEATURE]\n',
    'docs/notes.md': '# Notes\n\nNEEDS CLARIFICATION\n',
    'docs/rollout.md': '# Implementation Plan: Rollout\n\n**Branch**: `rollout`\n',
    'node_modules/a/specs/001/plan.md': open,
    '.cache/specs/001/plan.md': open,
    '.github/specs/004-new/plan.md': clean,
    '.github/prompts/plans/plan.md': open,
  };

  test('that are folders are searched for plans, by name and by content, and for the template they have', async () => {
    await project.fill(files);
    expect(Object.keys(await project.findings('.'))).toEqual([
      '.github/specs/004-new/plan.md',
      '.specify/specs/003-old/plan.md',
      '.specify/templates/plan-template.md',
      'docs/rollout.md',
      'specs/001-export/plan.md',
      'specs/002-import/plan.md',
    ]);
    expect(Object.keys(await project.findings('specs/'))).toEqual([
      'specs/001-export/plan.md',
      'specs/002-import/plan.md',
    ]);
  });

  test('that are globs mean the plans among the files that fit', async () => {
    await project.fill(files);
    expect(Object.keys(await project.findings('specs/*/*.md'))).toEqual([
      'specs/001-export/plan.md',
      'specs/002-import/plan.md',
    ]);
    expect(Object.keys(await project.findings('docs/{notes,rollout}.md'))).toEqual(['docs/rollout.md']);
  });

  test('may be absolute, or have blanks and brackets in them', async () => {
    await project.fill({ 'my specs/[a] (b)/plan.md': open });
    const absolute = project.at('my specs/[a] (b)/plan.md').replaceAll('\\', '/');
    expect(Object.keys(await project.findings(absolute))).toEqual([absolute]);
    expect(Object.keys(await project.findings('my specs/[a] (b)/plan.md'))).toEqual([
      'my specs/[a] (b)/plan.md',
    ]);
  });

  test('that are or hold what plans are judged by are checked as what they are', async () => {
    const template =
      '# Plan: [FEATURE]\n\n## Constitution Check\n\n- [ ] **I. Tests**\n- [ ] **II. Names**\n\nNEEDS CLARIFICATION\n';
    const principle = (title: string) => `### ${title}\n\nWe MUST.\n\n`;
    await project.fill({
      '.specify/memory/constitution.md': `# Constitution\n\n## Principles\n\n${['I. Tests', 'II. Names', 'III. Care'].map(principle).join('')}**Ratified**: 2025-02-30\n`,
      '.specify/templates/plan-template.md': template,
      'presets/a/templates/plan-template.md': template,
      'presets/a/templates/plan.md': open,
      'specs/001-export/plan.md': clean,
    });
    const found = {
      '.specify/memory/constitution.md': ['wrong-date'],
      '.specify/templates/plan-template.md': ['template-drift'],
    };
    const { stdout } = await project.run('check', '--format', 'json', ...Object.keys(found));
    const { files: checked } = JSON.parse(stdout) as {
      files: { path: string; template: string | null; findings: { rule: string }[] }[];
    };
    expect(checked.map(({ template: used }) => used)).toEqual([null, null]);
    const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);
    expect(Object.fromEntries(checked.map(({ path, findings }) => [path, rulesOf(findings)]))).toEqual(found);
    const all = await project.findings('.');
    expect(Object.keys(all)).toEqual([
      ...Object.keys(found),
      'presets/a/templates/plan-template.md',
      'presets/a/templates/plan.md',
      'specs/001-export/plan.md',
    ]);
  });
});

describe('Neighbours', () => {
  test('make what is open an error once there are tasks', async () => {
    await project.fill({ 'specs/001-export/plan.md': open, 'specs/001-export/tasks.md': '' });
    const findings = await project.findings('specs/001-export/plan.md');
    expect(findings['specs/001-export/plan.md']?.[0]?.severity).toBe('error');
  });

  test('that are broken are named on the error stream, and the check goes on', async () => {
    await project.fill({
      'specs/001-export/plan.md': open,
      '.specify/templates/plan-template.md/readme.md': '',
      '.specify/memory/constitution.md': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 255]),
    });
    const { code, stdout, stderr } = await project.run('check', 'specs');
    expect(code).toBe(2);
    expect(stdout).toContain('open-clarification');
    expect(stderr).toMatch(/plan-template\.md cannot be read/);
    expect(stderr).toMatch(/constitution\.md is not text/);
  });
});

describe('Bad input', () => {
  const megabytes = isLong ? 10 : 2;
  const huge = `${clean}\n${'Some words that a plan may hold, and some more of them. '.repeat(20)}\n\n## Part\n\n`;

  test.each<[string, string | Uint8Array]>([
    ['empty', ''],
    [`${megabytes} MB`, huge.repeat(Math.ceil((megabytes * 1_000_000) / huge.length))],
    ['one line of 1 MB', 'x [a '.repeat(200_000)],
    ['an open fence', `${clean}\n\`\`\`text\n[a\n`],
    ['an open comment', `${clean}\n<!-- a\n`],
    ['open brackets', `${clean}\n${'['.repeat(5_000)}`],
    ['deep nesting', `${clean}\n${'> '.repeat(3_000)}a\n\n${'- '.repeat(3_000)}a\n`],
    ['open front matter', `---\na: b\n${clean}`],
  ])('%s is checked like everything else', async (_what, content) => {
    await project.fill({ 'plan.md': content });
    const { code, stdout, stderr } = await project.run('check', '--format', 'json', 'plan.md');
    expect(stderr).toBe('');
    expect(code === 0 || code === 1).toBe(true);
    expect(JSON.parse(stdout).files).toHaveLength(1);
  });
});

test('The number of jobs is one that can be worked with', async () => {
  await project.fill({ 'plan.md': clean });
  for (const jobs of ['0', 'many', '-1', '1.5']) {
    const { code, stderr } = await project.run('check', `--jobs=${jobs}`, '.');
    expect(code).toBe(2);
    expect(stderr).toContain(`--jobs must be a number from 1 to 999, not "${jobs}".`);
  }
});

describe('--fix', () => {
  const suppressed = clean.replace('Orders', '<!-- planwright-disable-next-line -->\nOrders');

  test('mends what is safe, says what it did, and leaves the rest', async () => {
    await project.fill({ 'plan.md': `${suppressed}\nStorage: NEEDS CLARIFICATION\n` });
    const { code, stdout } = await project.run('check', '--fix', 'plan.md');
    expect(stdout).toMatch(/fixed {2}Delete the comment {2}unused-suppression/);
    expect(stdout).toContain('open-clarification');
    expect(code).toBe(1);
    expect(await project.read('plan.md')).toBe(`${clean}\nStorage: NEEDS CLARIFICATION\n`);
  });

  test('keeps line ends and byte order mark', async () => {
    await project.fill({ 'plan.md': `\ufeff${suppressed.replaceAll('\n', '\r\n')}` });
    await project.run('check', '--fix', 'plan.md');
    expect(await project.read('plan.md')).toBe(`\ufeff${clean.replaceAll('\n', '\r\n')}`);
  });

  test('does not touch a file that has nothing to mend, nor one that is not UTF-8', async () => {
    const latin = Buffer.from(suppressed.replace('CSV', 'Übersicht'), 'latin1');
    await project.fill({ 'latin.md': latin, 'clean.md': clean });
    const { code, stderr } = await project.run('check', '--fix', 'latin.md', 'clean.md');
    expect(code).toBe(2);
    expect(stderr).toMatch(/latin\.md was not checked: it is not text in UTF-8/);
    expect(await project.read('clean.md')).toBe(clean);
    expect(Buffer.from(await project.read('latin.md'))).toEqual(Buffer.from(latin.toString('utf8')));
  });

  test('leaves no other file behind', async () => {
    await project.fill({ 'specs/001-export/plan.md': suppressed });
    await project.run('check', '--fix', 'specs');
    expect(Object.keys(await project.findings('**/*'))).toEqual(['specs/001-export/plan.md']);
  });
});

test('A deferral is told from a question', async () => {
  await project.fill({ 'plan.md': deferred });
  expect((await project.findings('plan.md'))['plan.md']?.map(({ rule }) => rule)).toEqual([
    'deferred-decision',
  ]);
});
