import { describe, expect, it } from 'vitest';
import { parsePlan, readSettings, recheckPlan } from '../../server/src/core';
import { findingsOf } from '../support/check';
import { isLong } from '../support/runs';
import { growth } from './growth';

// An edit costs the section it is made in, whatever stands in the others. Measured in long runs alone: test/budget counts the
// same work.

const most = 4;
/** Some, so that their time can be told from none. */
const edits = 40;

const constitution = '# C\n\n## Core Principles\n\n### I. Library First\n\nMust do it.\n';
const head =
  '# Implementation Plan: X\n\n**Branch**: `001-x`\n\n## Summary\n\nwords and words\n\n## Technical Context\n\n';

const contents: Readonly<Record<string, (size: number) => string>> = {
  'a line of digits': (size) => `- ${'0'.repeat(size)}`,
  'a line of brackets': (size) => '['.repeat(size),
  'a link of many folders': (size) => `[a](${'a/'.repeat(size / 2)})`,
  'suppressing comments': (size) =>
    '<!-- planwright-disable-next-line unfilled-placeholder -->\n[FEATURE]\n\n'.repeat(size / 70),
  'comments that suppress nothing': (size) =>
    '<!-- planwright-disable-next-line -->\na\n\n'.repeat(size / 40),
  underlines: (size) => 'a\n===\n'.repeat(size / 6),
};

const at = head.indexOf('and words');

describe.runIf(isLong)('An edit beside a section takes no longer where that is four times as long', () => {
  it.each(Object.entries(contents))('%s', { timeout: 600_000 }, async (_name, write) => {
    const { context } = await findingsOf(head, { constitution });
    const { settings } = readSettings({});
    const start = (size: number) => {
      const plan = parsePlan(`${head}${write(size)}\n\n## Later\n\nmore words\n`);
      return { plan, checked: recheckPlan({ plan, context, settings }, undefined) };
    };
    const versions = new Map<number, ReturnType<typeof start>>();
    const edit = (size: number) => {
      let { plan, checked } = versions.get(size) ?? start(size);
      for (let index = 0; index < edits; index++) {
        plan = parsePlan(plan.rope.replace(at, at, 'x'), plan);
        checked = recheckPlan({ plan, context, settings }, checked);
      }
      versions.set(size, { plan, checked });
    };
    // The first check of each size is no edit.
    for (const size of [50_000, 100_000, 200_000, 400_000]) edit(size);
    expect(await growth(edit, 50_000, most)).toBeLessThanOrEqual(most);
  });
});
