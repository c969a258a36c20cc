// The entry of the suite in the extension host: runs every compiled test beside this file and says how it went. Every
// line carries a mark, because the editor and the extensions talk on the same console; ✔ and ✘ are what the outside counts.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** Called by VS Code; rejects when a test failed. */
export async function run(): Promise<void> {
  const only = process.env.PLANWRIGHT_SUITE;
  const hasSeveralFolders = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Printer });
  for (const name of readdirSync(__dirname).sort()) {
    if (!name.endsWith('.test.js') || (only && !name.includes(only))) continue;
    // A window with several folders has tests of its own.
    if (name.endsWith('.several-folders.test.js') !== hasSeveralFolders) continue;
    // The suite always runs in a Node.js host. When the extension is in the browser's worker instead, only tests that
    // judge it by what the editor shows make sense.
    if (process.env.PLANWRIGHT_HOST === 'web' && !name.endsWith('.anywhere.test.js')) continue;
    mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Prints one line a test through the console, the only channel that leaves every extension host. */
class Printer extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const events = Mocha.Runner.constants;
    let passed = 0;
    let failed = 0;
    runner.on(events.EVENT_SUITE_BEGIN, (suite) => {
      if (suite.title) say(`${indent(suite)}${suite.title}`);
    });
    runner.on(events.EVENT_TEST_PASS, (test) => {
      passed += 1;
      say(`${indent(test)}✔ ${test.title} (${test.duration} ms)`);
    });
    runner.on(events.EVENT_TEST_PENDING, (test) => {
      say(`${indent(test)}- ${test.title}`);
    });
    runner.on(events.EVENT_TEST_FAIL, (test, error) => {
      failed += 1;
      say(`${indent(test)}✘ ${test.title}\n${error.stack ?? error.message}`);
    });
    runner.on(events.EVENT_RUN_END, () => say(`${passed} passed, ${failed} failed`));
  }
}

function say(text: string): void {
  for (const line of text.split('\n')) console.log(`[suite] ${line}`);
}

function indent(node: Mocha.Suite | Mocha.Runnable): string {
  let depth = 0;
  for (let parent = node.parent; parent?.parent; parent = parent.parent) depth += 1;
  return '  '.repeat(depth);
}
