// Ordinary Markdown keeps working as everyone knows it.
import assert from 'node:assert/strict';

export default {
  'Ordinary Markdown can be read, changed and saved': async ({ workbench, workspace }) => {
    await workbench.openFile('README.md');
    await workbench.goBehind('ordinary to open.');
    await workbench.type(' More to come.');
    await workbench.sees('More to come.');
    await workbench.save();
    assert.match(await workspace.read('README.md'), /ordinary to open\. More to come\./);
  },

  'The command palette still shows the Markdown preview': async ({ workbench }) => {
    await workbench.openFile('README.md');
    await workbench.palette('Markdown: Open Preview to the Side');
    await workbench.page.locator('.tab', { hasText: 'Preview README.md' }).waitFor();
  },
};
