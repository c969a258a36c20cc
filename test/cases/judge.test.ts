import { describe, expect, test } from 'vitest';
import { type ExpectedCase, type Finding, judgeCase } from './judge';

const finding: Finding = {
  rule: 'deferred-decision',
  severity: 'warning',
  message: '"TBD" puts a decision off.',
  start: { line: 3, column: 1 },
  end: { line: 3, column: 4 },
};

type Wanted = NonNullable<ExpectedCase['files'][string]['must']>[number];

const judge = (wanted: Wanted) =>
  judgeCase(
    { title: '', why: '', files: { 'plan.md': { mustNot: [wanted] } } },
    new Map([['plan.md', [finding]]]),
    () => '# Plan\n\nTBD\n',
  );

describe('An expectation of a case', () => {
  test.each([
    ['that its line does not have', { rule: '*', line: 1, text: 'TBD' }],
    ['without a line', { rule: '*', text: 'TBD' }],
  ])('throws for a text %s', (_, wanted) => {
    expect(() => judge(wanted)).toThrow('does not have the text "TBD"');
  });

  test.each([
    ['unknown', { rule: 'defered-decision', line: 3 }],
    ['unknown among others', { rule: ['deferred-decision', 'tbd'], line: 3 }],
    ['missing', { line: 3 }],
  ])('throws for a rule that is %s', (_, wanted) => {
    expect(() => judge(wanted)).toThrow('No rule has this name');
  });

  test.each(['warning', ['warning', 'error']])('fits a severity, alone or in a list: %s', (severity) => {
    expect(judge({ rule: '*', line: 3, severity })).toHaveLength(1);
  });

  test.each(['warn', ['error']])('does not fit another severity: %s', (severity) => {
    expect(judge({ rule: '*', line: 3, severity })).toEqual([]);
  });
});
