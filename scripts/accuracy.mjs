// `npm run accuracy [-- FOLDER]`: measures server/dist/cli.js and updates docs/accuracy.md between its marks.
// Always measures the project's own cases and other linters. Adds the release's row if FOLDER (default ../shared) has
// score/score.mjs, and corpus/ and seeds/ with cases/ and labels.json. A given FOLDER without these ends with exit code
// 2.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installPeers } from '../bench/install-peers.mjs';
import { measureCases } from './accuracy/cases.mjs';
import { measureCorpus, measureReleaseRow } from './accuracy/corpus.mjs';
import { measureOwnTemplates } from './accuracy/own-templates-figures.mjs';
import { replaceBetweenMarks, withReleaseRow } from './accuracy/page.mjs';
import { linters } from './accuracy/peers.mjs';
import { casesTable, peersTable, templatesTable } from './accuracy/tables.mjs';

const page = 'docs/accuracy.md';
const cli = resolve('server/dist/cli.js');
const folder = resolve(process.argv[2] ?? '../shared');

const hasCorpus = existsSync(join(folder, 'score', 'score.mjs'));

if (process.argv[2] && !hasCorpus) {
  console.error(`There is no corpus in ${folder}.`);
  process.exit(2);
}
if (!existsSync(cli)) {
  console.error(`There is no ${cli}. Run "npm run build" first.`);
  process.exit(2);
}

await installPeers();
const others = await linters();
let text = readFileSync(page, 'utf8');

const templates = await measureOwnTemplates('test/own-templates', cli, others);
const cases = await measureCases('test/cases', cli, others);
const corpus = hasCorpus ? await measureCorpus(join(folder, 'corpus'), cli, others) : undefined;

text = replaceBetweenMarks(text, 'cases', casesTable(cases));
text = replaceBetweenMarks(text, 'own-templates', templatesTable(templates));
text = replaceBetweenMarks(text, 'peers', peersTable({ templates, cases }));
if (corpus) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  text = withReleaseRow(text, version, measureReleaseRow(folder, cli));
  text = replaceBetweenMarks(text, 'peers-corpus', peersTable({ corpus }));
} else console.log(`There is no corpus in ${folder}: its figures stay as they are.`);

writeFileSync(page, text);
console.log(`Written: ${page}.`);
