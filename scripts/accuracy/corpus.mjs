import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LineCount, reportedLines } from './lines.mjs';
import { checkWorkspaces, makeRepository } from './run-cli.mjs';

/** The labels of unfinished places. `N` labels legitimate text; `?` is not scored. */
const unfinished = new Set(['P', 'C', 'X', 'E', 'I', 'T']);

/**
 * Measures which lines with a labelled place each linter flags.
 * @param folder The folder with `cases/` and `labels.json`.
 * @param others The other linters, see `linters`.
 * @throws {Error} If a labelled plan was not checked.
 */
export async function measureCorpus(folder, cli, others) {
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
  const findings = checkWorkspaces(cli, (root) => {
    cpSync(join(folder, 'cases'), root, { recursive: true });
    for (const { id } of labels) makeRepository(join(root, id));
  });
  const lines = new Map([
    ['Planwright', new LineCount()],
    ...others.map(({ name }) => [name, new LineCount()]),
  ]);
  for (const { id, path, places } of labels) {
    const found = findings.get(`${id}/${path}`);
    if (!found) throw new Error(`${id}/${path} has labels and was not checked.`);
    const text = readFileSync(join(folder, 'cases', id, path), 'utf8');
    const lineAt = (offset) => text.slice(0, offset).split('\n').length;
    const linesOf = ({ start, end }) => {
      const lines = [];
      for (let line = lineAt(start); line <= lineAt(end); line++) lines.push(line);
      return lines;
    };
    const open = places.filter(({ kind }) => unfinished.has(kind)).map(linesOf);
    const unscored = new Set(places.filter(({ kind }) => kind === '?').flatMap(linesOf));
    const judged = (line) => !unscored.has(line);
    lines.get('Planwright').add(reportedLines(found), open, judged);
    for (const { name, flag } of others) lines.get(name).add(await flag(text), open, judged);
  }
  return { lines };
}

/** Returns the cells of a release's row: the scorer's results for a folder's corpus and seeds. */
export function measureReleaseRow(folder, cli) {
  const { unfinished: places, missingPrinciple, unjustifiedViolation } = score(folder, 'corpus', cli);
  const seeds = score(folder, 'seeds', cli);
  return [
    percent(places.precision),
    percent(places.recall),
    percent(places.kindAccuracy),
    places.falseAlarmsPer100Plans.toFixed(1),
    `${places.cleanPlansFlagged} of ${places.cleanPlans}`,
    percent(missingPrinciple.precision),
    percent(missingPrinciple.recall),
    `${percent(unjustifiedViolation.precision)} / ${percent(unjustifiedViolation.recall)}`,
    `${percent(seeds.unfinished.recall)} / ${percent(seeds.unfinished.kindAccuracy)}`,
  ];
}

function score(folder, set, cli) {
  const scratch = mkdtempSync(join(tmpdir(), 'planwright-accuracy-'));
  try {
    const json = join(scratch, 'score.json');
    const cases = join(folder, set, 'cases');
    const labels = join(folder, set, 'labels.json');
    const scorer = join(folder, 'score', 'score.mjs');
    const args = [scorer, '--cases', cases, '--labels', labels, '--cli', `node ${cli}`, '--json', json];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`The scorer failed on ${cases}.`);
    return JSON.parse(readFileSync(json, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Formats a share for the page; a dash if the share is undefined. */
export function percent(share) {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}
