// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in that form
import { expect, test } from 'vitest';
import { repeatedParts } from '../../server/src/core/ide/repeated-parts';
import { partSnippet, planSnippets } from '../../server/src/core/ide/snippets';
import { builtInTemplatesAll } from '../../server/src/core/template/built-in-templates';
import { expand } from './expand';

// Past the door: snippets are compared with the templates that they are made from.

const snippets = planSnippets();

test('there is one for every part that people repeat', () => {
  expect(new Set(Object.values(snippets).map(({ prefix }) => prefix))).toEqual(
    new Set([
      'plan-gate',
      'plan-violation',
      'plan-decision',
      'plan-risk',
      'plan-phase',
      'plan-research',
      'plan-clarification',
    ]),
  );
});

test('a row has a tab stop for each cell that is to be filled', () => {
  const risk = Object.values(snippets).find(({ description }) => description.includes('Risk Assessment'));
  expect(risk?.body).toEqual([
    '| ${1:[Risk description]} | ${2|Low/Med/High,Low,Med,High|} | ${3|Low/Med/High,Low,Med,High|} | ${4:[Mitigation strategy]} |',
  ]);
});

test('a numbered part begins with its number', () => {
  const phase = Object.values(snippets).find(({ body }) => body[0]?.startsWith('### Phase'));
  expect(phase?.body[0]).toBe('### Phase ${1:1}: ${2:[Phase Name]}');
});

test.each(builtInTemplatesAll().map((template) => [template.id, template] as const))(
  'the parts of %s stand in its text',
  (_id, template) => {
    for (const part of repeatedParts(template)) {
      const { text, numbers } = expand(partSnippet(part));
      expect(text).toBe(part.text);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const first = text.split('\n')[0]!.replace(/\*\*\[Principle\]\*\*.*/, '');
      expect(template.document.text.replace(/[ \t]{2,}\|/g, ' |')).toContain(first);
    }
  },
);
