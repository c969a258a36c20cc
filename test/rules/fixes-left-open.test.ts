import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../server/src/core';
import { rules } from '../../server/src/core/rules';
import { renderPlan } from '../../server/src/core/template/built-in';
import { readCarets } from '../support/carets';
import { findingsOf, type Surroundings } from '../support/check';
import { asksForWords, findingsIn, findingsOn, leaveStops, typeWords } from '../support/left-open';
import { isLong, random, sample } from '../support/runs';

// Past the door: the rules' own examples are the tests.

/** What each fix of a plan does that it must not do: `rule: title: fault`, without repeats. */
async function faultsOf(source: string, surroundings: Surroundings, most = Infinity): Promise<string[]> {
  const { findings } = await findingsOf(source, surroundings);
  const faults = new Set<string>();
  const fixes = findings.flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })));
  const step = Math.max(1, Math.ceil(fixes.length / most));
  for (const [index, { finding, fix }] of fixes.entries()) {
    if (index % step > 0 || !asksForWords(fix)) continue;
    const fault = (text: string) => faults.add(`${finding.rule}: ${fix.title}: ${text}`);
    const left = leaveStops(source, fix);
    const after = await findingsOf(left.text, surroundings);
    if (findingsOn(left, after.findings).length === 0) fault('leaves no finding where nothing was written');
    const typed = typeWords(source, fix);
    const then = await findingsOf(typed.text, surroundings);
    const still = findingsIn(typed, then.findings).filter(({ rule }) => rule === finding.rule);
    if (still.length > 0) fault(`still reports "${still[0]!.message}" after words were written`);
    const repeated = then.findings.some(
      ({ rule, message, span }) =>
        rule === finding.rule && message === finding.message && span.start === finding.span.start,
    );
    if (repeated) fault('keeps its finding after words were written');
  }
  return [...faults];
}

const everything = { severityByState: false };

/** What is too long to be read has no example. */
const documented = rules.filter(({ examples }) => examples.length > 0);

describe('a fix that asks for words leaves a finding until they come', () => {
  describe.each(documented.map((rule) => [rule.id, rule] as const))('%s', (_id, { examples }) => {
    test.each(examples.map((example) => [example.title, example] as const))(
      '%s',
      async (_title, { kind, text, template, constitution, neighbours }) => {
        const surroundings = { kind, template, constitution, neighbours, settings: everything };
        expect(await faultsOf(readCarets(text).text, surroundings)).toEqual([]);
      },
    );
  });

  test.each(builtInTemplates.map(({ id }) => [id]))('in a new plan of %s', async (id) => {
    expect(await faultsOf(renderPlan(id, { feature: 'Export' }), { template: id }, isLong ? 15 : 2)).toEqual(
      [],
    );
  });

  test('in any plan of a template', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...lines], { minLength: 1, maxLength: 6 }), async (some) => {
        for (const template of [teamTemplate, undefined])
          expect(await faultsOf(planOf(some), { template, constitution })).toEqual([]);
      }),
      random(2),
    );
  });
});

describe('a safe fix of an open place', () => {
  const facts = {
    date: '2026-01-15',
    branch: '003-export',
    folder: '003-export',
    feature: 'Order export',
    author: 'Ana',
  };

  test('writes whole values alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...lines, ...mentions], { minLength: 1, maxLength: 8 }),
        async (some) => {
          for (const template of [teamTemplate, undefined]) {
            const text = planOf(some);
            const { findings } = await findingsOf(text, { template, facts });
            for (const fix of findings.flatMap((finding) => finding.fixes()).filter(({ safe }) => safe)) {
              for (const { span } of fix.edits) {
                const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
                const after = text.slice(span.end, text.indexOf('\n', span.end));
                expect(`${before}<>${after}`).toMatch(
                  /^(?:#+ (?:.*: )?|.*\*\*\w+\*\*:? ?`?|.*\| |- \w+:|\w+: )<>`?(?: \|.*)?$|^<>$/,
                );
                expect(text.slice(span.start, span.end)).toMatch(/^(?:\[[^\]\\]*\]|<!--[\s\S]*-->\n)?$/);
              }
            }
          }
        },
      ),
      random(8),
    );
  });
});

const teamTemplate = `# Implementation Plan: [FEATURE]

**Branch**: \`[###-feature-name]\` | **Date**: [DATE]
**Storage**: [e.g., PostgreSQL, files or N/A]
**Testing**: [if applicable, or NEEDS CLARIFICATION]
**Status**: [PASS / EXCEPTION]
**Stage**: Draft | Approved
**Goals**: [what is better afterwards]

## Check

- Is one data model enough?
- Rollback strategy:
- Owner:

## Risks

| Risk | Impact | What we do |
|---|---|---|
| [Risk] | [High/Med/Low] | [how it is met] |

## Rollout

[How it gets to users]
`;

const constitution =
  '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nEvery change MUST be small.\n';

/** Lines with open places, each a block of its own. */
const lines: readonly string[] = [
  '**Branch**: `[###-feature-name]` | **Date**: [DATE]',
  '**Storage**: [e.g., PostgreSQL, files or N/A]',
  '**Storage**: e.g., PostgreSQL, files or N/A',
  '**Storage**:',
  '**Testing**: [if applicable, or NEEDS CLARIFICATION]',
  '**Testing**: NEEDS CLARIFICATION',
  '**Testing**: [NEEDS CLARIFICATION: which browsers, ${1} or {2}?]',
  '**Status**: [PASS / EXCEPTION]',
  '**Stage**: Draft | Approved',
  '**Goals**: what is better afterwards',
  '**Goals**: TBD',
  '- Is one data model enough?',
  '- Rollback strategy:',
  '- Owner: N/A ([reason])',
  '- [Name]: [Brief description]',
  '- [ ] [e.g., one\\|two]',
  '| Risk | Impact | What we do |\n|---|---|---|\n| Late | [High/Med/Low] | [how it is met] |\n| Lost | | |',
  '| Risk | Impact | What we do |\n|---|---|---|\n| Late | High | how it is met |\n| [Risk] | [High/Med/Low] | [how it is met] |',
  '[How it gets\nto users]',
  '> **Date**: [YYYY-MM-DD]',
  '1. [TODO: decide]',
  '```text\nspecs/[###-feature]/\n```',
  '## [FEATURE]',
];

/** Lines in which placeholders are spoken of. */
const mentions: readonly string[] = [
  'On \\[DATE] it ends; [DATE\\] too.',
  '**Date**: \\[DATE]',
  'The API returns `[DATE]` headers and a [DATE] picker.',
  '- [DATE]',
  '| Token | Meaning |\n|---|---|\n| [DATE] | `[###-feature-name]` |',
  'See specs/[###-feature-name]/spec.md by [AUTHOR].',
  '**Date**: the [DATE] of the release',
  '<!-- [###-feature] -->',
];

function planOf(blocks: readonly string[]): string {
  return `# Implementation Plan: [FEATURE]\n\n${blocks.join('\n\n')}\n`;
}

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

describe.skipIf(!existsSync(shared))('real plans (skipped where ../shared is missing)', () => {
  test('have no fix that silences a finding without words', async () => {
    const faults: string[] = [];
    for (const path of sample(plansBelow(shared), 4)) {
      const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
      if (text.length < 60_000) faults.push(...(await faultsOf(text, surroundingsOf(path), 2)));
    }
    expect([...new Set(faults)]).toEqual([]);
  }, 300_000);
});

function plansBelow(folder: string): string[] {
  return ['seeds/cases', 'corpus/cases', 'cases']
    .map((name) => join(folder, name))
    .filter((each) => existsSync(each))
    .flatMap((each) =>
      readdirSync(each, { recursive: true, encoding: 'utf8' })
        .filter((path) => /(?:^|[\\/])plan\.md$/.test(path))
        .sort()
        .map((path) => join(each, path)),
    );
}

/** The nearest template and constitution above a plan. */
function surroundingsOf(path: string): Surroundings {
  for (let at = dirname(path); at.length > shared.length; at = dirname(at)) {
    const read = (name: string) => {
      const file = join(at, '.specify', name);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    };
    const template = read('templates/plan-template.md');
    const principles = read('memory/constitution.md');
    if (template !== undefined || principles !== undefined) return { template, constitution: principles };
  }
  return {};
}
