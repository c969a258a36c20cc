// Runs npm as a child process without output, and adds advice to its errors.
import { spawn } from 'node:child_process';

const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;
const noRoom = /ENOSPC/;

/**
 * Runs `npm ...args` in `folder`. Prints output only if `visible`; an error contains the end of npm's output.
 * @param {string[]} args
 * @param {{ folder: string, visible?: boolean }} options
 */
export async function npm(args, { folder, visible = false }) {
  let said = '';
  const code = await new Promise((resolve, reject) => {
    // npm is a .cmd file on Windows, which only a shell can start.
    const child = spawn('npm', args, {
      cwd: folder,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        if (visible) process.stdout.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Error(`npm ${args.join(' ')} failed in ${folder}. ${advice(said)}\n${reason(said)}`);
}

/** Installs packages into `folder` without running their scripts, so that no compiler is needed. */
export async function installPackages(packages, folder) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev'];
  await npm(['install', ...flags, ...packages], { folder });
}

function advice(said) {
  if (offline.test(said))
    return 'The npm registry could not be reached: check the network or the proxy settings of npm, then run the command again.';
  if (noRoom.test(said)) return 'The disk is full: about 1.5 GB are needed.';
  return 'Run the command again; if it fails again, the lines of npm below say why.';
}

/** npm prints the reason first and general help after it. */
const reason = (text) =>
  text
    .split('\n')
    .filter((line) => /^npm err/i.test(line))
    .slice(0, 15)
    .join('\n') || text.trimEnd().split('\n').slice(-12).join('\n');
