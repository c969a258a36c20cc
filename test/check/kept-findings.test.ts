import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInTemplates, type Finding, parsePlan, readSettings, recheckPlan } from '../../server/src/core';
import type { CheckedPlan } from '../../server/src/core/analysis/checked-plan';
import { asksOfPlan } from '../../server/src/core/feature/asks';
import { renderPlan } from '../../server/src/core/template/built-in';
import { anyDocument, type RandomEdit, randomEdits, versionsAfter } from '../support/adversarial-documents';
import { findingsOf, type Surroundings } from '../support/check';
import { bundleOf } from '../support/fresh-modules';
import { random, sample } from '../support/runs';

// Past the door: the test finds out whether two texts need the same files; only then are findings compared.

const constitution =
  '# Constitution\n\n## Principles\n\n### I. Small steps\n\nWe MUST.\n\n### II. Plain words\n\nWe MUST.\n';

/** Texts that edits insert into a plan. They open or close blocks, or change the meaning of the text around them. */
const pieces = [
  'x',
  '\n\n## Constitution Check\n\n- [x] Small steps: yes\n',
  '\n# Title\n',
  '```\n',
  '<!-- ',
  ' -->',
  '\n<!-- planwright-disable -->\n',
  '\n<!-- planwright-enable -->\n',
  '\n<!-- planwright-disable-next-line unfilled-placeholder -->\n',
  '\n[link]: ./spec.md\n',
  '\n[feature]: ./spec.md\n',
  '\n<<<<<<< HEAD\n',
  '\n=======\n',
  '\n>>>>>>> export\n',
  '\n## Summary\n\nText.\n',
  '[FEATURE]',
  'NEEDS CLARIFICATION',
  '- [x] All NEEDS CLARIFICATION resolved\n',
  '**Status**: Approved\n',
  '| Small steps | why | no |\n',
  '> ',
  '  ',
];

const planEdits: fc.Arbitrary<RandomEdit[][]> = fc.array(
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(60),
      added: fc.constantFrom('', ...pieces),
    }),
    { maxLength: 2 },
  ),
  { minLength: 1, maxLength: 8 },
);

const shown = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, message, span, fixes, related, subject, unnecessary }) => ({
    ...{ rule, severity, message, span, related, subject, unnecessary },
    fixes: fixes(),
  }));

/** The number of checks with one set of modules. Their caches by text must be valid for other texts as well. */
const looks = 50;

type Check = typeof import('../support/check');
let looksTaken = 0;
let evaluateCheck: () => Check;
let freshModules: Check;

beforeAll(async () => {
  evaluateCheck = await bundleOf<Check>('./check.ts');
});

/** The core with modules of its own, which have no results of earlier versions. Reloaded from time to time. */
function freshLook(): Check {
  if (looksTaken++ % looks === 0) freshModules = evaluateCheck();
  return freshModules;
}

/** Tells whether a text needs no other files than another text, for which the context was gathered. */
function asksNoMore(before: string, text: string): boolean {
  const [known, now] = [asksOfPlan(parsePlan(before)), asksOfPlan(parsePlan(text))];
  return (
    [...now.links].every((link) => known.links.has(link)) &&
    [...now.paths].every((path) => known.paths.has(path))
  );
}

const isWithoutFiles = ({ rule }: Finding) => rule !== 'broken-reference' && rule !== 'missing-path';

async function holdAgainstFreshLooks(
  texts: fc.Arbitrary<string>,
  edits: fc.Arbitrary<readonly (readonly RandomEdit[])[]>,
  surroundings: Surroundings,
  parameters: fc.Parameters<[string, readonly (readonly RandomEdit[])[]]>,
): Promise<void> {
  const { settings } = readSettings(surroundings.settings ?? {});
  await fc.assert(
    fc.asyncProperty(texts, edits, async (before, sequence) => {
      const { context } = await findingsOf(before, surroundings);
      let plan = parsePlan(before);
      let checked: CheckedPlan = recheckPlan({ plan, context, settings }, undefined);
      for (const text of versionsAfter(before, sequence)) {
        plan = parsePlan(text, plan);
        checked = recheckPlan({ plan, context, settings }, checked);
        // Computes lazy results, which the next version reuses.
        expect(checked.findings.every(({ span }) => span.end <= text.length)).toBe(true);
      }
      const { findings } = await freshLook().findingsOf(plan.text, {
        ...surroundings,
        template: context.template?.id,
      });
      const isComparable = asksNoMore(before, plan.text) ? () => true : isWithoutFiles;
      const [kept, expected] = [checked.findings, findings].map((each) => shown(each.filter(isComparable)));
      if (!isDeepStrictEqual(kept, expected)) expect(kept).toEqual(expected);
    }),
    parameters,
  );
}

describe('findings kept over edits are those of a fresh look', () => {
  const timeout = 3_600_000;

  test.each(
    sample(
      builtInTemplates.map(({ id }) => id),
      3,
    ),
  )('of a %s', { timeout }, async (template) => {
    const start = fc.constant(renderPlan(template, { feature: 'Export' }));
    const surroundings = { template, constitution, neighbours: ['spec.md'] };
    await holdAgainstFreshLooks(start, planEdits, surroundings, random(2));
  });

  test('of any document', { timeout }, async () => {
    const surroundings = { template: 'spec-kit', constitution, settings: { severityByState: false } };
    await holdAgainstFreshLooks(anyDocument, randomEdits, surroundings, random(12));
  });
});
