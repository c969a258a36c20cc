import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core';
import { findingsOf, fixesAt } from '../support/check';

const template = `---
owner: [OWNER]
---

# Plan: [FEATURE]

**Date**: [DATE]

## Summary

[What changes]

## Constitution Check

- [ ] **[Principle]**: [How]
`;

async function messagesIn(text: string, surroundings = {}) {
  const { findings } = await findingsOf(text, surroundings);
  return findings.map(({ message, rule, severity }) => `${severity} ${rule}: ${message}`);
}

describe('A plan without any text', () => {
  const empty = 'warning empty-plan: This plan is empty; write what is to be done and how.';
  const headings =
    'warning empty-plan: This plan has no text below its headings; write what is to be done and how.';

  test.each([
    ['nothing', '', empty],
    ['white space', ' \r\n\n\t\n', empty],
    ['front matter', '---\nstatus: draft\n---\n', empty],
    ['a comment', '<!-- written by nobody -->\n', empty],
    ['a title', '# Implementation Plan: Sample\n', headings],
    ['an underlined title', 'Implementation Plan: Sample\n======\n\n', headings],
    ['front matter and a title', '---\nstatus: draft\n---\n\n# Plan: Sample\n', headings],
    ['headings', '# Plan: Sample\n\n## Summary\n\n## Risks\n', headings],
  ])('but %s is one finding, with and without a template', async (_what, text, message) => {
    expect(await messagesIn(text)).toEqual([message]);
    expect(await messagesIn(text, { template })).toEqual([message]);
  });

  test('is an error beside tasks', async () => {
    expect(await messagesIn('', { neighbours: ['tasks.md'] })).toEqual([empty.replace('warning', 'error')]);
  });

  test.each([
    ['a sentence', '# Plan: Sample\n\nNothing to do.\n'],
    ['a table', '| a | b |\n|---|---|\n| c | d |\n'],
    ['a code block', '```text\nsrc/\n```\n'],
    ['a sentence before the first heading', 'Nothing to do.\n\n# Plan: Sample\n'],
  ])('is not one with %s', async (_what, text) => {
    expect((await messagesIn(text)).filter((message) => message.includes('empty-plan'))).toEqual([]);
  });
});

describe('The fix of an empty plan', () => {
  const title = 'Insert the text of the template "plan-template.md"';
  const facts = { date: '2026-01-15', feature: 'Sample' };

  async function mended(text: string): Promise<string> {
    const { fixes } = await fixesAt(text, { template, facts, rules: 'empty-plan' });
    expect(fixes.map((fix) => fix.title)).toEqual([title]);
    // What Escape leaves of the tab stops.
    return applyEdits(text, fixes[0]!.edits)
      .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
      .replace(/\$0/g, '');
  }

  test.each([
    ['an empty one', '\n\n', (whole: string) => whole],
    [
      'one with a title',
      '# Plan: My own\n',
      (whole: string) => whole.replace(/^[\s\S]*# Plan: Sample/, '# Plan: My own'),
    ],
    [
      'one with front matter',
      '---\nowner: Ada\n---\n',
      (whole: string) => whole.replace('owner: [OWNER]', 'owner: Ada'),
    ],
  ])('writes the template into %s, its places open', async (_which, text, expected) => {
    const whole = template.replace('[FEATURE]', 'Sample').replace('[DATE]', '2026-01-15');
    expect(await mended(text)).toBe(expected(whole));
    const { findings } = await findingsOf(await mended(text), { template, facts });
    expect(findings.map(({ rule }) => rule)).toContain('unfilled-placeholder');
    expect(findings.map(({ rule }) => rule)).not.toContain('empty-plan');
  });

  test('is offered where a template governs and there is one heading at most', async () => {
    expect((await fixesAt('', { rules: 'empty-plan' })).fixes).toEqual([]);
    expect((await fixesAt('# Plan\n\n## Summary\n', { template, rules: 'empty-plan' })).fixes).toEqual([]);
  });
});
