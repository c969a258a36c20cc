// A process of `npm run mutation`: runs all tests once, or the tests of each mutant until one fails, and sends the
// results to its parent.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const require = createRequire(import.meta.url);
const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
/** The switches of Stryker's instrumented code. */
const switches = { mutantCoverage: { static: {}, perTest: {} } };
globalThis.__stryker__ = switches;
let lastSign = 0;
// A test that a mutant breaks may leave promises behind.
process.on('unhandledRejection', () => {});

const packages = {};
compile(job.vendor)(require, { exports: packages }, packages);
const evaluateTests = compile(job.tests);
if (job.mutants) for (const mutant of job.mutants) await runMutant(mutant);
else for (const file of job.files) await runAll(file);
process.exit();

function compile(filename) {
  const code = `(function (require, module, exports) {${readFileSync(filename, 'utf8')}\n})`;
  return new Script(code, { filename }).runInThisContext();
}

/** Evaluates core and tests again, so that no cache outlives a mutant. */
function freshTests() {
  const module = { exports: {} };
  evaluateTests((name) => packages[name] ?? require(name), module, module.exports);
  return module.exports;
}

function send(message) {
  return new Promise((resolve) => process.send(message, resolve));
}

/** Tells the parent now and then that tests end, since a mutant that survives runs for long on a busy machine. */
function showLife() {
  if (performance.now() - lastSign < 1000) return;
  lastSign = performance.now();
  process.send({});
}

async function runAll(file) {
  const { collectTests, files, runTests } = freshTests();
  const { mutantCoverage } = switches;
  switches.currentTestId = undefined;
  const sent = [];
  let start;
  await runTests(
    collectTests(files[file]),
    ({ id }) => {
      mutantCoverage.perTest = {};
      switches.currentTestId = id;
      start = performance.now();
    },
    ({ id }, failure) => {
      const time = performance.now() - start;
      const error = failure && String(failure.stack ?? failure);
      sent.push(send({ test: { file, id, time, error, hits: mutantCoverage.perTest[id] ?? {} } }));
      return true;
    },
  );
  await Promise.all(sent);
}

async function runMutant({ id, tests, hitLimit }) {
  await send({ id });
  Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit });
  let killer = null;
  try {
    const { collectTests, files, runTests } = freshTests();
    const collected = new Map();
    for (let at = 0; at < tests.length && killer === null; ) {
      const [file] = tests[at];
      const next = tests.findIndex(([other], index) => index > at && other !== file);
      const wanted = tests.slice(at, next < 0 ? tests.length : next);
      at += wanted.length;
      if (!collected.has(file))
        collected.set(file, new Map(collectTests(files[file]).map((test) => [test.id, test])));
      const found = wanted.map(([, testId]) => collected.get(file).get(testId)).filter(Boolean);
      await runTests(
        found,
        () => {},
        (test, failure) => {
          showLife();
          if (failure) killer = `${file}${test.id}`;
          return !failure;
        },
      );
    }
  } catch (error) {
    killer = String(error);
  }
  switches.activeMutant = undefined;
  await send({ id, killer });
}
