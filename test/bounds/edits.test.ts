import { describe, expect, it } from 'vitest';
import { recheckPlan } from '../../server/src/core/check-plan';
import { parsePlan } from '../../server/src/core/plan/plan-document';
import { readSettings } from '../../server/src/core/settings/read-settings';
import { findingsOf } from '../support/check';
import { growth } from './growth';

// An edit costs the section it is made in, whatever stands in the others.

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

describe('An edit beside a section takes no longer where that is four times as long', () => {
  it.each(Object.entries(contents))('%s', { timeout: 600_000 }, async (_name, write) => {
    const { context } = await findingsOf(head, { constitution });
    const { settings } = readSettings({});
    const versions = new Map<number, ReturnType<typeof start>>();
    const start = (size: number) => {
      const text = `${head}${write(size)}\n\n## Later\n\nmore words\n`;
      const plan = parsePlan(text);
      return { text, plan, checked: recheckPlan(plan, context, settings, undefined) };
    };
    const edit = (size: number) => {
      const version = versions.get(size) ?? start(size);
      versions.set(size, version);
      const at = version.text.indexOf('and words');
      let { plan, checked } = version;
      for (let index = 0; index < edits; index++) {
        const text = `${version.text.slice(0, at)}${'x'.repeat(index % 9)}${version.text.slice(at)}`;
        plan = parsePlan(text, plan);
        checked = recheckPlan(plan, context, settings, checked);
      }
    };
    // The first check of each size is no edit.
    for (const size of [50_000, 200_000]) edit(size);
    expect(await growth(edit, 50_000, most)).toBeLessThanOrEqual(most);
  });
});
