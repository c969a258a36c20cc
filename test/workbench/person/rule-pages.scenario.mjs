// A person asks why a finding is reported and reads the rule's page inside VS Code.

const plan = 'specs/001-shared-baskets/plan.md';

/** Waits until the page of a rule is shown, rendered. */
async function reads(workbench, rule, sentence) {
  await workbench.page.locator('.tab.active', { hasText: `${rule}.md` }).waitFor();
  const frames = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await frames.locator('h1', { hasText: rule }).waitFor();
  await frames.locator('body', { hasText: sentence }).waitFor();
}

const ofPlaceholders = 'A placeholder of the template that nobody replaced.';

export default {
  'The code of a problem leads to the page of its rule': async ({ workbench }) => {
    await workbench.openFile(plan);
    await workbench.problems('[DATE]');
    await workbench.page
      .locator('.markers-panel .monaco-link', { hasText: 'unfilled-placeholder' })
      .first()
      .click();
    await reads(workbench, 'unfilled-placeholder', ofPlaceholders);
  },

  'The code in a hover leads to the page of its rule': async ({ workbench }) => {
    await workbench.openFile(plan);
    await workbench.problems('[DATE]');
    await workbench.hoverText('[DATE]');
    await workbench.page.locator('.monaco-hover a.code-link', { hasText: 'unfilled-placeholder' }).click();
    await reads(workbench, 'unfilled-placeholder', ofPlaceholders);
  },

  'A quick fix shows why a finding is reported': async ({ workbench }) => {
    await workbench.openFile(plan);
    await workbench.problems('[DATE]');
    await workbench.goTo('[DATE]');
    await workbench.quickFix('Why is this reported?');
    await reads(workbench, 'unfilled-placeholder', ofPlaceholders);
  },

  'A rule is chosen from a list to be explained': async ({ workbench }) => {
    await workbench.openFile(plan);
    await workbench.palette('Planwright: Explain a Rule...');
    await workbench.pick('wrong-date');
    await reads(workbench, 'wrong-date', 'constitution');
  },
};
