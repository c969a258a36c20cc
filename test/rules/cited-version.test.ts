import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const constitution = `# Constitution

## Core Principles

### I. Library First

Every feature MUST be a library.

**Version**: 1.2.0 | **Ratified**: 2026-01-02
`;
const judged = { constitution, rules: 'cited-version' };
const plan = (footer: string) => `# Implementation Plan: Export\n\n## Summary\n\nText.\n\n${footer}\n`;
const severities = async (footer: string) =>
  (await findingsOf(plan(footer), judged)).findings.map(({ subject, severity }) => [subject, severity]);

describe('cited-version', () => {
  it.each([
    'Based on Constitution v2.1.1',
    '*Based on Constitution v2.1.1 - See `/memory/constitution.md`*',
    '**Constitution Version**: 2.1.1',
    'Constitution (version 2.1.1)',
    'Held against the constitution, v2.1.1.',
  ])('reports a version that the constitution has not reached: %s', async (footer) =>
    expect(await severities(footer)).toEqual([['2.1.1', 'information']]),
  );

  it('is quieter about a former version', async () =>
    expect(await severities('Constitution v1.1.0')).toEqual([['1.1.0', 'hint']]));

  it.each([
    'Based on Constitution v1.2.0',
    'Constitution v1.2',
    'Constitution 2.1 speaks of libraries.',
    'The constitution wants Node 20.11.1.',
    'Constitution v2.1.1.5',
    '```\nConstitution v2.1.1\n```',
  ])('is silent about %s', (footer) => check(plan(footer), judged));

  it('is silent where the constitution has no version', () =>
    check(plan('Constitution v2.1.1'), {
      ...judged,
      constitution: constitution.replace(/\*\*Version.*\n/, ''),
    }));

  it('writes the current version by a fix', () =>
    checkFix(
      plan('Based on Constitution v2.1.1'),
      'Write 1.2.0 here',
      plan('Based on Constitution v1.2.0'),
      judged,
    ));

  it('writes the current version into a template as well', () =>
    checkFix(
      '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[What changes]\n\nConstitution v2.1.1\n',
      'Write 1.2.0 here',
      '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[What changes]\n\nConstitution v1.2.0\n',
      { ...judged, kind: 'template' },
    ));
});
