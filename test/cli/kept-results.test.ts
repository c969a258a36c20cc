import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Project } from './project';

const plan =
  '# Implementation Plan: Export\n\n**Spec**: [spec](./spec.md)\n\n## Summary\n\nStorage: NEEDS CLARIFICATION\n';
const template = '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[what is built]\n';
const constitution = '# Constitution\n\n## Core Principles\n\n### I. Tests\n\nWe MUST test.\n';
const path = 'specs/001-export/plan.md';
const files = {
  '.git/HEAD': '',
  '.specify/memory/constitution.md': constitution,
  '.specify/templates/plan-template.md': template,
  [path]: plan,
  'specs/001-export/spec.md': '# Feature Specification: Export\n',
  'specs/002-import/plan.md': plan,
};

let project: Project;
beforeAll(async () => {
  project = await Project.make();
}, 60_000);
afterAll(() => project.remove());
beforeEach(() => project.fill(files));

/** Changes each message that is kept, with its checksums, so that it can be seen where a result comes from. */
async function markKept(): Promise<void> {
  for (const name of await shards()) {
    const file = join(project.results, name);
    const [first, list = '', ...lines] = (await readFile(file, 'utf8')).split('\n');
    const texts = behind(list).replaceAll('\\"message\\":\\"', '\\"message\\":\\"KEPT ');
    const sum = checksum(texts);
    const results = lines.map((line) => line && `${checksum(`${sum} ${behind(line)}`)} ${behind(line)}`);
    await writeFile(file, [first, `${sum} ${texts}`, ...results].join('\n'));
  }
}

async function shards(): Promise<string[]> {
  return (await readdir(project.results)).filter((name) => name.startsWith('results-'));
}

function behind(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}

function checksum(text: string): string {
  return createHash('sha1').update(text).digest('base64').slice(0, 12);
}

/** Whether the result for the plan is taken over from a former run. */
async function isKept(...options: readonly string[]): Promise<boolean> {
  const [finding] = (await project.findings(path, ...options))[path] ?? [];
  if (!finding) throw new Error('The plan should have a finding.');
  return finding.message.startsWith('KEPT ');
}

async function check(): Promise<void> {
  await project.run('check', '.');
  await markKept();
}

test('What did not change is told again without a check, word for word', async () => {
  const first = await project.run('check', '.');
  const second = await project.run('check', '.');
  expect(second).toEqual(first);
  await markKept();
  expect(await isKept()).toBe(true);
});

describe('A result does not hold any more', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['the plan', { [path]: `${plan}\nMore.\n` }],
    ['the template', { '.specify/templates/plan-template.md': `${template}\n## Risks\n\n[what]\n` }],
    ['a template above it', { '.specify/templates/overrides/plan-template.md': template }],
    [
      'the constitution',
      { '.specify/memory/constitution.md': `${constitution}\n### II. Names\n\nWe MUST.\n` },
    ],
    ['the spec', { 'specs/001-export/spec.md': '# Feature Specification: Import\n' }],
    ['a file beside it', { 'specs/001-export/tasks.md': '' }],
    ['the configuration', { '.planwright.json': '{ "severityByState": false }' }],
  ])('when there is a change in %s', async (_what, changes) => {
    await check();
    await project.add(changes);
    expect(await isKept()).toBe(false);
  });

  test('when a neighbour is gone', async () => {
    await check();
    const { 'specs/001-export/spec.md': _, ...rest } = files;
    await project.fill(rest);
    expect(await isKept()).toBe(false);
  });

  test('when a task of tasks.md is ticked', async () => {
    await project.add({ 'specs/001-export/tasks.md': '- [ ] T001\n' });
    await check();
    expect(await isKept()).toBe(true);
    await project.add({ 'specs/001-export/tasks.md': '- [x] T001\n' });
    expect(await isKept()).toBe(false);
  });

  test('in another environment', async () => {
    await check();
    const { stdout } = await project.runIn({ SPECIFY_INIT_DIR: project.at('elsewhere') }, 'check', path);
    expect(stdout).not.toContain('KEPT');
  });
});

test('A result still holds when something changes that the check never asked for', async () => {
  await check();
  await project.add({ 'specs/003-new/plan.md': plan, 'readme.md': '# Shop\n' });
  expect(await isKept()).toBe(true);
});

describe('A result that looked for a file in vain', () => {
  const lost = plan.replace('./spec.md', '../../docs/guide.md').replace('Storage', '[how](../../howto.md)');
  beforeEach(async () => {
    await project.add({ [path]: lost, 'docs/other.md': '' });
    await check();
  });

  test('still holds when others come, in the root and elsewhere', async () => {
    await project.add({ 'note.txt': '', 'docs/more.md': '', 'report/a.xml': '', '.specify/notes.md': '' });
    await project.add({ 'specs/003-new/plan.md': plan });
    expect(await isKept()).toBe(true);
  });

  test.each([['docs/guide.md'], ['docs/Guide.md'], ['docs/guides.md'], ['howto.md'], ['HowTo.md']])(
    'does not hold any more when %s comes, which it may mean',
    async (name) => {
      await project.add({ [name]: '# Guide\n' });
      expect(await isKept()).toBe(false);
    },
  );
});

test('Several versions of a plan are kept, as branches have them', async () => {
  await project.run('check', '.');
  await project.add({ [path]: `${plan}\nMore.\n` });
  await check();
  expect(await isKept()).toBe(true);
  await project.add({ [path]: plan });
  expect(await isKept()).toBe(true);
});

test('What depends on the day is checked on the next day', async () => {
  const name = '.specify/memory/constitution.md';
  const dated = `${constitution}\n**Version**: 1.0.0 | **Ratified**: 2025-06-13 | **Last Amended**: 2999-01-01\n`;
  await project.add({ [name]: dated });
  const first = await project.findings(name);
  expect(first[name]?.map(({ rule }) => rule)).toContain('wrong-date');
  const questions = await Promise.all(
    (await readdir(project.results)).map((file) => readFile(join(project.results, file), 'utf8')),
  );
  expect(questions.some((text) => text.includes('fact date'))).toBe(true);
});

describe('Results are not used', () => {
  test('with --no-cache, which keeps none either', async () => {
    await check();
    expect(await isKept('--no-cache')).toBe(false);
    await project.clearResults();
    await project.run('check', '--no-cache', '.');
    await expect(readdir(project.results)).rejects.toThrow();
  });

  test('of another folder than --cache-dir names', async () => {
    await check();
    expect(await isKept('--cache-dir', 'elsewhere')).toBe(false);
    expect(await readdir(project.at('elsewhere'))).toContain('CACHEDIR.TAG');
  });

  test('with --fix, which looks for what can be mended', async () => {
    await check();
    expect((await project.run('check', '--fix', path)).stdout).not.toContain('KEPT');
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['of another version', (text: string) => text.replace('results 3', 'results 999')],
    ['without what is printed', (text: string) => text.replaceAll('\\"severity\\":', '\\"loudness\\":')],
    ['no JSON', () => 'PK\u0003\u0004\0'],
    ['another JSON', () => '[{"entries":1}]'],
    ['full of other texts', (text: string) => text.replace(/\n\[.*/, '\n[1,"a","{}"]')],
    ['full of nonsense', (text: string) => text.replace(/ \[.*/g, ' [0,1,"b","plan",null,[],[9],[0]]')],
    ['nothing but a beginning', () => 'planwright results 3\n'],
  ])('when their file is %s', async (_what, damage) => {
    const before = await project.run('check', '.');
    for (const name of await shards()) {
      const file = join(project.results, name);
      await writeFile(file, damage(await readFile(file, 'utf8')));
    }
    expect(await project.run('check', '.')).toEqual(before);
  });
});

test('A place that cannot be written to keeps nothing, and nobody is bothered', async () => {
  const before = await project.run('check', '.');
  await project.add({ occupied: 'A file.' });
  expect(await project.runIn({ PLANWRIGHT_CACHE: project.at('occupied') }, 'check', '.')).toEqual(before);
});

test('What is said in other letters than ASCII is kept as it is', async () => {
  const name = 'specs/001-export/plan.md';
  await project.add({ [name]: plan.replace('NEEDS CLARIFICATION', '[NEEDS CLARIFICATION: größe → 𝄞?]') });
  const first = await project.run('check', '.');
  expect(first.stdout).toContain('größe → 𝄞?');
  expect(await project.run('check', '.')).toEqual(first);
  await markKept();
  expect(await isKept()).toBe(true);
});
