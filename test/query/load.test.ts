import { expect, test } from 'vitest';
import type { PlanWorkspace } from '../../server/src/core';
import { Database } from '../../server/src/core/query';
import { computeFrom, load } from '../../server/src/core/workspace/workspace-reader';

// Past the door: the tested modules are internal.

/** A workspace whose reads wait until the test answers them. */
function slowWorkspace() {
  const reads: ((text: string) => void)[] = [];
  const workspace: PlanWorkspace = {
    folders: [],
    environment: {},
    readDirectory: async () => [],
    readText: () => new Promise((resolve) => reads.push(resolve)),
  };
  return { reads, workspace };
}

test('a slow load does not replace the text of a later load', async () => {
  const { reads, workspace } = slowWorkspace();
  const database = new Database();
  const text = computeFrom(workspace, (files) => files.readable('file:///plan.md'), database);
  const reload = load(workspace, database, database.inputs);
  expect(reads).toHaveLength(2);
  reads[1]?.('new');
  await reload;
  reads[0]?.('old');
  expect(await text).toBe('new');
});

test('a slow load of a text that was dropped does not replace the text that is read when it is wanted again', async () => {
  const { reads, workspace } = slowWorkspace();
  const database = new Database();
  const read = () => computeFrom(workspace, (files) => files.readable('file:///plan.md'), database);
  void read();
  database.keepOnly([]);
  const text = read();
  reads[1]?.('new');
  expect(await text).toBe('new');
  reads[0]?.('old');
  await new Promise((resolve) => setTimeout(resolve));
  expect(await read()).toBe('new');
});
