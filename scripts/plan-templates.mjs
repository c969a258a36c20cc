// Turns `templates/*.md.hbs` into the module `planwright:templates` at build time, for esbuild and for Vite.
// Templates are compiled and read here and never at run time: the bundles carry the Handlebars runtime alone, and what
// the product's own reader makes of each template.
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
 * The helpers a template may call, as they answer when nothing is known yet. What they do with real values
 * stands in `server/src/core/template/built-in.ts`; the two name the same helpers.
 */
const EMPTY_HELPERS = {
  value: (_known, placeholder) => placeholder,
};

const COMPILE_OPTIONS = {
  knownHelpers: Object.fromEntries(Object.keys(EMPTY_HELPERS).map((name) => [name, true])),
  // A misspelt value or helper must not fall back to a lookup by name at run time.
  knownHelpersOnly: true,
  // Plans are Markdown: a feature called "R&D" must not become "R&amp;D".
  noEscape: true,
};

/** The `key: value` lines of the comment a template opens with. */
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
 * The blank plan with its guidance kept as HTML comments. It is plain Markdown, so the reader of a team's own
 * template reads a built-in one as well.
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
 * What plans of the dialect may hold though New Plan does not write it, as Markdown: the places in it are recognised as if
 * the template had them.
 */
function readRecognised(source) {
  const comments = source.matchAll(/\{\{!--\s*recognised:\s*([\s\S]*?)\s*--\}\}/g);
  return [...comments].map(([, markdown]) => markdown).join('\n\n');
}

/**
 * Reads one template: its metadata, its schema as Markdown, and its renderer as JavaScript source.
 *
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

/** Most plans are made from Spec Kit's stock template, so it is offered first. */
const FIRST = 'spec-kit';

/** Every built-in template: Spec Kit's, then the others in the order of their ids. */
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
 * The reader of templates, bundled from the product's own source.
 *
 * @returns {Promise<{ modelOf: (schema: string) => object, files: string[] }>} the reader, and what it consists of
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
 * The module: an array whose `render` entries are functions ready for `Handlebars.template`.
 *
 * @returns {Promise<{ source: string, files: string[] }>} its source, and all that it was made from
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

/** The esbuild plugin that answers `import templates from 'planwright:templates'`. */
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

/** The same plugin for Vite, so that tests read the templates as the bundles do. */
export function vitePlanTemplates() {
  // Vite's mark for a module that no file stands behind.
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
