import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileChecks } from '../../server/src/cli/file-checks';
import { type FoundFile, findFiles } from '../../server/src/cli/find-files';
import { type Disk, diskWith, RunFiles } from '../../server/src/cli/run-files';
import { ProjectSettings } from '../../server/src/core';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'planwright-files-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function fill(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

const realDisk = diskWith([]);

/** A disk that tells which ways into the project were gone: `read` and `list` with the path from its root. */
function countedDisk(): { readonly disk: Disk; readonly ways: string[] } {
  const ways: string[] = [];
  const note = (how: string, path: string) => {
    const inside = relative(root, path).replaceAll('\\', '/');
    if (!inside.startsWith('..')) ways.push(`${how} ${inside}`);
  };
  return {
    ways,
    disk: {
      readText: (path) => {
        note('read', path);
        return realDisk.readText(path);
      },
      list: (path) => {
        note('list', path);
        return realDisk.list(path);
      },
    },
  };
}

async function checkAll(found: readonly FoundFile[], files: RunFiles): Promise<void> {
  const checks = new FileChecks(
    {
      style: { format: 'pretty', threshold: 'hint', colors: false, folder: root },
      ...{ environment: {}, fix: false, facts: {}, build: 'a', namedLinks: [] },
    },
    files,
  );
  for (const file of found) expect((await checks.check(file)).complaints).toEqual([]);
}

test('What many plans are judged by is read once, and what is not there is not looked for', async () => {
  const plans = Array.from({ length: 40 }, (_, index) => `specs/${String(index).padStart(3, '0')}-x/plan.md`);
  await fill({
    '.git/HEAD': '',
    '.specify/templates/plan-template.md': '# Plan: [FEATURE]\n\n## Summary\n\n[what]\n',
    '.specify/memory/constitution.md': '# Constitution\n\n## Principles\n\n### I. Tests\n\nWe MUST.\n',
    ...Object.fromEntries(
      plans.map((path) => [path, '# Plan: Export\n\n## Summary\n\nOrders. See [a](./a.md).\n']),
    ),
    'specs/000-x/spec.md': '# Feature Specification: Export\n',
  });
  const { disk, ways } = countedDisk();
  const files = new RunFiles({}, disk);
  const { files: found } = await findFiles([join(root, 'specs')], new ProjectSettings(files), files, {
    folder: root,
  });
  expect(found).toHaveLength(plans.length);
  await checkAll(found, files);

  expect(new Set(ways).size).toBe(ways.length);
  expect(ways).toContain('read .specify/templates/plan-template.md');
  expect(ways).toContain('read .specify/memory/constitution.md');
  // The walk has listed the features' folders. Of all that is looked for in them one file is there.
  expect(ways.filter((way) => way.includes('-x'))).toEqual(['read specs/000-x/spec.md']);

  // Another thread knows nothing of that walk, and lists them itself.
  const elsewhere = countedDisk();
  await checkAll(found, new RunFiles({}, elsewhere.disk));
  const lists = found.map(({ path }) => `list ${relative(root, dirname(path))}`.replaceAll('\\', '/'));
  expect(elsewhere.ways.filter((way) => way.includes('-x')).sort()).toEqual([
    ...lists,
    'read specs/000-x/spec.md',
  ]);
});

test('A file is found by a name that the system takes for its own', async () => {
  await fill({ 'specs/caf\u00e9 [a]/Plan.md': '# Plan\n' });
  const files = new RunFiles({});
  const folder = new URL(`file://${encodeURI(join(root, 'specs')).replaceAll('\\', '/')}`).href;
  expect(files.listingOf(`${folder}/caf%C3%A9%20%5Ba%5D`).entries).toEqual([
    { name: 'Plan.md', isDirectory: false },
  ]);
  expect(files.textOf(`${folder}/caf%C3%A9%20%5Ba%5D/Plan.md`)).toBe('# Plan\n');
  expect(files.hasNow(`${folder}/caf%C3%A9%20%5Ba%5D/plan.md`)).toBe(false);
  expect(files.textOf(`${folder}/none/plan.md`)).toBeUndefined();
});
