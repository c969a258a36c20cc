// A principle is looked at from the plan that answers to it, and given another name. With PLANWRIGHT_SCREENSHOTS=1 the
// pictures of the README are taken on the way.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { repository } from '../places.mjs';

const plan = 'specs/001-shared-baskets/plan.md';
const constitution = '.specify/memory/constitution.md';

async function picture(workbench, name) {
  if (!process.env.PLANWRIGHT_SCREENSHOTS) return;
  await workbench.page.waitForTimeout(800);
  await workbench.screenshot(join(repository, 'docs', 'screenshots', `${name}.png`));
}

/** Waits until a file has been saved with a text. */
async function becomes(read, pattern) {
  for (const end = Date.now() + 10_000; Date.now() < end && !pattern.test(await read()); ) await delay(50);
  assert.match(await read(), pattern);
}

export default {
  'A principle is peeked at where the plan names it': async ({ workbench }) => {
    await workbench.openFile(plan);
    await workbench.problems('Offline Friendly');
    await workbench.goBehind('II. Tested First');
    await workbench.palette('Peek Definition');
    const peek = workbench.page.locator('.peekview-widget');
    await peek.locator('.view-line', { hasText: 'A failing test MUST exist' }).waitFor();
    await picture(workbench, 'peek-principle');
  },

  'A principle is renamed at once': async ({ workbench, workspace }) => {
    await workbench.openFile(plan);
    await workbench.problems('Offline Friendly');
    await workbench.openFile(constitution);
    await workbench.goBehind('Tested First');
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Tested First');
    await box.fill('Proven First');
    await picture(workbench, 'rename-principle');
    await workbench.press('Enter');
    await workbench.sees('### II. Proven First');
    await becomes(() => workspace.read(constitution), /^### II\. Proven First$/m);
    await becomes(() => workspace.read(plan), /^\| II\. Proven First \| PASS \|/m);
  },
};
