// A new user makes a plan and finishes a part of it, with keyboard and mouse. With PLANWRIGHT_SCREENSHOTS=1 the pictures of
// the README are taken on the way.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { repository } from '../places.mjs';

const pictures = join(repository, 'docs', 'screenshots');
const path = 'specs/001-shared-baskets/plan.md';

async function picture(workbench, name, { hovering = false } = {}) {
  if (!process.env.PLANWRIGHT_SCREENSHOTS) return;
  if (!hovering) await workbench.page.mouse.move(640, 780);
  // Whatever fades or slides has come to rest.
  await workbench.page.waitForTimeout(800);
  await workbench.screenshot(join(pictures, `${name}.png`));
}

/** Waits until the question of this step is open. */
async function asks(workbench, step) {
  const title = workbench.page.locator('.quick-input-widget:visible .quick-input-title');
  await title.filter({ hasText: step }).waitFor();
}

/** Goes to the next unfinished place and waits until it is selected. */
async function goToNext(workbench, length) {
  await workbench.press('ControlOrMeta+F8');
  const position = workbench.page.locator('.statusbar-item', { hasText: `(${length} selected)` });
  await position.waitFor();
}

export default {
  'The name of the command, typed in full, starts a new plan': async ({ workbench }) => {
    await workbench.openFile(path);
    await workbench.press('F1');
    const command = 'Planwright: New Plan...';
    const entries = workbench.page.locator('.quick-input-widget:visible .monaco-list-row');
    // The commands of extensions come in after the window.
    while (!(await workbench.quickInput.offers(`>${command}`, command))) {
      await workbench.press('Escape');
      await workbench.press('F1');
    }
    assert.match(await entries.first().innerText(), /^Planwright: New Plan\.\.\./);
    await workbench.press('Enter');
    await asks(workbench, 'Template');
  },

  'A plan is made from the palette and written from one tab stop to the next': async ({
    workbench,
    workspace,
  }) => {
    await workbench.palette('Planwright: New Plan...');
    await asks(workbench, 'Template');
    const choices = await workbench.quickInput.entries();
    assert.ok(
      choices.some((choice) => choice.includes('Spec Kit')),
      choices.join(' | '),
    );
    await picture(workbench, 'choose-template');
    await workbench.pick('Spec Kit');
    await asks(workbench, 'Feature');
    await workbench.answer('Late orders');
    await asks(workbench, 'Place');
    await picture(workbench, 'choose-place');
    await workbench.press('Enter');

    await workbench.sees('Implementation Plan: Late orders');
    await workbench.page.locator('.statusbar-item', { hasText: '(18 selected)' }).waitFor();
    await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
    await picture(workbench, 'new-plan');
    const made = await workspace.read('specs/003-late-orders/plan.md');
    assert.match(made, /^# Implementation Plan: Late orders/);

    await workbench.type('Whoever ordered late is told when the kitchen closes.');
    await workbench.sees('told when the kitchen closes');
    await workbench.press('Tab');
    await workbench.type('Kotlin 2.3');
    await workbench.sees('Kotlin 2.3');
  },

  'Findings are read, explained and mended': async ({ workbench }) => {
    await workbench.openFile(path);
    const problems = await workbench.problems('Offline Friendly');
    assert.ok(
      problems.some((problem) => problem.includes('[DATE]')),
      problems.join(' | '),
    );
    await picture(workbench, 'problems');

    assert.match(await workbench.hoverText('## Summary'), /Spec Kit/);
    await picture(workbench, 'hover-section', { hovering: true });
    assert.match(await workbench.hoverText('II. Tested First'), /A failing test MUST exist/);
    await picture(workbench, 'hover-principle', { hovering: true });

    // The light bulb, clicked.
    await workbench.goTo('[DATE]');
    const bulb = await workbench.lightBulb();
    assert.ok(
      bulb.some((title) => /Fill in \d{4}-\d{2}-\d{2}/.test(title)),
      bulb.join(' | '),
    );
    await picture(workbench, 'quick-fix');
    await workbench.press('Enter');
    await workbench.noProblem('[DATE]');

    await workbench.goTo('## Constitution Check');
    await workbench.quickFix('Offline Friendly');
    await workbench.noProblem('Offline Friendly');
    await workbench.sees('III. Offline Friendly');
    await picture(workbench, 'principle-inserted');
  },

  'A missing section is inserted where it belongs': async ({ workbench, workspace }) => {
    await workbench.openFile(path);
    await workbench.problems('Offline Friendly');
    await workbench.focusEditor();
    await workbench.palette('Planwright: Insert Section...');
    await picture(workbench, 'insert-section');
    await workbench.pick('Complexity Tracking');
    await workbench.sees('Complexity Tracking');
    await picture(workbench, 'section-inserted');
    await workbench.save();
    assert.match(await workspace.read(path), /\n## Complexity Tracking\n/);
  },

  'The keyboard goes from one unfinished place to the next': async ({ workbench, workspace }) => {
    await workbench.openFile(path);
    await workbench.problems('Offline Friendly');
    await workbench.focusEditor();
    await goToNext(workbench, '[DATE]'.length);
    await workbench.type('2026-07-01');
    await workbench.noProblem('[DATE]');
    await goToNext(workbench, '[NEEDS CLARIFICATION: SQLite or PostgreSQL?]'.length);
    await workbench.type('SQLite');
    await workbench.noProblem('SQLite or PostgreSQL');
    await workbench.save();
    assert.match(await workspace.read(path), /\*\*Date\*\*: 2026-07-01 \|/);
    assert.match(await workspace.read(path), /\*\*Storage\*\*: SQLite\n/);
  },

  'The status says how much is open and which template governs the plan': async ({ workbench }) => {
    await workbench.openFile(path);
    await workbench.problems('Offline Friendly');
    await workbench.page.locator('#status\\.languageStatus').hover();
    const status = workbench.page.locator('.hover-language-status', { hasText: '2 open' }).first();
    await status.waitFor();
    await workbench.page.locator('.hover-language-status', { hasText: 'Spec Kit' }).first().waitFor();
    await picture(workbench, 'status', { hovering: true });
  },

  'Fix All says what it fixed and what is left': async ({ workbench }) => {
    await workbench.openFile(path);
    await workbench.problems('[DATE]');
    await workbench.focusEditor();
    await workbench.palette('Planwright: Fix All Safe Findings');
    await workbench.noProblem('[DATE]');
    await workbench.page.locator('.statusbar-item', { hasText: '1 fixed, 2 left' }).waitFor();
  },

  'A file that is not taken for a plan is checked from the status': async ({ workbench, workspace }) => {
    await workspace.write('launch.md', '# Launch\n\nStorage: [NEEDS CLARIFICATION: which store?]\n');
    await workbench.openFile('launch.md');
    await workbench.page.locator('#status\\.languageStatus').hover();
    const status = workbench.page.locator('.hover-language-status', { hasText: 'Not taken for a plan' });
    await status.first().locator('a', { hasText: 'Check It' }).click();
    await workbench.problems('which store');
    assert.match(await workspace.read('.planwright.json'), /"\/launch\.md"/);
  },

  'A snippet is expanded while typing': async ({ workbench, workspace }) => {
    await workbench.openFile(path);
    await workbench.problems('Offline Friendly');
    await workbench.focusEditor();
    await workbench.press('ControlOrMeta+End');
    await workbench.type('\n\n## Risks\n\nplan-risk');
    let suggestions = await workbench.suggestions();
    if (!suggestions.includes('plan-risk')) {
      // VS Code reads its snippet files for the first suggestions, and does not always wait for them.
      await workbench.press('Escape');
      suggestions = await workbench.suggestions();
    }
    assert.ok(suggestions.includes('plan-risk'), suggestions.join(' | '));
    await picture(workbench, 'snippet');
    await workbench.press('Enter');
    await workbench.type('Nobody comes');
    await workbench.sees('Nobody comes');
    await workbench.press('Escape');
    await workbench.press('Escape');
    await workbench.save();
    const text = await workspace.read(path);
    assert.match(text.slice(text.indexOf('## Risks')), /Nobody comes/);
    assert.doesNotMatch(text, /plan-risk/);
  },
};
