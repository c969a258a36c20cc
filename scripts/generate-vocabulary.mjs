// Writes fingerprints of placeholders, questions and instruction comments in Spec Kit's and the built-in templates, to
// recognize them in plans without their template. Needed only after a template changes:
//
//   node scripts/generate-vocabulary.mjs FOLDER     FOLDER holds versions of Spec Kit's plan template, plan-template*.md
//   node scripts/generate-vocabulary.mjs --check    fails if the file lacks words of the built-in templates
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readPlanTemplates } from './plan-templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'server/src/core/unfinished/known-words.generated.json');
const empty = { tokens: [], lines: [], comments: [], usages: [], prompts: [] };

/** Bundles the product's template reader with an empty list in place of the generated one. */
async function loadReader() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { parsePlan } from './document/plan-document';
        export { readVocabulary } from './template/vocabulary';
        export { wordsToKnow } from './unfinished/known-words';
        export { promptPrints } from './unfinished/prompt-likeness';
        export { fingerprint } from './text/wording';`,
      resolveDir: join(root, 'server/src/core'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [
      {
        name: 'no-known-words',
        setup: ({ onLoad }) =>
          onLoad({ filter: /known-words\.generated\.json$/ }, () => ({
            contents: JSON.stringify(empty),
            loader: 'json',
          })),
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { parsePlan, readVocabulary, wordsToKnow, fingerprint, promptPrints } = await loadReader();

function collect(templates, distinctOnly, into) {
  for (const template of templates) {
    const words = wordsToKnow(readVocabulary(parsePlan(template)), distinctOnly);
    for (const kind of Object.keys(into))
      for (const word of words[kind] ?? []) into[kind].add(fingerprint(word));
    for (const token of words.tokens) {
      const prints = promptPrints(token);
      if (prints) into.prompts.add(prints);
    }
  }
}

const words = Object.fromEntries(Object.keys(empty).map((kind) => [kind, new Set()]));
collect(
  readPlanTemplates().flatMap(({ schema, recognised }) => [schema, recognised]),
  true,
  words,
);

if (process.argv[2] === '--check') {
  const written = JSON.parse(readFileSync(target, 'utf8'));
  const missing = Object.keys(words).filter((kind) =>
    [...words[kind]].some((word) => !written[kind].includes(word)),
  );
  if (missing.length > 0) {
    console.error(
      `${target} lacks ${missing.join(', ')} of the built-in templates. Run scripts/generate-vocabulary.mjs.`,
    );
    process.exit(1);
  }
} else {
  const folder = process.argv[2];
  if (!folder) throw new Error('Name the folder that holds the versions of Spec Kit’s plan template.');
  const files = readdirSync(folder).filter((name) => /^plan-template.*\.md$/.test(name));
  collect(
    files.map((name) => readFileSync(join(folder, name), 'utf8')),
    false,
    words,
  );
  const sorted = Object.fromEntries(Object.entries(words).map(([kind, set]) => [kind, [...set].sort()]));
  writeFileSync(target, `${JSON.stringify(sorted, null, 1)}\n`);
  console.log(
    Object.entries(sorted)
      .map(([kind, list]) => `${list.length} ${kind}`)
      .join(', '),
  );
}
