import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckTask } from '../../server/src/cli/check-task';
import { WorkerPool } from '../../server/src/cli/workers/worker-pool';

const task: CheckTask = {
  style: { format: 'pretty', threshold: 'hint', colors: false, folder: '/' },
  environment: {},
  fix: false,
  facts: {},
  build: undefined,
  namedLinks: [],
};

/** A worker that takes every file on, but goes down over some. */
const script = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (files) => {
  for (const { path } of files) {
    if (path === 'throws.md') throw new Error('out of luck');
    if (path === 'exits.md') process.exit(7);
  }
  parentPort.postMessage(files.map(({ path }) => ({ path, complaints: [], problems: [] })));
});
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-pool-'));
  await writeFile(join(folder, 'worker.js'), script);
  await writeFile(join(folder, 'broken.js'), 'throw new Error("broken from the start");');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function complaintsOf(paths: readonly string[], worker = 'worker.js') {
  const pool = new WorkerPool(join(folder, worker), task, 2);
  try {
    const outcomes = await Promise.all(
      paths.map((path) => pool.check({ path, location: `/${path}`, uri: `file:///${path}`, kind: 'plan' })),
    );
    expect(outcomes.map(({ path }) => path)).toEqual(paths);
    return outcomes.flatMap(({ complaints }) => complaints);
  } finally {
    await pool.close();
  }
}

const plans = Array.from({ length: 60 }, (_, index) => `${index}.md`);

describe('Threads', () => {
  test('that do well have nothing to complain of', async () => {
    expect(await complaintsOf(plans)).toEqual([]);
  });

  test('that go down over a file cost that file alone', async () => {
    const paths = plans.toSpliced(50, 0, 'exits.md').toSpliced(3, 0, 'throws.md');
    expect(await complaintsOf(paths)).toEqual([
      'throws.md was not checked: out of luck',
      'exits.md was not checked: a thread ended with 7',
    ]);
  });

  test('that cannot even start are an honest failure of every file', async () => {
    const complaints = await complaintsOf(plans, 'broken.js');
    expect(complaints).toHaveLength(plans.length);
    expect(complaints[0]).toBe('0.md was not checked: broken from the start');
  });

  test('that are all gone fail the files that come later as well', async () => {
    const pool = new WorkerPool(join(folder, 'broken.js'), task, 2);
    const check = (path: string) =>
      pool.check({ path, location: `/${path}`, uri: `file:///${path}`, kind: 'plan' });
    await Promise.all(plans.map(check));
    expect((await check('late.md')).complaints).toEqual(['late.md was not checked: broken from the start']);
    await pool.close();
  });
});
