import assert from 'node:assert/strict';
import { findings } from './diagnostics';
import { openFile, resetWorkspace } from './workspace-files';

describe('A Markdown file that is no plan', () => {
  beforeEach(resetWorkspace);

  it('stays ordinary Markdown without findings', async () => {
    const { document } = await openFile('README.md');
    assert.equal(document.languageId, 'markdown');
    assert.deepEqual(findings(document.uri), []);
  });
});
