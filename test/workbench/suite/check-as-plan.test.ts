import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, ownDiagnostics, waitForFinding } from './diagnostics';
import { openFile, readFile, resetWorkspace, writeFile } from './workspace-files';

const path = 'docs/launch.md';
const text = '# Launch\n\nStorage: [NEEDS CLARIFICATION: which store?]\n';

describe('Check This File as a Plan', () => {
  beforeEach(resetWorkspace);

  it('writes a project file that names the file, beside the globs that were in force', async () => {
    await writeFile(path, text);
    const { document } = await openFile(path);
    assert.deepEqual(ownDiagnostics(document.uri), [], findings(document.uri).join());
    await vscode.commands.executeCommand('planwright.checkAsPlan');
    await waitForFinding(document.uri, 'open-clarification');
    const { planFiles } = JSON.parse(await readFile('.planwright.json'));
    assert.equal(planFiles.at(-1), '/docs/launch.md');
    assert.ok(planFiles.includes('**/specs/**/plan.md'), planFiles.join());
    const plan = await openFile('specs/001-shared-baskets/plan.md');
    await waitForFinding(plan.document.uri, 'unfilled-placeholder');
  });

  it('adds to a project file that is there, and keeps what stands in it', async () => {
    const project = '{\n  // ours\n  "planFiles": ["design/*.md"],\n  "rules": {}\n}\n';
    await writeFile('.planwright.json', project);
    await writeFile('docs/rollout.md', text);
    const { document } = await openFile('docs/rollout.md');
    await vscode.commands.executeCommand('planwright.checkAsPlan');
    await waitForFinding(document.uri, 'open-clarification');
    const expected = project.replace('"design/*.md"', '"design/*.md", "/docs/rollout.md"');
    assert.equal(await readFile('.planwright.json'), expected);
  });

  it('leaves a project file alone that a person has to mend first', async () => {
    const project = '{ "planFiles": "design/*.md" }\n';
    await writeFile('.planwright.json', project);
    await writeFile('docs/retreat.md', text);
    await openFile('docs/retreat.md');
    await vscode.commands.executeCommand('planwright.checkAsPlan');
    assert.equal(await readFile('.planwright.json'), project);
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/\.planwright\.json$/);
  });
});
