// Lets tests import the sources of the server from one build, which Node.js loads and runs sooner than the modules that
// Vite transforms one by one.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { planTemplates } from './plan-templates.mjs';

const REPOSITORY = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = join(REPOSITORY, 'server/src/');
const IMPORTERS = ['test/', 'client/src/'].map((folder) => join(REPOSITORY, folder));
/** Node.js finds the dependencies from a folder within the repository. */
const BUILDS = join(REPOSITORY, '.cache/tests/');
const DAY = 86_400_000;

/**
 * Returns a Vite plugin that resolves imports of `server/src` in tests to the build.
 * @param {{ except: readonly string[] }} options `except`: test files that mock modules, which only Vite's transform
 * allows. They get modules of their own.
 */
export function builtSources({ except }) {
  const isExcepted = (importer) => except.some((file) => importer === join(REPOSITORY, file));
  let isOff = false;
  /** @type {Promise<(source: string) => string> | undefined} */
  let built;
  return {
    name: 'built-sources',
    enforce: 'pre',
    /** Coverage needs each module, and watching needs the graph of modules. */
    configureVitest({ vitest: { config } }) {
      isOff = config.watch || config.coverage.enabled || Boolean(config.related || config.changed);
    },
    async resolveId(id, importer) {
      if (isOff || !importer || !id.startsWith('.')) return undefined;
      const path = resolve(importer);
      if (!IMPORTERS.some((folder) => path.startsWith(folder)) || isExcepted(path)) return undefined;
      const source = resolve(dirname(path), id);
      if (!source.startsWith(SOURCES)) return undefined;
      built ??= buildSources();
      return (await built)(source);
    },
  };
}

/** Matches the built files, which Vitest must leave to Node.js. */
export const builtFile = /\/\.cache\/tests\//;

/** Builds all sources that tests import. @returns The built file of a source file. */
async function buildSources() {
  const outdir = join(BUILDS, String(process.pid));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  removeOldBuilds();
  await build({
    entryPoints: entryPoints(),
    absWorkingDir: REPOSITORY,
    outbase: SOURCES,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Tests share the classes of the protocol with the server. A CommonJS library that needs Node.js cannot be bundled.
    external: ['vscode-*', 'yaml'],
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [planTemplates()],
  });
  return (source) => {
    const file = fileOf(source);
    return file && join(outdir, file.slice(SOURCES.length)).replace(/\.ts$/, '.mjs').replaceAll('\\', '/');
  };
}

/** Removes the builds that killed runs left behind. */
function removeOldBuilds() {
  if (!existsSync(BUILDS)) return;
  for (const name of readdirSync(BUILDS)) {
    const folder = join(BUILDS, name);
    if (Date.now() - statSync(folder).mtimeMs > DAY) rmSync(folder, { recursive: true, force: true });
  }
}

/** Finds the source files that tests and the client import. */
function entryPoints() {
  const files = new Set();
  for (const folder of IMPORTERS) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      const importer = join(folder, path);
      for (const [, id] of readFileSync(importer, 'utf8').matchAll(/'((?:\.\.\/)+server\/src\/[^']+)'/g)) {
        const file = fileOf(resolve(dirname(importer), id));
        if (file) files.add(file);
      }
    }
  }
  return [...files];
}

/** Returns the file of an import without an extension. */
function fileOf(path) {
  return [`${path}.ts`, join(path, 'index.ts')].find((file) => existsSync(file));
}

/** Source maps by built file. */
const sourceMaps = new Map();

/** Points a stack frame in a built file to its source. A handler of Vitest's `onStackTrace`. */
export function pointToSource(_error, frame) {
  if (!builtFile.test(frame.file)) return;
  if (!sourceMaps.has(frame.file))
    sourceMaps.set(frame.file, new SourceMap(JSON.parse(readFileSync(`${frame.file}.map`, 'utf8'))));
  const { originalSource, originalLine, originalColumn } = sourceMaps
    .get(frame.file)
    .findEntry(frame.line - 1, frame.column - 1);
  if (originalSource === undefined) return;
  frame.file = resolve(dirname(frame.file), originalSource).replaceAll('\\', '/');
  frame.line = originalLine + 1;
  frame.column = originalColumn + 1;
}
