// Generates docs/rules/*.md, docs/languages.md, docs/settings.md, snippets/, schemas/, THIRD-PARTY-NOTICES.txt,
// package.json's contributions, the dialects in package.nls.json and README.md, and the figures in docs/performance.md
// from the latest benchmark. With `--check` it writes nothing and fails if a file is out of date.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performanceFiles, page as performancePage } from '../bench/report/performance-page.mjs';
import { dialectTable, withDialectCommands, withDialectTitles } from './generate/dialects.mjs';
import { languagesPage } from './generate/languages-page.mjs';
import { loadCore } from './generate/load-core.mjs';
import { replaceGenerated } from './generate/replace-generated.mjs';
import { ruleFile, ruleIndex } from './generate/rule-pages.mjs';
import { settingsPage } from './generate/settings-page.mjs';
import { thirdPartyNotices } from './generate/third-party-notices.mjs';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const snippets = 'snippets/plan.code-snippets';
const projectSchemaFile = 'schemas/project.generated.json';
const packageSchemaFile = 'schemas/package.generated.json';
const at = (path) => join(repository, path);

/** Returns the text of each generated file, by its path in the repository. */
async function generate() {
  const {
    builtInTemplates,
    languages,
    listRules,
    rulePage,
    definition,
    packageSchema,
    planSnippets,
    projectSchema,
  } = await loadCore();
  const files = new Map();
  files.set('docs/rules/README.md', ruleIndex(listRules()));
  for (const { id } of listRules()) files.set(`docs/rules/${id}.md`, ruleFile(rulePage(id)));
  files.set('docs/settings.md', settingsPage(definition));
  files.set('docs/languages.md', await languagesPage(languages, await kindFiles()));
  files.set('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(repository));
  files.set(snippets, json(planSnippets()));
  files.set(projectSchemaFile, json(projectSchema()));
  files.set(packageSchemaFile, json(packageSchema('./project.generated.json')));
  const figures = JSON.parse(await readFile(at('bench/results/latest.generated.json'), 'utf8'));
  const performance = performanceFiles(figures, await readFile(at(performancePage), 'utf8'));
  for (const [path, text] of performance) files.set(path, text);
  const manifest = JSON.parse(await readFile(at('package.json'), 'utf8'));
  files.set('package.json', json(withContributions(manifest, definition, builtInTemplates)));
  const titles = JSON.parse(await readFile(at('package.nls.json'), 'utf8'));
  files.set('package.nls.json', json(withDialectTitles(titles, builtInTemplates)));
  const readme = { path: 'README.md', text: await readFile(at('README.md'), 'utf8') };
  files.set(readme.path, replaceGenerated(readme, 'dialects', dialectTable(builtInTemplates)));
  return files;
}

function withContributions(manifest, definition, templates) {
  const properties = Object.fromEntries(
    Object.entries(definition).map(([name, setting]) => [`planwright.${name}`, setting]),
  );
  return {
    ...manifest,
    contributes: {
      ...manifest.contributes,
      commands: withDialectCommands(manifest.contributes.commands, templates),
      configuration: { title: 'Planwright', properties },
      jsonValidation: [
        { fileMatch: '.planwright.json', url: `./${projectSchemaFile}` },
        { fileMatch: 'package.json', url: `./${packageSchemaFile}` },
      ],
      snippets: [{ language: 'markdown', path: `./${snippets}` }],
    },
  };
}

const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

/** Lists the files with the kinds of words, in the order in which `Language` extends them. */
async function kindFiles() {
  const folder = 'server/src/core/language';
  const source = await readFile(at(`${folder}/language.ts`), 'utf8');
  const [kinds] = source.match(/(?<=interface Language\s+extends )[^{]+/);
  return kinds.match(/\w+(?=Words)/g).map((kind) => at(`${folder}/kinds/${kind.toLowerCase()}-words.ts`));
}

/** Lists pages of deleted rules. */
async function leftovers(files) {
  const pages = await readdir(at('docs/rules')).catch(() => []);
  return pages.map((page) => `docs/rules/${page}`).filter((path) => !files.has(path));
}

const check = process.argv.includes('--check');
const files = await generate();
const stale = [];
for (const [path, text] of files) {
  const present = await readFile(at(path), 'utf8').catch(() => undefined);
  if (present?.replaceAll('\r\n', '\n') === text) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}
for (const path of await leftovers(files)) {
  stale.push(path);
  if (!check) await rm(at(path));
}

if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
} else if (!check) {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}.` : 'Everything is up to date.');
}
