// Stands in for `vitest` in the bundle of tests: collects tests, and runs some of them in this process.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
globalThis[GLOBAL_EXPECT] ??= expect;
setState({ assertionCalls: 0 }, expect);

let suite;
let tests;
let counts;

/** Collects the tests that `load` declares, each with an id that is the same in every run. */
export function collectTests(load) {
  suite = newSuite('', []);
  tests = [];
  counts = new Map();
  load();
  return tests;
}

function newSuite(name, above) {
  const created = { name, hooks: { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] } };
  created.path = [...above, created];
  return created;
}

/** Runs tests of one file in their suites. Stops when `afterTest` returns false. */
export async function runTests(tests, beforeTest, afterTest) {
  const open = [];
  const close = async (length) => {
    while (open.length > length) await callAll([open.pop()], 'afterAll');
  };
  for (const test of tests) {
    const { path } = test.suite;
    let failure;
    beforeTest(test);
    try {
      while (!open.every((each, index) => each === path[index])) await close(open.length - 1);
      for (const each of path.slice(open.length)) {
        open.push(each);
        await callAll([each], 'beforeAll');
      }
      await callAll(path, 'beforeEach');
      try {
        await test.run();
      } finally {
        await callAll(path, 'afterEach');
      }
    } catch (error) {
      failure = error ?? new Error('The test threw nothing.');
    }
    if (!afterTest(test, failure)) break;
  }
  await close(0);
}

async function callAll(suites, kind) {
  for (const { hooks } of suites) for (const hook of hooks[kind]) await hook();
}

const bodyOf = (values) => values.find((value) => typeof value === 'function');
const asRow = (row) => (Array.isArray(row) ? row : [row]);

function declareTest(name, args, ...rest) {
  const path = `${suite.name} > ${name}`;
  const count = counts.get(path) ?? 0;
  counts.set(path, count + 1);
  const body = bodyOf(rest);
  tests.push({ id: `${path} #${count}`, suite, run: () => body(...args) });
}

function declareSuite(name, args, ...rest) {
  const outer = suite;
  suite = newSuite(`${outer.name} > ${name}`, outer.path);
  bodyOf(rest)(...args);
  suite = outer;
}

/** Gives a function that declares tests or suites the variants that Vitest's has. */
function withVariants(declare) {
  const variants = {
    each:
      (rows) =>
      (name, ...rest) =>
        rows.forEach((row) => void declare(name, asRow(row), ...rest)),
    for:
      (rows) =>
      (name, ...rest) =>
        rows.forEach((row) => void declare(name, [row], ...rest)),
  };
  const skipped = Object.assign(() => {}, { each: () => skipped, for: () => skipped });
  const plain = Object.assign((name, ...rest) => declare(name, [], ...rest), variants, {
    skip: skipped,
    skipIf: (condition) => (condition ? skipped : plain),
    runIf: (condition) => (condition ? plain : skipped),
  });
  return plain;
}

export const test = withVariants(declareTest);
export const it = withVariants(declareTest);
export const describe = withVariants(declareSuite);

const hook = (kind) => (body) => void suite.hooks[kind].push(body);
export const beforeAll = hook('beforeAll');
export const afterAll = hook('afterAll');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');

/** No test of the bundle needs these. */
export const vi = {};
export const inject = () => undefined;
