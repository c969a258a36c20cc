// `npm run bench`: see options.mjs for what it takes, docs/performance.md for what it found.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { runNode } from '../scripts/run-node.mjs';
import { editions } from '../test/workbench/install-workbench.mjs';
import { nodeRuntime } from '../test/workbench/node-runtime.mjs';
import { installPeers } from './install-peers.mjs';
import { help, readOptions } from './options.mjs';
import { latest, repository } from './places.mjs';

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await bench(options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function bench(chosen) {
  await installPeers();
  const options = { ...chosen, node: chosen.node ?? (await nodeRuntime(editions.newest.node)) };
  if ((await runNode('scripts/build.mjs')) !== 0)
    throw new Error('The build failed, so nothing was measured.');
  // Imported late: these need what may just have been installed.
  const { measure } = await import('./measure.mjs');
  const { goalsTable, figuresTables } = await import('./report/tables.mjs');

  const running = machine(options.node);
  await mkdir(options.scratch, { recursive: true });
  let figures;
  try {
    figures = { machine: running, ...(await measure(options)) };
  } finally {
    await rm(options.scratch, { recursive: true, force: true });
  }
  console.log(`\n${figuresTables(figures)}\n\n${goalsTable(figures)}`);
  if (options.output) await write(options.output, figures);
  if (options.keep) {
    await write(latest, figures);
    await runNode('scripts/generate.mjs');
  }
  const wrong = figures.measurements.filter(({ values }) => values.wrong?.length > 0);
  for (const { server, values } of wrong)
    console.log(`${server} did not say what a fresh look says after: ${values.wrong.join(', ')}`);
  if (wrong.some(({ server }) => server.startsWith('planwright')))
    throw new Error('Planwright gave wrong answers, so its times mean nothing.');
}

async function write(path, figures) {
  const target = resolve(path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${JSON.stringify(figures, null, 1)}\n`);
  console.log(`Written: ${target.replace(`${repository}/`, '')}`);
}

function machine(node) {
  return {
    date: new Date().toISOString().slice(0, 10),
    node: versionOf(node),
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
  };
}

function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  } catch (error) {
    throw new Error(`--node takes the path of a Node.js that runs, not "${node}": ${error.message}`);
  }
}
