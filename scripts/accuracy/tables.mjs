import { percent } from './corpus.mjs';

/** Formats the number of rightly judged cases. */
export function casesTable({ count, wrong }) {
  const names =
    wrong.length === 0 ? '' : ` Judged wrongly: ${wrong.map((name) => `\`${name}\``).join(', ')}.`;
  return `**${count - wrong.length} of ${count}** cases are judged as a fair reader would judge them.${names}`;
}

const copyNames = {
  pristine: 'untouched',
  begun: 'one section filled in',
  even: 'every second section filled in',
  odd: 'the other sections filled in',
  filled: 'filled in',
};

/** Formats the table of found slots in the project's own templates. */
export function templatesTable({ byTemplate, copies }) {
  const rows = Object.entries(copyNames).map(([copy, name]) => {
    const { found, open, wrong } = copies[copy];
    return `| ${name} | ${open} | ${open === 0 ? '–' : percent(found / open)} | ${wrong} |`;
  });
  const missing = byTemplate
    .filter(({ pristine }) => pristine.found < pristine.open)
    .map(({ name, pristine }) => `\`${name}\` ${pristine.found} of ${pristine.open}`);
  return [
    `${byTemplate.length} templates with ${byTemplate.reduce((sum, { slots }) => sum + slots, 0)} slots.`,
    '',
    '| copies of the templates | open slots | found | reported besides |',
    '|---|---|---|---|',
    ...rows,
    '',
    missing.length === 0
      ? 'Every slot of every untouched copy is found.'
      : `Not all slots of the untouched copy are found in ${missing.join(', ')}.`,
  ].join('\n');
}

const setNames = { templates: 'own templates', cases: 'own cases', corpus: 'corpus' };

/** Formats the table of flagged lines for Planwright and other linters, for each set of plans. */
export function peersTable(sets) {
  const names = Object.keys(sets);
  const linters = [...sets[names[0]].lines.keys()];
  const head = names.map((name) => `${setNames[name]}: precision | recall`).join(' | ');
  return [
    `| linter | ${head} |`,
    `|---|${'---|---|'.repeat(names.length)}`,
    ...linters.map((linter) => {
      const cells = names.flatMap((name) => {
        const { precision, recall } = sets[name].lines.get(linter);
        return [percent(precision), percent(recall)];
      });
      return `| ${linter} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}
