// `npm run accuracy [-- FOLDER]`: measures the command line that lies in server/dist on labelled plans and writes the row of
// this release into docs/accuracy.md. FOLDER holds score/score.mjs, corpus/ and seeds/, each with cases/ and labels.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const page = 'docs/accuracy.md';
const cli = 'server/dist/cli.js';
const folder = resolve(process.argv[2] ?? '../shared');
const scorer = join(folder, 'score', 'score.mjs');

for (const [file, advice] of [
  [scorer, 'Name the folder that holds score/, corpus/ and seeds/.'],
  [cli, 'Run "npm run build" first.'],
]) {
  if (existsSync(file)) continue;
  console.error(`There is no ${file}. ${advice}`);
  process.exit(2);
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const row = rowOf(version, measure('corpus'), measure('seeds'));
const lines = readFileSync(page, 'utf8').split('\n');
const known = lines.findIndex((line) => line.startsWith(`| ${version} |`));
if (known >= 0) lines[known] = row;
else lines.splice(lines.findIndex((line) => line.startsWith('|---')) + 1, 0, row);
writeFileSync(page, lines.join('\n'));
console.log(row);

/** What the scorer says of one labelled set. */
function measure(set) {
  const scratch = mkdtempSync(join(tmpdir(), 'planwright-accuracy-'));
  try {
    const json = join(scratch, 'score.json');
    const cases = join(folder, set, 'cases');
    const labels = join(folder, set, 'labels.json');
    const args = [scorer, '--cases', cases, '--labels', labels, '--cli', `node ${cli}`, '--json', json];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`The scorer failed on ${cases}.`);
    return JSON.parse(readFileSync(json, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function rowOf(release, corpus, seeds) {
  const { unfinished, missingPrinciple, unjustifiedViolation } = corpus;
  const cells = [
    percent(unfinished.precision),
    percent(unfinished.recall),
    percent(unfinished.kindAccuracy),
    unfinished.falseAlarmsPer100Plans.toFixed(1),
    `${unfinished.cleanPlansFlagged} of ${unfinished.cleanPlans}`,
    percent(missingPrinciple.precision),
    percent(missingPrinciple.recall),
    `${percent(unjustifiedViolation.precision)} / ${percent(unjustifiedViolation.recall)}`,
    `${percent(seeds.unfinished.recall)} / ${percent(seeds.unfinished.kindAccuracy)}`,
  ];
  return `| ${release} | ${cells.join(' | ')} |`;
}

function percent(share) {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}
