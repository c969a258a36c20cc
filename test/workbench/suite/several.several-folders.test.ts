import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { findings, waitForFinding, waitForNoFinding } from './diagnostics';
import { serverProcess } from './server-process';
import { waitFor } from './wait-for';

const shop = 'shop/specs/001-basket/plan.md';
const search = 'shop/services/search/specs/001-synonyms/plan.md';
const bank = 'bank/specs/001-transfer/plan.md';

describe('In a window with several folders', function () {
  // Large folders keep a slow computer busy for a while.
  this.timeout(60_000);

  it('nothing runs until a plan is opened, however large the folders are', async function () {
    if (process.platform === 'win32') this.skip();
    await open('shop/README.md');
    await vscode.extensions.getExtension('planwright.planwright')!.activate();
    assert.equal(serverProcess(), undefined);
    await open(shop);
    await waitFor(() => serverProcess() !== undefined, 'the server');
  });

  it('each plan is judged by the template and the constitution of its own project', async () => {
    // What is missing is named in the messages: sections of the template, principles of the constitution.
    const missing = async (path: string) => {
      const { document } = await open(path);
      await waitForFinding(document.uri, 'missing-section');
      const words = findings(document.uri).join('\n');
      return ['Opening Hours', 'Ranking', 'Ledger', 'Audit', 'Open Late', 'Count Twice'].filter((each) =>
        words.includes(each),
      );
    };
    assert.deepEqual(await missing(shop), ['Opening Hours', 'Open Late']);
    assert.deepEqual(await missing(search), ['Ranking', 'Open Late']);
    assert.deepEqual(await missing(bank), ['Audit', 'Count Twice']);
  });

  it('the layers of a template are shown, and the chosen one is opened', async () => {
    const { document } = await open(bank);
    await waitForFinding(document.uri, 'missing-section');
    let isDone = false;
    const command = vscode.commands.executeCommand('planwright.showTemplate').then(() => {
      isDone = true;
    });
    await accept(() => isDone);
    await command;
    const shown = vscode.window.activeTextEditor?.document.uri.toString();
    assert.equal(shown, uriOf('bank/.specify/presets/audit/audit.md').toString());
  });

  it('each plan has the branch of its own repository', async function () {
    if (!hasGit()) this.skip();
    const offered = async (path: string, branch: string) => {
      const { document } = await open(path);
      const placeholder = await waitForFinding(document.uri, 'unfilled-placeholder');
      assert.equal(document.getText(placeholder.range), '[###-feature-name]');
      const fixes = async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          placeholder.range,
          vscode.CodeActionKind.QuickFix.value,
        );
        return actions.map(({ title }) => title);
      };
      let last: string[] = [];
      await waitFor(
        async () => {
          last = await fixes();
          return last.some((title) => title.includes(branch));
        },
        () => `a fix with ${branch}; there are: ${last.join(' | ')}`,
      );
    };
    await offered(shop, '001-basket');
    await offered(bank, 'late-audits');
    await offered(search, '001-basket');
  });

  it('New Plan asks which folder, copies its template byte for byte and touches nothing else', async () => {
    const settings = vscode.workspace.getConfiguration('planwright');
    await settings.update('fillNewPlans', false, vscode.ConfigurationTarget.Workspace);
    const current = await read('shop/.specify/feature.json');
    await open(bank);
    const answers = { template: 'team', feature: 'Receipts', path: 'specs/009-receipts/plan.md' };
    let isDone = false;
    const command = vscode.commands.executeCommand('planwright.newPlan', answers).then(() => {
      isDone = true;
    });
    await delay(500);
    assert.equal(isDone, false, 'the command asks');
    await accept(() => isDone);
    await command;
    const made = uriOf(`shop/${answers.path}`);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), made.toString());
    assert.deepEqual(
      await read(`shop/${answers.path}`),
      await read('shop/.specify/templates/plan-template.md'),
    );
    assert.deepEqual(await read('shop/.specify/feature.json'), current);
    await assert.rejects(read(`bank/${answers.path}`));
  });

  it('a file that comes to stand beside a plan is seen', async function () {
    // A link is known to be broken where the whole repository is open.
    if (!hasGit()) this.skip();
    const { document } = await open(bank);
    await waitForFinding(document.uri, 'broken-reference');
    const notes = uriOf('bank/specs/001-transfer/ledger.md');
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode('# Ledger\n'));
    await waitForNoFinding(document.uri, 'broken-reference');
  });

  it('a changed constitution has the plans of its project judged anew', async () => {
    const { document } = await open(bank);
    await waitForFinding(document.uri, 'unmatched-principles');
    const uri = uriOf('bank/.specify/memory/constitution.md');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(text.replace('Count Twice', 'Count Thrice')),
    );
    await waitFor(
      () => findings(document.uri).some((finding) => finding.includes('Count Thrice')),
      () => `the new principle; there is: ${findings(document.uri).join(' | ')}`,
    );
  });
});

/** The address of a file, named by its folder's name and its path in it. */
function uriOf(path: string): vscode.Uri {
  const [name, ...rest] = path.split('/');
  const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(folder, `a folder ${name}`);
  return vscode.Uri.joinPath(folder.uri, ...rest);
}

/** Takes the first item of a list, as Enter does, until what follows is there: nothing tells when a list is shown. */
async function accept(isDone: () => boolean): Promise<void> {
  const once = async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await delay(100);
    return isDone();
  };
  await waitFor(once, 'the list to be answered', 40_000);
}

async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(path), { preview: false });
}

async function read(path: string): Promise<Buffer> {
  return Buffer.from(await vscode.workspace.fs.readFile(uriOf(path)));
}

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version']);
    return vscode.extensions.getExtension('vscode.git') !== undefined;
  } catch {
    return false;
  }
}
