// Plays the scenarios beside this file against the newest VS Code, each in a page and a copy of the workspace of its own.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from '../chromium.mjs';
import { copyWorkspace } from '../copy-workspace.mjs';
import { cellar, repository } from '../places.mjs';
import { startWorkbench } from '../start-workbench.mjs';
import { openWorkbench } from './workbench-page.mjs';

const timeLimit = 90_000;

/** The page says whether it is dark or light, and a file is saved when the person saves it. */
const settings = { 'window.autoDetectColorScheme': true, 'files.autoSave': 'off' };
const folder = dirname(fileURLToPath(import.meta.url));

/**
 * Plays every scenario, and returns how many passed and failed, and how many were played twice. A scenario that fails is played
 * once more, and counts by its second try.
 *
 * A scenario file exports by default an object from titles to functions; each gets `{ workbench, workspace }`. It may
 * export `workspace`, the folder to copy from, and `look`, the theme and size of the window.
 *
 * @param {object} [options]
 * @param {string} [options.only] plays only files whose name holds this
 * @param {'newest' | 'floor'} [options.edition]
 * @param {string} [options.extension]
 * @param {(line: string) => void} [options.print]
 * @returns {Promise<{ passed: number, failed: number, twice: number }>}
 */
export async function runScenarios({
  only = '',
  edition = 'newest',
  extension = repository,
  print = console.log,
} = {}) {
  const result = { passed: 0, failed: 0, twice: 0 };
  const undo = [];
  try {
    const server = await startWorkbench({ edition, installed: extension, settings, tell: print });
    undo.push(server.stop);
    const browser = await launchChromium(print);
    undo.push(() => browser.close());
    print(`VS Code ${server.vscode}, used by a person`);
    for (const { title, ...scenario } of await scenarios(only)) {
      const { passes, tries } = await playUntilPassed({ title, ...scenario }, { server, browser, print });
      result[passes ? 'passed' : 'failed'] += 1;
      if (tries > 1) result.twice += 1;
    }
  } catch (error) {
    result.failed += 1;
    print(error.stack);
  } finally {
    for (const step of undo.reverse()) await step().catch((error) => print(error.message));
  }
  return result;
}

/** Plays a scenario, and once more in a fresh window where it failed: a window on a busy machine loses a key now and then. */
async function playUntilPassed(scenario, where) {
  for (const [index, mark] of ['↻', '✘'].entries()) {
    const began = Date.now();
    try {
      await play(scenario, where);
      where.print(`  ✔ ${scenario.title} (${Date.now() - began} ms)`);
      return { passes: true, tries: index + 1 };
    } catch (error) {
      where.print(`  ${mark} ${scenario.title}\n${error.stack}`);
    }
  }
  return { passes: false, tries: 2 };
}

async function scenarios(only) {
  const found = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.scenario.mjs') || !name.includes(only)) continue;
    const { default: byTitle, workspace, look } = await import(pathToFileURL(join(folder, name)).href);
    for (const [title, run] of Object.entries(byTitle)) found.push({ title, run, workspace, look });
  }
  return found;
}

async function play({ title, run, workspace: source, look }, { server, browser, print }) {
  const copy = await copyWorkspace(source && join(repository, source));
  const workspace = {
    folder: copy.folder,
    read: (path) => readFile(join(copy.folder, path), 'utf8'),
    write: (path, text) => writeFile(join(copy.folder, path), text),
  };
  let workbench;
  try {
    workbench = await openWorkbench(browser, server.address(copy.folder), look);
    await Promise.race([run({ workbench, workspace }), tooLong(title)]);
  } catch (error) {
    const picture = join(cellar, 'traces', `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`);
    await workbench?.screenshot(picture).then(
      () => print(`  What it looked like: ${picture}`),
      () => {},
    );
    throw error;
  } finally {
    await workbench?.close().catch(() => {});
    await copy.remove();
  }
}

async function tooLong(title) {
  await delay(timeLimit, undefined, { ref: false });
  throw new Error(`"${title}" took longer than ${timeLimit / 1000} seconds.`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [only, edition, extension] = process.argv.slice(2);
  const { passed, failed, twice } = await runScenarios({ only, edition, extension });
  console.log(`${passed} passed, ${failed} failed, ${twice} played twice`);
  process.exitCode = failed > 0 ? 1 : 0;
}
