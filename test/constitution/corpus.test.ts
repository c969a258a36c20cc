import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkPlan, gatherContext, parsePlan, readSettings } from '../../server/src/core';
import { NodeWorkspace } from '../../server/src/node-workspace';
import { sample } from '../support/runs';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const { settings } = readSettings({});

interface Principle {
  readonly name: string;
  readonly number: string | null;
  readonly addressed: string;
  readonly line: number | null;
}

interface Case {
  readonly id: string;
  readonly path: string;
  readonly form?: string;
  readonly principles?: readonly Principle[];
}

describe.skipIf(!existsSync(corpus))('real plans (skipped where ../shared/corpus is missing)', () => {
  const labels: Case[] = existsSync(corpus)
    ? JSON.parse(readFileSync(join(corpus, 'labels.json'), 'utf8'))
    : [];
  // Where each principle has a row, an item or a box of its own, taking one away leaves that principle out.
  // The constitution of dev-24 is a link to a file that is not in the corpus.
  const cases = labels.filter(
    ({ id, form, principles }) => form === 'table' && principles && principles.length > 0 && id !== 'dev-24',
  );

  test.each(sample(cases, 3).map((each) => [each.id, each]))(
    '%s: a row taken out is missed, and no other',
    async (_id, { id, path, principles }) => {
      const folder = join(corpus, 'cases', id);
      const text = readFileSync(join(folder, path), 'utf8');
      const before = await missingPrinciples(folder, path, text);
      const lines = text.split('\n');
      for (const { name, line } of principles!
        .filter((principle) => hasOwnRow(lines, principle))
        .slice(0, 2)) {
        const without = lines.filter((_, index) => index !== line! - 1).join('\n');
        const after = await missingPrinciples(folder, path, without);
        expect(after.filter((subject) => !before.includes(subject)).map(plain)).toEqual([plain(name)]);
      }
    },
  );
});

/** Mentioned in one line of the plan only, and that is a row. */
function hasOwnRow(lines: readonly string[], { name, number, addressed, line }: Principle): boolean {
  if (addressed !== 'name' || line === null || !lines[line - 1]!.startsWith('|')) return false;
  const shortest = plain(name).split(' ').slice(0, 2).join(' ');
  const cited = new RegExp(`\\b${number}\\b`);
  return lines.every(
    (text, index) => index === line - 1 || !(plain(text).includes(shortest) || (number && cited.test(text))),
  );
}

async function missingPrinciples(folder: string, path: string, text: string): Promise<string[]> {
  const root = pathToFileURL(folder).href;
  const uri = pathToFileURL(join(folder, path)).href;
  const plan = parsePlan(text);
  const context = await gatherContext(new NodeWorkspace([root], {}), { uri, plan, settings });
  return checkPlan(plan, context, settings)
    .filter(({ rule }) => rule === 'missing-principle')
    .flatMap(({ subject, subjects }) => subjects ?? subject!);
}

/** A principle's name as far as labels and constitutions write it alike. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[*_`]|\(.*?\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
