// `npm run mutation -- FOLDER [LINES] [SEED]`: mutates the code of a folder of server/src/core and counts the mutants
// that tests detect. Without LINES it mutates every line, which takes hours; otherwise as many random lines, the same
// for the same SEED. The report is .cache/mutation/report.html.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './run-node.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const [folder, lineCount, seed = '1'] = process.argv.slice(2);
const path = folder && `server/src/core/${folder}`;
if (!path || !existsSync(join(repository, path)) || !isCount(lineCount) || !isCount(seed)) {
  console.error('Name a folder of server/src/core: npm run mutation -- FOLDER [LINES] [SEED]');
  process.exit(2);
}
const mutate = lineCount ? drawLines(linesOf(path), Number(lineCount), Number(seed)) : [`${path}/**/*.ts`];
process.exitCode = await runNode('node_modules/@stryker-mutator/core/bin/stryker.js', [
  'run',
  ...['--mutate', mutate.join(',')],
]);

function isCount(text) {
  return text === undefined || /^[1-9]\d{0,8}$/.test(text);
}

/**
 * Lists the lines of code below a folder in Stryker's syntax, `file:line-line`, from 1, without imports and comments.
 */
function linesOf(path) {
  const files = readdirSync(join(repository, path), { recursive: true })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(join(repository, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:$|import\b|export \{|\/\/|\/?\*)/.test(line) ? [] : [`${file}:${index + 1}-${index + 1}`],
      ),
  );
}

/** Draws lines with a linear congruential generator (constants of Numerical Recipes), so that runs are repeatable. */
function drawLines(lines, count, seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const remaining = [...lines];
  const drawn = [];
  while (drawn.length < count && remaining.length > 0)
    drawn.push(...remaining.splice(Math.floor(next() * remaining.length), 1));
  return drawn.sort();
}
