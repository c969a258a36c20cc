import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/core/rules';
import { readCarets } from '../support/carets';
import { check } from '../support/check';

// Past the door: the rules' own examples are the tests.

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.map((example) => [example.title, example] as const))(
    '%s',
    async (_title, example) => {
      const { kind, text, template, constitution, neighbours } = example;
      const named = readCarets(text).markings.map(({ rule: marked }) => marked);
      await check(text, {
        kind,
        template,
        constitution,
        neighbours,
        rules: [id, ...named],
        settings: { severityByState: false },
      });
    },
  );

  // What is too long to be read is too long to be printed.
  test.skipIf(id === 'unchecked-text')('is documented by an example of what it finds', () => {
    expect(rule.examples.some((example) => example.text.includes(` ${id}`))).toBe(true);
  });

  test('says in its messages what is wrong and what to do, in plain text', () => {
    for (const message of Object.values(rule.messages)) {
      expect(message).toMatch(/[.?]$/);
      expect(message).not.toMatch(/[`*]|\]\(/);
    }
    expect(rule.summary).toMatch(/\.$/);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});

test('every rule has its own id', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
