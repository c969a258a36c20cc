import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { ownDiagnostics, waitForFinding, waitForNoFinding } from './diagnostics';
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

/** The id of the server's process, a child of the extension host that we run in. */
function serverProcess(): number | undefined {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  for (const line of table.split('\n')) {
    const [pid, parent, state = '', ...command] = line.trim().split(/\s+/);
    const running = Number(parent) === process.pid && !state.startsWith('Z');
    if (running && command.join(' ').includes('server/dist/node/main.js')) return Number(pid);
  }
  return undefined;
}
