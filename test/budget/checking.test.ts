import { describe, expect, it } from 'vitest';
import { sizes, writePlan } from '../../bench/documents.mjs';
import { parsePlan, readSettings, recheckPlan } from '../../server/src/core';
import { rules } from '../../server/src/core/rules';
import type { Rule } from '../../server/src/core/rules/rule';
import { findingsOf } from '../support/check';
import { sample } from '../support/runs';
import { offsetsIn, replaced } from './edits';

// Past the door: the rules are watched while they run, which nobody outside of the core can do.

// Counts the sections that rules look at, never their time. The limits hold whatever the document's length.

const constitution = '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nWe MUST.\n';

/** All rules, which note the section that they look at. */
const countedIn = (looked: string[]): Rule[] =>
  rules.map((rule) => ({
    ...rule,
    ...(rule.checkSection && {
      checkSection: (section, input, report) => {
        looked.push(section.title);
        rule.checkSection!(section, input, report);
      },
    }),
  }));

/** The rules that read the whole plan, the lists of scans, and what rests on the section of the letter. */
const mostComputations = 60;

describe.each(sample(['10k', '100k', '1m'] as const, 2))('a plan of %s characters', (size) => {
  it('has the sections checked that an edit touched', { timeout: 120_000 }, async () => {
    const looked: string[] = [];
    const { settings } = readSettings({});
    const text = writePlan(sizes[size]);
    const { context } = await findingsOf(writePlan(sizes['10k']), { constitution });
    const options = { rules: countedIn(looked) };
    const plan = parsePlan(text);
    const checked = recheckPlan({ plan, context, settings }, undefined, options);
    const perSection = looked.length / plan.sections.length;
    expect(perSection).toBeGreaterThan(3);
    expect(perSection).toBeLessThanOrEqual(rules.filter(({ checkSection }) => checkSection).length);

    for (const offset of offsetsIn(text, 15)) {
      looked.length = 0;
      const edited = parsePlan(replaced(text, offset, offset, 'x'), plan);
      const { findings } = recheckPlan({ plan: edited, context, settings }, checked, options);
      expect(findings.length).toBeGreaterThan(0);
      expect(new Set(looked).size).toBeLessThanOrEqual(1);
      expect(looked.length).toBeLessThanOrEqual(perSection);
    }

    looked.length = 0;
    const { findings } = recheckPlan({ plan: parsePlan(text, plan), context, settings }, checked, options);
    expect(findings).toHaveLength(checked.findings.length);
    expect(looked).toEqual([]);
  });

  it('has no rule on the constitution check asked for a letter elsewhere', { timeout: 120_000 }, async () => {
    const asked: string[] = [];
    const counted = rules.map((rule) => ({
      ...rule,
      ...(rule.checkPlan && {
        checkPlan: (...args: Parameters<NonNullable<Rule['checkPlan']>>) => {
          asked.push(rule.id);
          rule.checkPlan!(...args);
        },
      }),
    }));
    const { settings } = readSettings({});
    const text = writePlan(sizes[size]);
    const { context } = await findingsOf(writePlan(sizes['10k']), { constitution });
    const options = { rules: counted };
    const plan = parsePlan(text);
    const checked = recheckPlan({ plan, context, settings }, undefined, options);
    expect(asked).toContain('unanswered-check-item');

    asked.length = 0;
    const end = text.trimEnd().length;
    recheckPlan(
      { plan: parsePlan(replaced(text, end, end, 'x'), plan), context, settings },
      checked,
      options,
    );
    const onCheck = [
      'missing-check-item',
      'unanswered-check-item',
      'missing-principle',
      'mismatched-principle',
    ];
    expect(asked.filter((id) => onCheck.includes(id))).toEqual([]);
  });

  it('has as few values computed for a letter as in a short plan', { timeout: 120_000 }, async () => {
    const { settings } = readSettings({});
    const text = writePlan(sizes[size]);
    const { context } = await findingsOf(writePlan(sizes['10k']), { constitution });
    const plan = parsePlan(text);
    const checked = recheckPlan({ plan, context, settings }, undefined);
    for (const offset of offsetsIn(text, 15)) {
      const before = checked.database.computations;
      recheckPlan({ plan: parsePlan(replaced(text, offset, offset, 'x'), plan), context, settings }, checked);
      expect(checked.database.computations - before).toBeLessThanOrEqual(mostComputations);
    }
  });

  it('has nothing checked but the section of a fence that is closed again', {
    timeout: 120_000,
  }, async () => {
    const looked: string[] = [];
    const asked: string[] = [];
    const counted = countedIn(looked).map((rule) => ({
      ...rule,
      ...(rule.checkPlan && {
        checkPlan: (...args: Parameters<NonNullable<Rule['checkPlan']>>) => {
          asked.push(rule.id);
          rule.checkPlan!(...args);
        },
      }),
    }));
    const { settings } = readSettings({});
    const text = writePlan(sizes[size]);
    const { context } = await findingsOf(writePlan(sizes['10k']), { constitution });
    const options = { rules: counted };
    const plan = parsePlan(text);
    const checked = recheckPlan({ plan, context, settings }, undefined, options);
    const at = text.indexOf('\n## ', 200);
    const opened = parsePlan(replaced(text, at, at, '\n```\n'), plan);
    const fenced = recheckPlan({ plan: opened, context, settings }, checked, options);
    expect(fenced.sections.length).toBeLessThan(checked.sections.length);

    looked.length = 0;
    asked.length = 0;
    const closed = recheckPlan({ plan: parsePlan(text, opened), context, settings }, fenced, options);
    expect(closed.findings).toHaveLength(checked.findings.length);
    expect(new Set(looked).size).toBeLessThanOrEqual(2);
    expect(asked.length).toBeLessThan(rules.filter(({ checkPlan }) => checkPlan).length);
  });
});
