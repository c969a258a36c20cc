import { describe, expect, test } from 'vitest';
import { applyEdits, codeActions, type Edit, type Finding, parsePlan } from '../../server/src/core';
import { suppressionOf } from '../../server/src/core/ide/suppress';
import { findingsOf } from '../support/check';

// Past the door: the edits of a suppression are compared with what an editor is offered.

/** A finding on the text between `«` and `»`. */
function marked(source: string, rule = 'empty-field') {
  const start = source.indexOf('«');
  const end = source.indexOf('»') - 1;
  const text = source.replace(/[«»]/g, '');
  const finding: Finding = { rule, severity: 'warning', message: '', span: { start, end }, fixes: () => [] };
  return { text, plan: parsePlan(text), finding };
}

function suppressed(source: string): string {
  const { text, plan, finding } = marked(source);
  return applyEdits(text, suppressionOf(plan, finding).edits);
}

describe('a finding is silenced by a comment', () => {
  test.each([
    [
      'above its line',
      '# A\n\n- «Owner:»\n',
      '# A\n\n<!-- planwright-disable-next-line empty-field -->\n- Owner:\n',
    ],
    [
      'as far to the right',
      '- a\n  - «Owner:»\n',
      '- a\n  <!-- planwright-disable-next-line empty-field -->\n  - Owner:\n',
    ],
    [
      'in its quotation',
      '> a\n>\n> «b»\n',
      '> a\n>\n> <!-- planwright-disable-next-line empty-field -->\n> b\n',
    ],
    [
      'above its table',
      '# A\n\n| a |\n|---|\n| «b» |\n',
      '# A\n\n<!-- planwright-disable-next-line empty-field -->\n| a |\n|---|\n| b |\n',
    ],
    [
      'above its code block',
      '```\na\n«b»\n```\n',
      '<!-- planwright-disable-next-line empty-field -->\n```\na\nb\n```\n',
    ],
    [
      'around a longer comment',
      'x\n\n<!-- a\n«b» -->\n\ny\n',
      'x\n\n<!-- planwright-disable empty-field -->\n<!-- a\nb -->\n<!-- planwright-enable empty-field -->\n\ny\n',
    ],
    [
      'of YAML in the front matter',
      '---\ntitle: a\nbranch: «x»\n---\n# A\n',
      '---\ntitle: a\n# planwright-disable-next-line empty-field\nbranch: x\n---\n# A\n',
    ],
    [
      'at the top, for the file, where none reaches the place',
      '«---»\ntitle: a\n---\n\n# A\n',
      '---\ntitle: a\n---\n<!-- planwright-disable-file empty-field -->\n\n# A\n',
    ],
    [
      'behind a byte order mark',
      '\ufeff«a»\n',
      '\ufeff<!-- planwright-disable-next-line empty-field -->\na\n',
    ],
    [
      'with the line ends of the file',
      '# A\r\n\r\n«b»\r\n',
      '# A\r\n\r\n<!-- planwright-disable-next-line empty-field -->\r\nb\r\n',
    ],
  ])('%s', (_where, source, expected) => {
    expect(suppressed(source)).toBe(expected);
  });

  test.each([
    ['on this line', '# A\n\n- «Owner:»\n'],
    ['on this line', '---\nbranch: «x»\n---\n# A\n'],
    ['in this table', '# A\n\n| a |\n|---|\n| «b» |\n'],
    ['in this code block', '```\na\n«b»\n```\n'],
    ['in this comment', 'x\n\n<!-- a\n«b» -->\n\ny\n'],
    ['in the whole file', '«---»\ntitle: a\n---\n\n# A\n'],
  ])('whose title says how far it reaches: %s', (scope, source) => {
    const { plan, finding } = marked(source);
    const [action] = codeActions(plan, [finding], finding.span);
    expect(action!.title).toBe(`Suppress empty-field ${scope}`);
  });

  test.each([
    [
      'a line',
      '# Implementation Plan: A\n\n## Constitution Check\n\nx\n\n## Notes\n\n**Store**: [NEEDS CLARIFICATION: which?]\n',
    ],
    [
      'a row',
      '# Implementation Plan: A\n\n## Constitution Check\n\nx\n\n## Notes\n\n| a | b |\n|---|---|\n| c | [NEEDS CLARIFICATION: which?] |\n',
    ],
    [
      'front matter',
      '---\nstore: NEEDS CLARIFICATION\n---\n# Implementation Plan: A\n\n## Constitution Check\n\nx\n',
    ],
  ])('which the checks then honour: %s', async (_where, text) => {
    const surroundings = { rules: ['open-clarification', 'unused-suppression'] };
    const { plan, findings } = await findingsOf(text, surroundings);
    expect(findings.map(({ rule }) => rule)).toEqual(['open-clarification']);
    const silenced = applyEdits(text, suppressionOf(plan, findings[0]!).edits);
    expect((await findingsOf(silenced, surroundings)).findings).toEqual([]);
  });
});

describe('the actions at a place', () => {
  const at = (start: number, end = start): Edit['span'] => ({ start, end });
  const text = 'abcdef';
  const plan = parsePlan(text);
  const fix = (title: string, span: Edit['span'], safe = true): Finding['fixes'] => {
    return () => [{ title, edits: [{ span, newText: title }], safe, preferred: true }];
  };
  const finding = (span: Edit['span'], fixes: Finding['fixes']): Finding => {
    return { rule: 'empty-field', severity: 'warning', message: '', span, fixes };
  };
  const findings = [
    finding(at(0, 2), fix('one', at(0, 2))),
    finding(at(1, 3), fix('two', at(1, 3))),
    finding(at(4, 6), fix('three', at(4, 6), false)),
    finding(at(5, 6), fix('four', at(5, 6))),
  ];
  const titles = (span: Edit['span']) => codeActions(plan, findings, span).map(({ title }) => title);

  test('are the fixes there, then silencing, then all that is safe', () => {
    expect(titles(at(0))).toEqual(['one', 'Suppress empty-field on this line', 'Fix all that is safe']);
    expect(titles(at(1, 2))).toEqual([
      'one',
      'two',
      'Suppress empty-field on this line',
      'Fix all that is safe',
    ]);
    expect(titles(at(6))).toEqual([
      'three',
      'four',
      'Suppress empty-field on this line',
      'Fix all that is safe',
    ]);
  });

  test('keep which one is preferred and what it mends', () => {
    const [one] = codeActions(plan, findings, at(0));
    expect(one).toMatchObject({ kind: 'quickfix', preferred: true, finding: findings[0] });
  });

  test('fix all takes what is safe and does not collide', () => {
    const all = codeActions(plan, findings, at(0)).find(({ kind }) => kind === 'source.fixAll');
    expect(applyEdits(text, all!.edits)).toBe('onecdefour');
  });
});

describe('the status of an admitted violation', () => {
  const text = (tracking: string) =>
    `# Implementation Plan: A\n\n## Constitution Check\n\n| Principle | Status | Notes |\n|---|---|---|\n| Naming | PASS | glossary |\n| Speed | FAIL | one call a second is allowed |\n\n## Complexity Tracking\n\n| Violation | Why Needed |\n|---|---|\n${tracking}`;
  const titlesAt = async (source: string, part: string) => {
    const { plan, context, findings } = await findingsOf(source);
    const start = source.indexOf(part);
    const here = findings.filter(({ span }) => span.start <= start && start <= span.end);
    return codeActions(plan, here, { start, end: start }, context).map(({ title }) => title);
  };
  const add = 'Add a row for it to the table "Violation"';

  test('offers a row in the table for violations, whether a reason is missing or not', async () => {
    expect(await titlesAt(text(''), 'FAIL')).toContain(add);
  });

  test('offers none where the table has one, and none for what passes', async () => {
    expect(await titlesAt(text('| Speed | the vendor allows no more |\n'), 'FAIL')).not.toContain(add);
    expect(await titlesAt(text(''), 'PASS')).not.toContain(add);
  });
});
