import { join } from 'node:path';
import { LineCount, reportedLines } from './lines.mjs';
import { compare, copiesOf, linesOfSlot, planPath, readOwnTemplates, workspaceOf } from './own-templates.mjs';
import { checkWorkspaces, makeRepository, writeFiles } from './run-cli.mjs';

/**
 * Measures the slots of the project's own templates.
 * @param folder The folder of the marked templates.
 * @param others The other linters, see `linters`.
 * @returns The numbers of found slots and wrong reports for each copy, by template and in total; and for each linter,
 * the lines with slots that it flags in untouched and filled-in plans.
 */
export async function measureOwnTemplates(folder, cli, others) {
  const plans = readOwnTemplates(folder).map((template) => ({ template, copies: copiesOf(template) }));
  const findings = checkWorkspaces(cli, (root) => {
    for (const { template, copies } of plans)
      for (const [copy, plan] of Object.entries(copies)) {
        const workspace = join(root, `${template.name}.${copy}`);
        makeRepository(workspace);
        writeFiles(workspace, workspaceOf(copies.pristine, plan));
      }
  });
  const copies = {};
  const byTemplate = [];
  const lines = new Map([
    ['Planwright', new LineCount()],
    ...others.map(({ name }) => [name, new LineCount()]),
  ]);
  for (const { template, copies: plansOf } of plans) {
    const row = { name: template.name, slots: template.slots };
    for (const [copy, plan] of Object.entries(plansOf)) {
      const found = findings.get(`${template.name}.${copy}/${planPath}`);
      const { false: wrong, missed } = compare(plan, found);
      copies[copy] ??= { open: 0, found: 0, wrong: 0 };
      const sum = copies[copy];
      sum.open += plan.open.length;
      sum.found += plan.open.length - missed.length;
      sum.wrong += wrong.length;
      row[copy] = { found: plan.open.length - missed.length, open: plan.open.length };
      if (copy !== 'pristine' && copy !== 'filled') continue;
      const places = plan.open.map((slot) => linesOfSlot(plan.text, slot));
      lines.get('Planwright').add(reportedLines(found), places);
      for (const { name, flag } of others) lines.get(name).add(await flag(plan.text), places);
    }
    byTemplate.push(row);
  }
  return { copies, byTemplate, lines };
}
