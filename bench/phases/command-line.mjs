import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writePlan } from '../documents.mjs';
import { here, repository } from '../places.mjs';
import { rumdl } from '../servers.mjs';
import { writeIn } from '../workspace.mjs';

/** The command lines that are compared, each told where it may keep what it knows; `node` runs those written in JavaScript. */
export function programs(cache, node) {
  const linter = join(here, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  return [
    {
      name: 'planwright',
      command: [node, join(repository, 'server/dist/cli.js'), 'check', '--cache-dir', cache, '.'],
    },
    { name: 'rumdl', command: [rumdl(), 'check', '--cache-dir', cache, '.'] },
    // It remembers nothing, so that it is measured once.
    { name: 'markdownlint-cli2', command: [node, linter, '**/*.md'], forgetful: true },
  ];
}

/** A folder of so many plans, each of about 10 kB in a feature folder of its own. */
export async function makePlans(scratch, count) {
  const folder = join(scratch, `plans-${count}`);
  await rm(folder, { recursive: true, force: true });
  for (let n = 0; n < count; n++) {
    const feature = `${String(n).padStart(5, '0')}-feature`;
    await writeIn(folder, `${Math.floor(n / 100)}/specs/${feature}/plan.md`, writePlan(9_500, n));
  }
  return folder;
}

/**
 * Seconds that a program takes for a folder: with nothing known, and again with nothing changed. It has to say the same
 * both times.
 */
export async function measureProgram(program, folder, cache) {
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const cold = await run(program, folder);
  if (program.forgetful) return { cold: cold.seconds, wrong: [] };
  const unchanged = await run(program, folder);
  const same = cold.said === unchanged.said && cold.code === unchanged.code;
  return { cold: cold.seconds, unchanged: unchanged.seconds, wrong: same ? [] : ['unchanged'] };
}

async function run({ name, command: [command, ...args] }, folder) {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  let errors = '';
  child.stdout.on('data', (data) => said.push(data));
  child.stderr.on('data', (data) => {
    errors = (errors + data).slice(-400);
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  // 1 says that something was found.
  if (code !== 0 && code !== 1) throw new Error(`${name} ended with ${code}. ${errors}`);
  return { seconds: (performance.now() - began) / 1_000, code, said: comparable(Buffer.concat(said)) };
}

/** What was said, whatever came first; what a program says of its own speed differs each time. */
function comparable(output) {
  const lines = output
    .toString('utf8')
    .replace(/\d+(?:\.\d+)? ?m?s\b/g, '')
    .split('\n');
  return createHash('sha1').update(lines.sort().join('\n')).digest('hex');
}
