import { describe, expect, test } from 'vitest';
import { completed, completionsAt, labelsAt } from './at-cursor';

const template = `# Implementation Plan: [FEATURE]

**Branch**: \`[###-feature-name]\`
**Date**: [DATE]
**Author**: [AUTHOR]
**State**: [Draft / Approved / Done]

## Summary

[What changes]

## Risks

| Risk | Impact (High/Med/Low) | Mitigation |
|------|-----------------------|------------|
| [Risk] | [High/Med/Low] | [What we do] |

## Phases

### Phase 1: [Name]

**Goal**: [What it achieves]

## Constitution Check

| Principle | Status | Evidence |
|-----------|--------|----------|
| [Principle] | [PASS/FAIL/N/A] | [Where] |
`;

const constitution = `# Constitution

## Core Principles

### I. Small Steps

Every change MUST be small.

### II. Plain Words

Texts MUST be plain.
`;

const head = '# Implementation Plan: Export\n\n';

describe('sections', () => {
  test('that are missing are offered behind a #', async () => {
    const source = `${head}## Summary\n\nWe export.\n\n##‸\n\n## Constitution Check\n\nNone.\n`;
    expect(await labelsAt(source, { template })).toEqual(['Risks', 'Phases']);
  });

  test('come with their tab stops', async () => {
    expect(await completed(`${head}## Summary\n\nWe export.\n\n## Ri‸`, 'Risks', { template })).toBe(
      `${head}## Summary

We export.

## Risks

| Risk | Impact (High/Med/Low) | Mitigation |
|------|-----------------------|------------|
| \${1:[Risk]} | \${2|[High/Med/Low],High,Med,Low|} | \${3:[What we do]} |`,
    );
  });

  test('are not offered inside of code', async () => {
    expect(await labelsAt(`${head}## Summary\n\n\`\`\`\n# ‸\n\`\`\`\n`, { template })).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    [
      'in a table’s cell',
      '## Risks\n\n| Risk | Impact (High/Med/Low) | Mitigation |\n|---|---|---|\n| Late | ‸ | Wait |\n',
      'Med',
      '| Late | Med | Wait |',
    ],
    [
      'in the place of a choice',
      '## Risks\n\n| Risk | Impact (High/Med/Low) | Mitigation |\n|---|---|---|\n| Late | [High/‸Med/Low] | Wait |\n',
      'Low',
      '| Late | Low | Wait |',
    ],
    ['behind a label', '**State**: ‸\n', 'Approved', '**State**: Approved\n'],
    ['in the place of another word', '**State**: Dra‸ft\n', 'Done', '**State**: Done\n'],
  ])('that the template allows are offered %s', async (_name, source, label, expected) => {
    expect(await completed(head + source, label, { template })).toContain(expected);
  });

  test.each(['|‸ [Status] |', '| ‸[Status] |', '| [Sta‸tus] |', '| [Status]‸ |', '| [Status] ‸|'])(
    'are the same anywhere in a cell of an example row: %s',
    async (cell) => {
      const team =
        '# Plan\n\n## Checks\n\n| Item | Status (PASS/WAIVED) |\n|---|---|\n| [Item] | [Status] |\n';
      const source = `${head}## Checks\n\n| Item | Status (PASS/WAIVED) |\n|---|---|\n| [Item] ${cell}\n`;
      const offered = await completionsAt(source, { template: team });
      expect(offered.map(({ label }) => label)).toEqual(['PASS', 'WAIVED']);
      for (const { filterText } of offered) expect(filterText?.trim()).toBe('[Status]');
      expect(await completed(source, 'WAIVED', { template: team })).toMatch(/\| \[Item\] \| WAIVED ?\|\n$/);
    },
  );

  test('of any choice in a template’s brackets are offered', async () => {
    const source = `${head}**State**: [PASS / EXCEP‸TION]\n`;
    expect(await labelsAt(source, { template: '# Plan\n\n**State**: [PASS / EXCEPTION]\n' })).toEqual([
      'PASS',
      'EXCEPTION',
    ]);
  });

  test('are not filtered away by the one that stands there', async () => {
    const offered = await completionsAt(`${head}**State**: Dra‸ft\n`, { template });
    expect(offered.map(({ filterText }) => filterText)).toEqual(['Draft', 'Draft', 'Draft']);
  });

  test('are read from the title of the column for a template of one’s own', async () => {
    const source = '# Plan\n\n## Work\n\n| Task | State (open/closed) |\n|---|---|\n| One | ‸ |\n';
    expect(await labelsAt(source)).toEqual(['open', 'closed']);
  });
});

describe('facts', () => {
  const facts = { date: '2026-03-04', branch: '001-export', author: 'Ada', folder: '001-sample' };

  test.each([
    ['a date', '**Date**: ‸\n', '2026-03-04', '**Date**: 2026-03-04\n'],
    ['a placeholder', '**Date**: [DA‸TE]\n', '2026-03-04', '**Date**: 2026-03-04\n'],
    ['a branch in code', '**Branch**: `[###-feature‸-name]`\n', '001-export', '**Branch**: `001-export`\n'],
    ['an author', '**Author**: ‸\n', 'Ada', '**Author**: Ada\n'],
  ])('are offered for %s', async (_name, source, label, expected) => {
    expect(await completed(head + source, label, { template, facts })).toBe(head + expected);
  });

  test('are not offered elsewhere', async () => {
    expect(await labelsAt(`${head}## Summary\n\nWe ‸ export.\n`, { template, facts })).toEqual([]);
  });
});

describe('principles', () => {
  const surroundings = { template, constitution };

  test('that the check does not name yet are offered in a list, in the words that the template leaves open', async () => {
    const source = `${head}## Constitution Check\n\n- **I. Small Steps**: PASS, two parts\n- ‸\n`;
    expect(await completed(source, 'II. Plain Words', surroundings)).toBe(
      `${head}## Constitution Check\n\n- **I. Small Steps**: PASS, two parts\n- **II. Plain Words**: \${1:[PASS/FAIL/N/A]} - \${2:[Where]}\n`,
    );
    expect(await labelsAt(source, surroundings)).not.toContain('I. Small Steps');
  });

  test('are offered in a row', async () => {
    const source = `${head}## Constitution Check\n\n| Principle | Status | Evidence |\n|---|---|---|\n| I. Small Steps | PASS | Plan |\n| Pla‸ | | |\n`;
    expect(await completed(source, 'II. Plain Words', surroundings)).toContain('| II. Plain Words | | |');
  });

  test('are offered with the rest of the row where the line ends', async () => {
    const source = `${head}## Constitution Check\n\n| Principle | Status | Evidence |\n|---|---|---|\n| I. Small Steps | PASS | Plan |\n| ‸\n`;
    expect(await completed(source, 'II. Plain Words', surroundings)).toContain(
      '\n| II. Plain Words | ${1:[PASS/FAIL/N/A]} | ${2:[Where]} |\n',
    );
  });

  test('are offered with an open answer below a heading, unless one stands there', async () => {
    const source = `${head}## Constitution Check\n\n### I. Small Steps\n\nPASS\n\n### ‸\n`;
    expect(await completed(source, 'II. Plain Words', surroundings)).toContain(
      '### II. Plain Words\n\n**Status**: ${1:[PASS/FAIL/N/A]} - ${2:[Where]}',
    );
    const answered = await completed(
      `${source}\nNobody needs a glossary.\n`,
      'II. Plain Words',
      surroundings,
    );
    expect(answered).toContain('### II. Plain Words\n\nNobody');
  });

  test('are not offered in other sections', async () => {
    expect(await labelsAt(`${head}## Summary\n\n- ‸\n`, surroundings)).toEqual([]);
  });
});

describe('parts that repeat', () => {
  const risks = `${head}## Risks\n\n| Risk | Impact (High/Med/Low) | Mitigation |\n|---|---|---|\n| Late | High | Wait |\n`;

  test('are offered as the template has them, in the section they belong to', async () => {
    expect(await completed(`${risks}|‸`, 'plan-risk', { template })).toBe(
      `${risks}| \${1:[Risk]} | \${2|[High/Med/Low],High,Med,Low|} | \${3:[What we do]} |`,
    );
  });

  test('are found by their prefix', async () => {
    const [phase] = await completionsAt(`${head}## Phases\n\nplan-ph‸\n`, { template });
    expect(phase).toMatchObject({ label: 'plan-phase', snippet: true });
    expect(phase?.newText).toMatch(
      /^### Phase \$\{1:1\}: \$\{2:\[Name\]\}\n\n\*\*Goal\*\*: \$\{3:\[What it achieves\]\}$/,
    );
  });

  test('are not offered where they do not belong', async () => {
    expect(await labelsAt(`${head}## Summary\n\n‸\n`, { template })).toEqual([]);
  });
});

test.each(['‸', '\u0000‸\u0001', '```\n‸', '<!-- ‸', '| ‸', '[‸', '\r\n\r\n‸\r\n'])(
  'survives %j',
  async (source) => {
    expect(Array.isArray(await completionsAt(source, { template, constitution }))).toBe(true);
  },
);
