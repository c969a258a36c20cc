// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in that form
import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const template = `# Implementation Plan: [FEATURE]

## Summary

[What changes]

## Constitution Check

[Gates]

## Design

[How]

### Data

[Tables]

## Rollout

[Steps]

## Complexity Tracking

> **Fill ONLY if the check has violations**

| Violation | Why |
|---|---|
| [x] | [y] |
`;
const surroundings = { template, rules: 'missing-section', settings: { severityByState: false } };

describe('reports a section of the template', () => {
  test('once for each that is missing, on the title', async () => {
    await check(
      `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-section: The section "Rollout" of the template "plan-template.md" is missing; insert it, or write there why it does not apply.

## Summary

x

## Constitution Check

x

## Design

x
`,
      surroundings,
    );
  });

  test('and its sub-sections when asked to', async () => {
    await check(
      `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-section

## Summary

Orders can be exported.

## Constitution Check

## Design

## Rollout
`,
      {
        ...surroundings,
        settings: { severityByState: false, rules: { 'missing-section': { subsections: true } } },
      },
    );
  });

  test('with an open question where the template has headings alone', () =>
    checkFix(
      '# Implementation Plan: Export\n\n## Summary\n\nx\n\n## Design\n\nx\n\n## Risks\n\nx\n',
      'Insert the section "Rollout"',
      '# Implementation Plan: Export\n\n## Summary\n\nx\n\n## Design\n\nx\n\n## Risks\n\nx\n\n## Rollout\n\n${1:[NEEDS CLARIFICATION: what belongs under "Rollout"?]}\n',
      {
        template:
          '# Plan\n\n## Summary\n\n[What changes]\n\n## Design\n\n[How]\n\n## Risks\n\n[Which]\n\n## Rollout\n',
      },
    ));

  test('that it then inserts', async () => {
    await checkFix(
      '# Implementation Plan: Export\n\n## Summary\n\nx\n\n## Constitution Check\n\nx\n\n## Design\n\nx\n',
      'Insert the section "Rollout"',
      '# Implementation Plan: Export\n\n## Summary\n\nx\n\n## Constitution Check\n\nx\n\n## Design\n\nx\n\n## Rollout\n\n${1:[Steps]}\n',
      surroundings,
    );
  });
});

describe('is silent about', () => {
  const silent = (title: string, text: string) => test(title, () => check(text, surroundings));

  silent(
    'a constitution check, which has its own rule',
    '# Implementation Plan: A\n\n## Summary\n\n## Design\n\n## Rollout\n',
  );
  silent(
    'a plan from another template',
    '# Implementation Plan: A\n\n## Summary\n\n## Architecture\n\n## Phase 1\n\n## Phase 2\n\n## Constitution Check\n',
  );
  silent('a translated plan', '# 実装計画: A\n\n## 概要\n\n## 憲章チェック\n\n## 設計\n');
  silent(
    'other names and numbers',
    '# Implementation Plan: A\n\n## 1. Summary\n\n## 2. Constitution Check\n\n## 3. Design & Architecture\n\n## 4. Rollout ✅\n',
  );
  silent(
    'a section that stands as a bold label',
    '# Implementation Plan: A\n\n## Summary\n\nx\n\n**Rollout**: all at once\n\n## Constitution Check\n\n## Design\n',
  );
  silent('an empty plan', '');
  silent(
    'a section that an open fence swallows',
    '# Implementation Plan: A\n\n## Summary\n\n## Constitution Check\n\n## Design\n\n```text\nsrc/\n\n## Rollout\n\nx\n',
  );
});

test('a label that is not bold is no section', async () => {
  const labelled = (label: string) =>
    `# Implementation Plan: A\n\n## Summary\n\n${label}: all at once\n\n## Constitution Check\n\n## Design\n`;
  const missing = async (label: string) =>
    (await findingsOf(labelled(label), surroundings)).findings.map(({ subject }) => subject);
  expect(await missing('**Rollout**')).toEqual([]);
  expect(await missing('Rollout')).toEqual(['Rollout']);
});

test('is silent where no template governs', async () => {
  await check('# Notes\n\n## Summary\n', { rules: 'missing-section' });
});

describe('a section with a word and a number', () => {
  const numbered = {
    ...surroundings,
    template:
      '# Plan\n\n## Summary\n\n[x]\n\n## Phase 1: Design\n\n[x]\n\n## Phase 2: Delivery Order\n\n[x]\n\n## 4. Risks\n\n[x]\n\n## Notes\n\n[x]\n\n## Team\n\n[x]\n',
  };

  test('is there under another name', () =>
    check(
      '# Plan: A\n\n## Summary\n\nA.\n\n## Phase 1: Design\n\nB.\n\n## Phase 2: Building\n\nC.\n\n## Risks\n\nNone.\n\n## Notes\n\nD.\n\n## Team\n\nE.\n',
      numbered,
    ));

  test('but not by another number, or by a number alone', () =>
    check(
      `# Plan: A
  ^^^^^^^ missing-section: The section "Phase 2: Delivery Order" of the template "plan-template.md" is missing; insert it, or write there why it does not apply.
  ^^^^^^^ missing-section: The section "4. Risks" of the template "plan-template.md" is missing; insert it, or write there why it does not apply.

## Summary

A.

## Phase 1: Design

B.

## Phase 3: Building

C.

## 4. Colours

Blue.

## Notes

D.

## Team

E.
`,
      numbered,
    ));
});

describe('demands no section that the template orders to leave out', () => {
  const orders = [
    'Show the flows.\n\nSkip this section entirely for simple changes.',
    'Use this section for features with many requirements.',
    'Do not include this section in small plans.',
    'Bei kleinen Vorhaben diesen Abschnitt weglassen.',
    '小さな変更では、この節は省略する。',
    '简单的变更可跳过本节。',
  ];
  const withOrder = (order: string) => ({
    ...surroundings,
    template: template.replace(
      '## Rollout\n\n[Steps]',
      `## Rollout\n\n${order}\n\n| Step | Owner |\n|---|---|\n| [x] | [y] |`,
    ),
  });
  const text =
    '# Implementation Plan: Export\n\n## Summary\n\nx\n\n## Constitution Check\n\nx\n\n## Design\n\nx\n';
  test.each(orders)('%s', (order) => check(text, withOrder(order)));

  test('but one that a sentence on a part of it would leave out', async () => {
    const carets =
      '  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-section: The section "Rollout" of the template "plan-template.md" is missing; insert it, or write there why it does not apply.';
    await check(text.replace('\n', `\n${carets}\n`), withOrder('Skip the table if there is one step.'));
  });

  test('nor a remark above a line of dashes', async () => {
    const remark = '**Warning**: A plan of a thousand lines is too long.\n---\n\n## Summary';
    await check(`${text}\n## Rollout\n\nx\n`, {
      ...surroundings,
      template: template.replace('## Summary', remark),
    });
  });
});
