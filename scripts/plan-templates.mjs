// Generates the module `planwright:templates` from `templates/*.md.hbs` at build time, for esbuild and Vite. Templates
// are compiled and parsed here, so the bundles contain only the Handlebars runtime and the parsed models.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Handlebars from 'handlebars';

const REPOSITORY = fileURLToPath(new URL('../', import.meta.url));
const DIRECTORY = join(REPOSITORY, 'templates');
const READER = join(REPOSITORY, 'server/src/core/template/template-model.ts');
const SUFFIX = '.md.hbs';
const MODULE = 'planwright:templates';

/**
 * The helpers of templates, without known values. `server/src/core/template/built-in.ts` defines the same helpers for
 * real values.
 */
const EMPTY_HELPERS = {
  value: (_known, placeholder) => placeholder,
};

const COMPILE_OPTIONS = {
  knownHelpers: Object.fromEntries(Object.keys(EMPTY_HELPERS).map((name) => [name, true])),
  // A misspelt value or helper must not become a lookup by name at run time.
  knownHelpersOnly: true,
  // Plans are Markdown: a feature called "R&D" must not become "R&amp;D".
  noEscape: true,
};

/** Reads the `key: value` lines of a template's first comment. */
function readMetadata(id, source) {
  const comment = /^\{\{!--\n([\s\S]*?)\n--\}\}\n/.exec(source);
  const metadata = Object.fromEntries(
    (comment?.[1] ?? '').split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  for (const key of ['title', 'description', 'file']) {
    if (!metadata[key]) throw new Error(`templates/${id}${SUFFIX}: the first comment must give "${key}".`);
  }
  return { title: metadata.title, description: metadata.description, file: metadata.file };
}

/**
 * Renders the blank plan with guidance as HTML comments. The result is plain Markdown, which the reader of team
 * templates can parse.
 */
function renderSchema(id, source) {
  const visible = source.replace(/\{\{!--\s*guidance:\s*([\s\S]*?)\s*--\}\}/g, (_comment, guidance) => {
    if (guidance.includes('-->'))
      throw new Error(`templates/${id}${SUFFIX}: guidance must not contain "-->".`);
    return `<!-- guidance: ${guidance} -->`;
  });
  return Handlebars.compile(visible, COMPILE_OPTIONS)({}, { helpers: EMPTY_HELPERS });
}

/**
 * Returns Markdown with places that plans of the dialect may contain but New Plan does not write. They are recognized
 * like those of the template.
 */
function readRecognised(source) {
  const comments = source.matchAll(/\{\{!--\s*recognised:\s*([\s\S]*?)\s*--\}\}/g);
  return [...comments].map(([, markdown]) => markdown).join('\n\n');
}

/**
 * Reads a template: its metadata, its schema as Markdown, and its renderer as JavaScript source.
 * @param {string} id
 * @param {string} source
 */
export function compilePlanTemplate(id, source) {
  return {
    id,
    ...readMetadata(id, source),
    schema: renderSchema(id, source),
    recognised: readRecognised(source),
    render: Handlebars.precompile(source, COMPILE_OPTIONS),
  };
}

/** Most plans are made from Spec Kit's standard template, so it comes first. */
const FIRST = 'spec-kit';

/** Reads all built-in templates: Spec Kit's, then the others sorted by id. */
export function readPlanTemplates() {
  return templateFiles().map((file) =>
    compilePlanTemplate(basename(file, SUFFIX), readFileSync(file, 'utf8')),
  );
}

function templateFiles() {
  return readdirSync(DIRECTORY)
    .filter((name) => name.endsWith(SUFFIX))
    .sort(
      (one, other) =>
        Number(basename(other, SUFFIX) === FIRST) - Number(basename(one, SUFFIX) === FIRST) ||
        one.localeCompare(other),
    )
    .map((name) => join(DIRECTORY, name));
}

/**
 * Bundles the product's template reader.
 * @returns {Promise<{ modelOf: (schema: string) => object, files: string[] }>} The reader and its source files.
 */
async function loadReader() {
  const { outputFiles, metafile } = await build({
    entryPoints: [READER],
    absWorkingDir: REPOSITORY,
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { modelOf } = await import(`data:text/javascript;base64,${code}`);
  const files = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules'));
  return { modelOf, files: files.map((file) => join(REPOSITORY, file)) };
}

/**
 * Generates the module: an array whose `render` entries are functions for `Handlebars.template`.
 * @returns {Promise<{ source: string, files: string[] }>} The source and the files that it depends on.
 */
async function makeModule() {
  const { modelOf, files } = await loadReader();
  const entries = readPlanTemplates().map(({ render, ...data }) => {
    return `{ ...${JSON.stringify({ ...data, model: modelOf(data.schema) })}, render: ${render} }`;
  });
  return {
    source: `export default [\n${entries.join(',\n')}\n];\n`,
    files: [...templateFiles(), ...files],
  };
}

/** Returns the esbuild plugin that resolves `import templates from 'planwright:templates'`. */
export function planTemplates() {
  return {
    name: 'plan-templates',
    setup(build) {
      build.onResolve({ filter: /^planwright:templates$/ }, () => ({
        path: MODULE,
        namespace: 'plan-templates',
      }));
      build.onLoad({ filter: /.*/, namespace: 'plan-templates' }, async () => {
        const { source, files } = await makeModule();
        return { contents: source, loader: 'js', watchFiles: files, watchDirs: [DIRECTORY] };
      });
    },
  };
}

/** Returns the same plugin for Vite, so that tests read the templates as the bundles do. */
export function vitePlanTemplates() {
  // Vite's prefix for a module without a file.
  const resolved = `\0${MODULE}`;
  return {
    name: 'plan-templates',
    resolveId: (id) => (id === MODULE ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const { source, files } = await makeModule();
      for (const file of files) this.addWatchFile(file);
      return source;
    },
  };
}
