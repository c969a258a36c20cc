// Runs the suite inside the extension host of a real VS Code: opens the web workbench in a headless Chromium, relays what
// the suite prints, and ends everything that was started. All else that is said goes to a trace file.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { bundleSuite } from './bundle-suite.mjs';
import { launchChromium } from './chromium.mjs';
import { copySeveralFolders } from './copy-several-folders.mjs';
import { copyWorkspace } from './copy-workspace.mjs';
import { cellar, repository } from './places.mjs';
import { startWorkbench } from './start-workbench.mjs';
import { addWebExtension } from './web-extension.mjs';

const timeLimit = 10 * 60_000;
const mark = '[suite] ';

/**
 * Runs the suite and returns how many tests passed and failed. A run that breaks counts as one failure more.
 *
 * @param {object} options
 * @param {'newest' | 'floor'} options.edition
 * @param {'node' | 'web'} [options.host] the extension host that the extension is loaded in
 * @param {'one' | 'several'} [options.folders] how many folders the window has, and with that which tests are run
 * @param {string} [options.extension] folder of the extension; this repository when left out
 * @param {(line: string) => void} [options.print]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSuite({
  edition,
  host = 'node',
  folders = 'one',
  extension = repository,
  print = console.log,
}) {
  const result = { passed: 0, failed: 0 };
  const traceFile = join(cellar, 'traces', `${edition}-${host}${folders === 'one' ? '' : `-${folders}`}.log`);
  await mkdir(join(cellar, 'traces'), { recursive: true });
  const trace = createWriteStream(traceFile);
  const undo = [];
  try {
    const suite = await bundleSuite();
    undo.push(suite.remove);
    const workspace = await (folders === 'one' ? copyWorkspace() : copySeveralFolders());
    undo.push(workspace.remove);
    const workbench = await startWorkbench({ edition, host, tell: print });
    undo.push(workbench.stop);
    const browser = await launchChromium(print);
    undo.push(() => browser.close());

    print(`VS Code ${workbench.vscode}, ${host} extension host`);
    const page = await browser.newPage();
    const finished = suiteEnd(page, (line) => {
      trace.write(`${line}\n`);
      if (!line.startsWith(mark)) return;
      const text = line.slice(mark.length);
      // Counted as they come, so that a run that breaks off still says what it got to.
      if (/^ *✔ /.test(text)) result.passed += 1;
      if (/^ *✘ /.test(text)) result.failed += 1;
      print(text);
    });
    const inServer = host === 'node';
    const address = workbench.address(workspace.folder, {
      extension: inServer ? extension : suite.folder,
      tests: suite.entry,
    });
    if (!inServer) await addWebExtension(page.context(), address, extension);
    await page.goto(address);
    const code = await Promise.race([
      finished,
      lost(workbench.ended, 'The VS Code server ended before the suite did.'),
      lost(new Promise((resolve) => page.once('crash', resolve)), 'The page of the workbench crashed.'),
      lost(
        delay(timeLimit, undefined, { ref: false }),
        `The suite took longer than ${timeLimit / 60_000} minutes.`,
      ),
    ]);
    if (code !== 0 && result.failed === 0)
      throw new Error(`The extension host ended the suite with code ${code}.`);
    if (result.passed + result.failed === 0) throw new Error('The suite ended without having run a test.');
  } catch (error) {
    result.failed += 1;
    print(error.stack);
  } finally {
    for (const step of undo.reverse()) await step().catch((error) => print(error.message));
    trace.end();
  }
  if (result.failed > 0) print(`Everything the extension host said is in ${traceFile}.`);
  return result;
}

/** Wires the two functions that VS Code calls on a page that runs tests; resolves with the exit code. */
async function suiteEnd(page, print) {
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    for (const line of format(...args).split('\n')) print(line);
  });
  await page.exposeFunction('codeAutomationExit', (code) => end(code));
  return ended;
}

async function lost(event, message) {
  await event;
  throw new Error(message);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [edition = 'newest', host = 'node', folders = 'one', extension] = process.argv.slice(2);
  const { failed } = await runSuite({ edition, host, folders, extension });
  process.exitCode = failed > 0 ? 1 : 0;
}
