// `npm run mutation -- FOLDER [LINES] [SEED]`: mutates the code of a folder of server/src/core and lists the mutants
// that no test detects. Without LINES it mutates every line; otherwise as many random lines, the same for the same SEED.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTests } from './mutation/bundle-tests.mjs';
import { instrument } from './mutation/instrument.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const output = join(repository, '.cache/mutation');
/** The milliseconds after which a test counts as endless. Stryker's limit of hits ends most loops before. */
const longestSilence = 60_000;

const [folder, lineCount, seed = '1'] = process.argv.slice(2);
const path = folder && `server/src/core/${folder}`;
if (!path || !existsSync(join(repository, path)) || !isCount(lineCount) || !isCount(seed)) {
  console.error('Name a folder of server/src/core: npm run mutation -- FOLDER [LINES] [SEED]');
  process.exit(2);
}
const lines = linesOf(path);
const { mutants, sources } = await instrument(
  repository,
  lineCount ? drawLines(lines, Number(lineCount), Number(seed)) : lines,
);
mkdirSync(output, { recursive: true });
const bundle = await bundleTests(repository, sources);
const job = { ...bundle.write(output), files: bundle.files };
const tests = await findCoverage();
await report(await runMutants());

function isCount(text) {
  return text === undefined || /^[1-9]\d{0,8}$/.test(text);
}

/** Lists the lines of code below a folder, numbered from 1, without imports and comments. */
function linesOf(path) {
  const files = readdirSync(join(repository, path), { recursive: true })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(join(repository, file), 'utf8')
      .split('\n')
      .flatMap((text, index) =>
        /^\s*(?:$|import\b|export \{|\/\/|\/?\*)/.test(text) ? [] : [{ file, line: index + 1 }],
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
  return drawn;
}

/** Runs all tests once. Returns them with their file, their time and the ids of the mutants that they reach. */
async function findCoverage() {
  const tests = [];
  await runChild({ ...job, mutants: undefined }, ({ test }) => {
    if (test.error)
      console.error(`Left out, since it fails by itself: ${test.file}${test.id}\n${test.error}`);
    else tests.push(test);
  });
  return tests;
}

/** Runs the tests that reach a mutant, for each mutant. Returns the results by id of the mutant. */
async function runMutants() {
  const results = new Map();
  const runsOf = (mutant) => ({ id: mutant.id, ...orderTests(mutant.id) });
  let pending = mutants.map(runsOf).filter((run) => run.tests.length > 0);
  while (pending.length > 0) {
    let current;
    const { timedOut } = await runChild({ ...job, mutants: pending }, (message) => {
      if ('killer' in message) results.set(message.id, message);
      else current = message.id ?? current;
    });
    // The process was killed, or died, with the mutant that it was running.
    if (!results.has(current)) results.set(current, { killer: timedOut ? 'no end' : 'a crash' });
    pending = pending.filter(({ id }) => !results.has(id));
  }
  return results;
}

/**
 * Orders the tests for a mutant: those that reach it, by the cost of their file, then the other tests of light files.
 * The others count, since a value that one test leaves in a cache serves the next ones of its file.
 */
function orderTests(mutantId) {
  const files = new Map();
  for (const test of tests) {
    const file = files.get(test.file) ?? { time: 0, covering: [], others: [], hits: 0 };
    files.set(test.file, file);
    const hits = test.hits[mutantId];
    file.time += test.time;
    if (hits) {
      file.covering.push([test.file, test.id]);
      file.hits = Math.max(file.hits, hits);
    } else file.others.push([test.file, test.id]);
  }
  const reached = [...files.values()]
    .filter(({ covering }) => covering.length > 0)
    .sort((one, other) => one.time - other.time);
  return {
    tests: [
      ...reached.flatMap(({ covering }) => covering),
      ...reached.filter(({ time }) => time < 1500).flatMap(({ others }) => others),
    ],
    hitLimit: 100 * Math.max(1000, ...reached.map(({ hits }) => hits)),
  };
}

/** Runs a process until it ends, or until it is silent for too long. */
function runChild(job, onMessage) {
  const jobFile = join(output, 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  return new Promise((resolve) => {
    const child = fork(join(repository, 'scripts/mutation/run-tests.mjs'), [jobFile]);
    let timedOut = false;
    const kill = () => {
      timedOut = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(kill, longestSilence);
    child.on('message', (message) => {
      clearTimeout(timer);
      timer = setTimeout(kill, longestSilence);
      onMessage(message);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve({ timedOut });
    });
  });
}

async function report(results) {
  const survivors = mutants.filter(({ id }) => results.get(id)?.killer === null);
  const unreached = mutants.filter(({ id }) => !results.has(id));
  const describe = (mutant) => `${mutant.place} ${mutant.mutatorName}\n${mutant.change}\n`;
  const text = [
    ...survivors.map((mutant) => `Survived: ${describe(mutant)}`),
    ...unreached.map((mutant) => `Reached by no test, or when the module loads: ${describe(mutant)}`),
    `${mutants.length} mutants: ${results.size - survivors.length} killed, ${survivors.length} survived, ${unreached.length} not reached`,
  ].join('\n');
  const name = `${folder.replaceAll('/', '-')}-${lineCount ?? 'all'}-${seed}`;
  const summary = mutants.map(({ id, place, mutatorName, change }) => ({
    ...{ place, mutatorName, change },
    ...(results.get(id) ?? { killer: undefined }),
  }));
  writeFileSync(join(output, `${name}.json`), JSON.stringify(summary, undefined, 1));
  console.log(`${text}\nThe details are in .cache/mutation/${name}.json.`);
}
