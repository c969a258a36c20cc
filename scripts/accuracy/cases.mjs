import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { planTemplates } from '../plan-templates.mjs';
import { LineCount, reportedLines, unfinishedRules } from './lines.mjs';
import { checkWorkspaces, makeRepository } from './run-cli.mjs';

/**
 * Measures the project's own cases.
 * @param folder The folder of the cases, see test/cases/README.md.
 * @param others The other linters, see `linters`.
 * @returns The number of cases, the names of the wrongly judged ones, and for each linter the lines with unfinished
 * places that it flags. Only lines with an expectation about unfinished places count.
 */
export async function measureCases(folder, cli, others) {
  const judgeCase = await loadJudge(join(folder, 'judge.ts'));
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')));
  const findings = checkWorkspaces(cli, (root) => {
    for (const name of names) {
      cpSync(join(folder, name, 'workspace'), join(root, name), { recursive: true });
      makeRepository(join(root, name));
    }
  });
  const lines = new Map([
    ['Planwright', new LineCount()],
    ...others.map(({ name }) => [name, new LineCount()]),
  ]);
  const wrong = [];
  for (const name of names) {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    const read = (path) => readFileSync(join(folder, name, 'workspace', path), 'utf8');
    const own = new Map(
      [...findings].flatMap(([path, found]) =>
        path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), found]] : [],
      ),
    );
    if (judgeCase(expected, own, read).length > 0) wrong.push(name);
    for (const [path, { must = [], mustNot = [] }] of Object.entries(expected.files)) {
      const places = must.filter(isOnUnfinishedLine).map(({ line }) => [line].flat());
      const silent = new Set(mustNot.filter(isOnUnfinishedLine).flatMap(({ line }) => line));
      if (places.length === 0 && silent.size === 0) continue;
      const open = new Set(places.flat());
      // A plan that the search does not find counts as one without findings.
      const judged = (line) => open.has(line) || silent.has(line);
      lines.get('Planwright').add(reportedLines(own.get(path) ?? []), places, judged);
      for (const { name: linter, flag } of others)
        lines.get(linter).add(await flag(read(path)), places, judged);
    }
  }
  return { count: names.length, wrong, lines };
}

/** Tells whether an expectation says that a line has an unfinished place, or has none. */
function isOnUnfinishedLine({ rule, line, text }) {
  return line !== undefined && text === undefined && [rule].flat().some((id) => unfinishedRules.has(id));
}

async function loadJudge(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    plugins: [planTemplates()],
    mainFields: ['module', 'main'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { judgeCase } = await import(`data:text/javascript;base64,${code}`);
  return judgeCase;
}
