// Bundles the tests that mutants are held against: one script, which is evaluated again for each mutant.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { planTemplates } from '../plan-templates.mjs';

const testApi = fileURLToPath(new URL('test-api.mjs', import.meta.url));

/** The folders with tests of the core that are quick and the same in each run. */
const folders =
  'check constitution document feature ide own-templates project recognise rules systems templates unfinished';
/** Tests that are slow, look at modules that load anew, or need `vi`; and the cases, which `each-case.ts` replaces. */
const leftOut =
  /\/corpus\.|check\/(?:kept-findings|suppress-here)\.|feature\/bad-input\.|document\/incremental\.|rules\/fixes-left-open\.|templates\/(?:alike-sections|template-model)\./;

function testFiles(repository) {
  return folders
    .split(' ')
    .flatMap((folder) =>
      readdirSync(join(repository, 'test', folder)).map((name) => `test/${folder}/${name}`),
    )
    .filter((file) => file.endsWith('.test.ts') && !leftOut.test(file))
    .concat('scripts/mutation/each-case.ts');
}

const options = {
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  logLevel: 'error',
};

/**
 * Bundles the tests with instrumented sources, and the packages that they import in a script of their own, which is
 * evaluated once.
 *
 * @param {string} repository
 * @param {ReadonlyMap<string, string>} sources Instrumented sources by absolute path.
 */
export async function bundleTests(repository, sources) {
  const files = testFiles(repository);
  const packages = new Set();
  const plugin = {
    name: 'mutants',
    setup(build) {
      build.onResolve({ filter: /^vitest$/ }, () => ({ path: testApi }));
      build.onResolve({ filter: /^[^./]/ }, ({ path }) => {
        if (path.startsWith('planwright:')) return undefined;
        if (!path.startsWith('node:')) packages.add(path);
        return { path, external: true };
      });
      build.onLoad({ filter: /\.m?[jt]s$/ }, ({ path }) => ({
        contents: (sources.get(path) ?? readFileSync(path, 'utf8'))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      }));
    },
  };
  const load = (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),`;
  const tests = await build({
    ...options,
    absWorkingDir: repository,
    stdin: {
      contents: `export * from ${JSON.stringify(testApi)};\nexport const files = {${files.map(load).join('\n')}};`,
      resolveDir: repository,
    },
    plugins: [plugin, planTemplates()],
  });
  const vendor = await build({
    ...options,
    absWorkingDir: repository,
    stdin: {
      contents: [...packages]
        .map((name) => JSON.stringify(name))
        .map((name) => `exports[${name}] = require(${name});`)
        .join('\n'),
      resolveDir: repository,
    },
  });
  return {
    files,
    /** Writes the scripts into a folder and returns their paths. */
    write(folder) {
      const paths = { tests: join(folder, 'tests.js'), vendor: join(folder, 'vendor.js') };
      writeFileSync(paths.tests, tests.outputFiles[0].contents);
      writeFileSync(paths.vendor, vendor.outputFiles[0].contents);
      return paths;
    },
  };
}
