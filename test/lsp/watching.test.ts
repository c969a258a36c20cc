import { afterEach, describe, expect, test } from 'vitest';
import { DidSaveTextDocumentNotification, FileChangeType } from 'vscode-languageserver-protocol';
import { type Editor, folder, startEditor } from './editor';

let editor: Editor;
afterEach(() => editor.end());

const plan = '# Implementation Plan: Export\n\n## Summary\n\nA file.\n';
const template = '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[What]\n';
const constitution = '# Constitution\n\n## Core Principles\n\n### I. Small\n\nWe MUST be small.\n';
const files = {
  '.specify/templates/plan-template.md': template,
  '.specify/memory/constitution.md': constitution,
  'specs/001-export/spec.md': '# Feature Specification: Export\n',
  'specs/002-import/spec.md': '# Feature Specification: Import\n',
  'services/shop/.specify/templates/plan-template.md': template,
};

/** A project with thousands of other files and folders. */
function largeProject(): Record<string, string> {
  const others = Array.from({ length: 5000 }, (_, index) => [
    `lib/${index % 70}/${index}/plan-b/notes.md`,
    'x',
  ]);
  return { ...files, ...Object.fromEntries(others) };
}

/** What the server asked for since the last time, sorted. */
function newlyAsked(): string[] {
  return editor.asked.splice(0).sort();
}

describe('a large folder', () => {
  test('costs no more than a look for the configuration until a plan is opened', async () => {
    editor = await startEditor({ files: largeProject() });
    await editor.diagnostics(await editor.open('README.md', '# Read me\n\nNo plan.\n'));
    await editor.changeFile('lib/1/1/plan-b/notes.md', 'y', FileChangeType.Changed);
    await editor.changeFile('.specify/templates/plan-template.md', `${template}\n`, FileChangeType.Changed);
    await editor.diagnostics(await editor.open('NOTES.md', '# Notes\n'));
    expect(newlyAsked()).toEqual(['.planwright.json', 'package.json']);
    await expect
      .poll(() => editor.watched)
      .toEqual(['**/.specify/**', '**/{project/.planwright.json,project/package.json}']);
    expect(editor.refreshes).toBe(0);
  });

  test('costs what a plan is judged by, once, and each further plan of the project its own folder', async () => {
    editor = await startEditor({ files: largeProject() });
    await editor.diagnostics(await editor.open('specs/001-export/plan.md', plan));
    expect(newlyAsked()).toEqual(
      [
        '.specify/',
        '.specify/extensions/',
        '.specify/memory/constitution.md',
        '.specify/presets/',
        '.specify/templates/overrides/plan-template.md',
        '.specify/templates/plan-template.md',
        '.planwright.json',
        'package.json',
        ...inFolder('specs'),
        ...configurationIn('specs'),
        ...configurationIn('specs/001-export'),
        'specs/001-export/',
        ...inFolder('specs/001-export'),
        'specs/001-export/spec.md',
      ].sort(),
    );
    await editor.diagnostics(await editor.open('specs/002-import/plan.md', plan));
    expect(newlyAsked()).toEqual(
      [
        'specs/002-import/',
        ...inFolder('specs/002-import'),
        ...configurationIn('specs/002-import'),
        'specs/002-import/spec.md',
      ].sort(),
    );
    await editor.edit(`${folder}/specs/002-import/plan.md`, 'A file.', 'Two files.');
    await editor.diagnostics(`${folder}/specs/002-import/plan.md`);
    expect(newlyAsked()).toEqual([]);
  });

  test('is watched by the names that were read, with two watchers however many plans are open', async () => {
    editor = await startEditor({ files: largeProject() });
    await editor.diagnostics(await editor.open('specs/001-export/plan.md', plan));
    const names = (folders: readonly string[]) =>
      `**/{${[
        'charter/charter.md',
        ...['constitution', 'docs', 'memory'].map((name) => `${name}/constitution.md`),
        ...['project/.planwright.json', 'project/package.json'],
        ...['specs/.planwright.json', 'specs/constitution.md', 'specs/package.json'],
        ...folders.map((name) => `specs/${name}/*`),
      ]
        .sort()
        .join(',')}}`;
    await expect.poll(() => editor.watched).toEqual(['**/.specify/**', names(['001-export'])]);
    await editor.diagnostics(await editor.open('specs/002-import/plan.md', plan));
    await editor.diagnostics(await editor.open('specs/003-[draft], {a}/plan.md', plan));
    const all = names(['001-export', '002-import', '003-?draft?? ?a?']);
    await expect.poll(() => editor.watched).toEqual(['**/.specify/**', all]);
  });
});

test('a folder that links lead to is watched, and not what lies above the project', async () => {
  editor = await startEditor({ files: { ...files, 'docs/keys.md': '# Keys\n' } });
  const linked = plan.replace('A file.', 'See [keys](../../docs/keys.md) and [locks](/docs/locks.md).');
  await editor.diagnostics(await editor.open('specs/001-export/plan.md', linked));
  await expect.poll(() => editor.watched[1]).toContain('project/docs/*');
  expect(editor.watched[1]).not.toMatch(/\/\/|[{,][*/]/);
});

describe('a change', () => {
  const one = `${folder}/specs/001-export/plan.md`;
  const two = `${folder}/specs/002-import/plan.md`;
  const shop = `${folder}/services/shop/specs/001-basket/plan.md`;
  const others: Record<string, string> = { ...files, 'docs/rules.md': constitution };

  /** Opens three plans of two projects, and forgets what that cost. */
  async function openThree(settings: object = {}): Promise<void> {
    editor = await startEditor({ files: { ...others }, settings });
    for (const uri of [one, two, shop]) await editor.diagnostics(await editor.openAt(uri, plan));
    await expect.poll(() => editor.watched).toHaveLength(2);
    newlyAsked();
  }

  /** What is read anew for all three plans once the editor was told to ask again. */
  async function readAnew(): Promise<string[]> {
    await expect.poll(() => editor.refreshes).toBe(1);
    for (const uri of [one, two, shop]) await editor.pull(uri);
    return newlyAsked();
  }

  test.each([
    '.specify/templates/plan-template.md',
    '.specify/memory/constitution.md',
    'specs/001-export/spec.md',
    'services/shop/.specify/templates/plan-template.md',
  ])('of %s has that file read again, once, and nothing else', async (path) => {
    await openThree();
    await editor.changeFile(path, `${others[path]}\n`, FileChangeType.Changed);
    expect(await readAnew()).toEqual([path]);
  });

  test('of the constitution that a setting names is seen', async () => {
    await openThree({ constitution: 'docs/rules.md' });
    expect(editor.watched[1]).toContain('rules.md');
    await editor.changeFile('docs/rules.md', `${constitution}\n`, FileChangeType.Changed);
    expect(await readAnew()).toEqual(['docs/rules.md']);
  });

  test('of what stands beside a plan has that folder listed again', async () => {
    await openThree();
    await editor.changeFile('specs/002-import/research.md', '# Research', FileChangeType.Created);
    expect(await readAnew()).toEqual(['specs/002-import/']);
  });

  test('of a registry concerns the plans of its project alone', async () => {
    await openThree();
    editor.files['.specify/presets/ours/plan-template.md'] = '# Plan: [FEATURE]\n\n## Rollout\n\n[When]\n';
    await editor.changeFile(
      '.specify/presets/.registry',
      '{"presets": {"ours": {}}}',
      FileChangeType.Created,
    );
    expect(await readAnew()).toEqual([
      '.specify/',
      '.specify/presets/',
      '.specify/presets/.registry',
      '.specify/presets/ours/plan-template.md',
      '.specify/presets/ours/preset.yml',
      '.specify/presets/ours/templates/plan-template.md',
    ]);
    const named = (uri: string) => editor.statuses.findLast((status) => status.uri === uri)?.template?.layer;
    expect([one, two, shop].map(named)).toEqual(['preset ours', 'preset ours', 'team template']);
  });

  test('that the editor has not seen is taken over when a plan is saved', async () => {
    await openThree();
    editor.files['.specify/templates/overrides/plan-template.md'] = template;
    await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: two },
    });
    await expect.poll(() => editor.refreshes).toBe(1);
    await editor.pull(two);
    expect(editor.statuses.at(-1)?.template?.layer).toBe('override');
  });

  test('of nothing that an open plan is judged by disturbs nobody', async () => {
    await openThree();
    await editor.close(two);
    await editor.changeFile('specs/002-import/spec.md', '# Other', FileChangeType.Changed);
    await editor.changeFile('specs/002-import/tasks.md', '', FileChangeType.Created);
    await editor.changeFile('src/app/spec.md', '# Not ours', FileChangeType.Created);
    await editor.changeFile('.specify/memory/constitution.md', constitution, FileChangeType.Changed);
    expect(await readAnew()).toEqual(['.specify/memory/constitution.md']);
    expect(editor.refreshes).toBe(1);
  });

  test('that comes again and again does not keep the plans from being judged', async () => {
    await openThree();
    let isOver = false;
    const changing = (async () => {
      while (!isOver) {
        await editor.changeFile('.specify/memory/constitution.md', constitution, FileChangeType.Changed);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    await expect.poll(() => editor.refreshes, { timeout: 5000 }).toBeGreaterThan(1);
    isOver = true;
    await changing;
  });
});

/** The places in a folder where there could be a root or a constitution. */
function inFolder(path: string): string[] {
  const folders = ['.specify/memory/', 'memory/', 'docs/', '', '.kittify/memory/', '.kittify/constitution/'];
  const constitutions = folders.map((place) => `${place}constitution.md`);
  return ['.specify/', '.kittify/charter/charter.md', ...constitutions].map((place) => `${path}/${place}`);
}

/** What is read in a folder below the open one to see whether it is configured, or the root of a repository. */
function configurationIn(path: string): string[] {
  return ['.planwright.json', 'package.json', '.git'].map((name) => `${path}/${name}`);
}
