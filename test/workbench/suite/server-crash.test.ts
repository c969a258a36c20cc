import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ownDiagnostics, waitForFinding, waitForNoFinding } from './diagnostics';
import { serverProcess } from './server-process';
import { waitFor } from './wait-for';
import { openFile, resetWorkspace } from './workspace-files';

const path = 'specs/001-shared-baskets/plan.md';

describe('The language server', () => {
  // Processes are looked up with `ps`, which Windows does not have.
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(resetWorkspace);

  it('is started again when it dies, and goes on checking', async () => {
    const editor = await openFile(path);
    const { range } = await waitForFinding(editor.document.uri, 'unfilled-placeholder');
    const first = serverProcess();
    assert.ok(first, 'a server process');
    process.kill(first, 'SIGKILL');
    await waitFor(() => {
      const now = serverProcess();
      return now !== undefined && now !== first;
    }, 'another server process');

    await editor.edit((edit) => edit.replace(range, '2026-07-01'));
    await waitForNoFinding(editor.document.uri, 'unfilled-placeholder');
    await waitFor(() => ownDiagnostics(editor.document.uri).length > 0, 'the other findings');
  });

  it('can be restarted while it hangs, and its process is gone then', async () => {
    const editor = await openFile(path);
    const { range } = await waitForFinding(editor.document.uri, 'unfilled-placeholder');
    const hung = serverProcess();
    assert.ok(hung, 'a server process');
    process.kill(hung, 'SIGSTOP');
    await vscode.commands.executeCommand('planwright.restartServer');
    await waitFor(() => {
      const now = serverProcess();
      return now !== undefined && now !== hung;
    }, 'another server process');
    await editor.edit((edit) => edit.replace(range, '2026-07-01'));
    await waitForNoFinding(editor.document.uri, 'unfilled-placeholder');
    await waitFor(() => ownDiagnostics(editor.document.uri).length > 0, 'the other findings');
    assert.throws(() => process.kill(hung, 0), 'the hung process is gone');
  });

  it('can be started by hand after it died too often', async () => {
    const { document } = await openFile(path);
    await waitForFinding(document.uri, 'unfilled-placeholder');
    await vscode.commands.executeCommand('planwright.restartServer');
    for (let death = 1; death <= 5; death += 1) {
      const server = await waitFor(serverProcess, `server number ${death}`);
      await waitForFinding(document.uri, 'unfilled-placeholder');
      process.kill(server, 'SIGKILL');
      await waitFor(() => serverProcess() !== server, 'the end of the process');
    }
    await waitFor(() => ownDiagnostics(document.uri).length === 0, 'the findings to go with the server');
    assert.equal(serverProcess(), undefined);

    await vscode.commands.executeCommand('planwright.restartServer');
    await waitForFinding(document.uri, 'unfilled-placeholder');
  });
});
