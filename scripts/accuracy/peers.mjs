// The linters that docs/accuracy.md compares with Planwright, installed in the benchmark's folder.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { here } from '../../bench/places.mjs';

/** The markdownlint rules that can report a placeholder: links and references without a target, and inline HTML. */
const markdownlintRules = ['MD011', 'MD033', 'MD042', 'MD052'];

/**
 * Returns the linters, each with a name and a function that returns the lines it flags in a text, from 1. The
 * benchmark's peers must be installed.
 */
export async function linters() {
  return [await undefinedReferences(), await markdownlint(), bracketSearch];
}

async function undefinedReferences() {
  const { remark } = await load('remark');
  const { default: gfm } = await load('remark-gfm');
  const { default: frontMatter } = await load('remark-frontmatter');
  const { default: preset } = await load('remark-preset-lint-recommended');
  const rule = preset.plugins.find((plugin) => nameOf(plugin) === 'remark-lint:no-undefined-references');
  if (!rule) throw new Error('remark-preset-lint-recommended has no rule no-undefined-references.');
  const processor = remark().use(frontMatter).use(gfm).use(rule);
  return {
    name: 'remark-lint, `no-undefined-references`',
    async flag(text) {
      const { messages } = await processor.process(text);
      return linesOf(
        messages.map(({ place }) => ({ first: place.start?.line ?? place.line, last: place.end?.line })),
      );
    },
  };
}

function nameOf(plugin) {
  const [attacher] = Array.isArray(plugin) ? plugin : [plugin];
  return attacher.displayName ?? attacher.name;
}

async function markdownlint() {
  const { lint } = await load('markdownlint/promise', 'markdownlint-cli2');
  const config = { default: false, MD052: { shortcut_syntax: true } };
  for (const rule of markdownlintRules) config[rule] ??= true;
  return {
    name: `markdownlint, ${markdownlintRules.join(', ')}`,
    async flag(text) {
      const { plan } = await lint({ strings: { plan: text }, config });
      return linesOf(plan.map(({ lineNumber }) => ({ first: lineNumber })));
    },
  };
}

/** A line search as in a shell script: brackets that are neither links nor checkboxes, and TODO words. */
const bracketSearch = {
  name: 'a search for `[...]`, `TODO`, `TBD`, `???`',
  async flag(text) {
    const lines = new Set();
    for (const [index, line] of text.split('\n').entries())
      if (/\[(?![ xX]\])[^\][]+\](?![([:])|\b(?:TODO|TBD|FIXME)\b|\?\?\?/.test(line)) lines.add(index + 1);
    return lines;
  },
};

function linesOf(ranges) {
  const lines = new Set();
  for (const { first, last = first } of ranges) for (let line = first; line <= last; line++) lines.add(line);
  return lines;
}

/** Imports a package of the benchmark, or a dependency of one of its packages. */
async function load(name, dependent) {
  let require = createRequire(join(here, 'package.json'));
  if (dependent) require = createRequire(require.resolve(dependent));
  return import(pathToFileURL(resolveModule(require, name)));
}

function resolveModule(require, name) {
  try {
    return require.resolve(name);
  } catch {
    // `require.resolve` fails for a package with ES modules only, so its entry is read from its manifest.
    const [paths] = [require.resolve.paths(name)];
    for (const path of paths) {
      try {
        const manifest = require(join(path, name, 'package.json'));
        const { exports } = manifest;
        const entry =
          typeof exports === 'string'
            ? exports
            : (exports?.['.']?.default ?? exports?.['.'] ?? manifest.main ?? 'index.js');
        return join(path, name, typeof entry === 'string' ? entry : entry.default);
      } catch {}
    }
    throw new Error(`${name} is not installed in ${here}.`);
  }
}
