// Starts VS Code's own server for the web workbench and says at which addresses it opens what.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { endable, endProcess } from './end-process.mjs';
import { installWorkbench } from './install-workbench.mjs';

const startLimit = 60_000;
const farewell = 5_000;

/** Settings that keep a workbench quiet, so that nothing but the extension shows. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  // On the web the default is another than on the desktop.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} Workbench
 * @property {string} vscode the version of VS Code
 * @property {(folder: string, options?: Page) => string} address where the workbench opens a folder, or a
 *   `.code-workspace` file with several
 * @property {Promise<void>} ended settles when the server is gone, wanted or not
 * @property {() => Promise<void>} stop ends the server and everything it started
 *
 * @typedef {object} Page what a page of the workbench loads beside the folder
 * @property {string} [extension] folder of an extension under development
 * @property {string} [tests] compiled test module that runs in the extension host
 */

/**
 * Starts a workbench. Whoever starts one stops it.
 *
 * @param {object} options
 * @param {'newest' | 'floor'} options.edition
 * @param {number | string} [options.port] a port or a range such as 7310-7399; any free port when left out
 * @param {'node' | 'web'} [options.host] the extension host Planwright is loaded in: the server's, or the browser's worker
 * @param {string | string[]} [options.installed] folders of extensions to install, as a user would have them. Without one the workbench
 *   is in test mode: pages can load an extension under development and a suite, and no notification pops up
 * @param {boolean} [options.trust] whether every folder is trusted (default); `false` gives restricted mode
 * @param {Record<string, unknown>} [options.settings] machine settings on top of the quiet ones
 * @param {string} [options.data] folder for the server's data, kept; a temporary one when left out
 * @param {(message: string) => void} [options.tell] hears what takes a while
 * @returns {Promise<Workbench>}
 */
export async function startWorkbench({
  edition,
  port = 0,
  host = 'node',
  installed,
  trust = true,
  settings = {},
  data,
  tell,
}) {
  const { node, server, vscode } = await installWorkbench(edition, tell);
  const dataFolder = data ?? (await mkdtemp(join(tmpdir(), 'planwright-server-')));
  const machine = join(dataFolder, 'data', 'Machine', 'settings.json');
  await mkdir(dirname(machine), { recursive: true });
  const extensions = join(dataFolder, 'extensions');
  await rm(extensions, { recursive: true, force: true });
  for (const folder of [installed ?? []].flat()) await linkExtension(folder, extensions);
  await writeFile(machine, JSON.stringify({ ...quiet, ...settings }));

  const child = spawn(node, [server, ...serverOptions({ port, dataFolder, trust, testing: !installed })], {
    ...endable,
    env: { ...ownEnvironment(), PLANWRIGHT_HOST: host },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => endProcess(child, 'SIGKILL');
  process.once('exit', end);
  const ended = new Promise((resolve) => child.once('close', () => resolve()));

  const stop = async () => {
    endProcess(child);
    await Promise.race([ended, delay(farewell, undefined, { ref: false })]);
    end();
    process.off('exit', end);
    if (!data) await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const origin = `127.0.0.1:${await listeningPort(child, vscode)}`;
    return { vscode, ended, stop, address: (folder, page = {}) => addressOf(origin, folder, page) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A terminal or test runner inside VS Code sets VSCODE_* variables, which would mislead the server. */
function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_')));
}

function serverOptions({ port, dataFolder, trust, testing }) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataFolder],
    '--without-connection-token',
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off', '--disable-telemetry'],
    ...(testing ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? ['--disable-workspace-trust'] : []),
  ];
}

/** VS Code takes what it finds in a new extensions folder for installed; a link spares packaging the extension. */
async function linkExtension(folder, extensions) {
  const { publisher, name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  await mkdir(extensions, { recursive: true });
  await symlink(folder, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/** Waits for the line in which the server says that it listens. */
function listeningPort(child, vscode) {
  return new Promise((resolve, reject) => {
    const said = [];
    const fail = (why) =>
      reject(new Error(`VS Code ${vscode} ${why}. Its last words:\n${said.slice(-15).join('\n')}`));
    const limit = setTimeout(fail, startLimit, `did not start within ${startLimit / 1000} seconds`);
    const hear = (line) => {
      said.push(line);
      const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    createInterface(child.stdout).on('line', hear);
    createInterface(child.stderr).on('line', hear);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('close', (code) => {
      clearTimeout(limit);
      fail(`ended with code ${code}`);
    });
  });
}

function addressOf(origin, folder, { extension, tests }) {
  const remote = (path) => `vscode-remote://${origin}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: decodeURIComponent(
      pathToFileURL(folder).pathname,
    ),
    payload: JSON.stringify(payload),
  });
  return `http://${origin}/?${query}`;
}
