import { describe, expect, test } from 'vitest';
import { checkFix, fixesAt } from '../support/check';

const facts = {
  date: '2026-01-15',
  branch: '003-export',
  folder: '003-export',
  feature: 'Order export',
  author: 'Ana',
};

const fill = (before: string, value: string, after: string) =>
  checkFix(before, `Fill in ${value}`, after, { facts, neighbours: ['spec.md'] });

describe('what is known is filled in', () => {
  test('feature', () =>
    fill('# Implementation Plan: [FEATU‸RE]\n', 'Order export', '# Implementation Plan: Order export\n'));
  test('branch', () =>
    fill(
      '# Plan\n\n**Branch**: `[###‸-feature-name]`\n',
      '003-export',
      '# Plan\n\n**Branch**: `003-export`\n',
    ));
  test('folder', () =>
    fill(
      '# Plan\n\n```text\nspecs/[###-fea‸ture]/\n```\n',
      '003-export',
      '# Plan\n\n```text\nspecs/003-export/\n```\n',
    ));
  test('date', () =>
    fill('# Plan\n\n**Date**: [YYYY-‸MM-DD]\n', '2026-01-15', '# Plan\n\n**Date**: 2026-01-15\n'));
  test('author', () => fill('# Plan\n\n**Author**: [AUTHOR_‸NAME]\n', 'Ana', '# Plan\n\n**Author**: Ana\n'));
  test('a neighbour that exists', () =>
    fill(
      '# Plan\n\n**Spec**: [li‸nk]\n',
      '[spec.md](./spec.md)',
      '# Plan\n\n**Spec**: [spec.md](./spec.md)\n',
    ));
  test('an empty field', () =>
    checkFix(
      '# Plan\n\n- Owner:\n- Date:‸\n',
      'Fill in 2026-01-15',
      '# Plan\n\n- Owner:\n- Date: 2026-01-15\n',
      {
        facts,
        template: '# Plan\n\n- Owner:\n- Date:\n',
      },
    ));

  test('and only that is safe', async () => {
    const { fixes } = await fixesAt(
      '# Implementation Plan: [FEATURE]\n\n**Storage**: [e.g., PostgreSQL, files]\n**Status**: [High/Low]\n',
      { facts },
    );
    expect(fixes.filter(({ safe }) => safe).map(({ title }) => title)).toEqual(['Fill in Order export']);
  });

  test('a link to a file that is missing is not offered', async () => {
    const { fixes } = await fixesAt('# Plan\n\n**Spec**: [li‸nk]\n', { facts });
    expect(fixes.map(({ title }) => title)).not.toContain('Fill in [spec.md](./spec.md)');
  });
});

describe('a fix needs a look', () => {
  const plain = { facts, neighbours: ['spec.md'] };
  const listed =
    '# Implementation Plan: [FEATURE]\n\n| Token | Meaning |\n|---|---|\n| [Token] | [Meaning] |\n';
  test.each([
    ['in prose', 'The API returns `[DATE]` headers and a [DATE] picker.'],
    ['in a path', '**Input**: the specification in `specs/[###-feature]/spec.md`'],
    ['in a list', '- [DATE]\n- [FEATURE]'],
    ['in a table of its own', '| Token | Meaning |\n|---|---|\n| [DATE] | today |\n| x | [FEATURE] |'],
    ['in code', '```text\nspecs/[###-feature]/\n└── [FEATURE]\n```'],
    ['in a comment', '<!-- see specs/[###-feature] -->'],
  ])('%s', async (_name, text) => {
    for (const surroundings of [plain, { ...plain, template: `${listed}\n[DATE] [###-feature]\n` }]) {
      const { fixes } = await fixesAt(`# Implementation Plan: Export\n\n${text}\n`, surroundings);
      expect(fixes.filter(({ safe }) => safe)).toEqual([]);
    }
  });

  test.each(['# Approval', '## Approval'])(
    'for a date below "%s", which may be another day',
    async (heading) => {
      const template = `# Plan: [FEATURE]\n\n**Date**: [DATE]\n\n${heading}\n\n**Date**: [DATE]\n`;
      const { fixes } = await fixesAt(template, { facts, template });
      expect(fixes.filter(({ title }) => title.includes('2026')).map(({ safe }) => safe)).toEqual([
        true,
        false,
      ]);
    },
  );

  test('and none where the whole value is open', async () => {
    const { fixes } = await fixesAt(
      `# Implementation Plan: [FEATURE]

**Branch**: \`[###-feature]\` | **Date**: [DATE]

| Change | Since |
|---|---|
| Rows | [YYYY-MM-DD] |
`,
      {
        ...plain,
        template: `# Implementation Plan: [FEATURE]

**Branch**: [###-feature] | **Date**: [DATE]

| Change | Since |
|---|---|
| [Change] | [YYYY-MM-DD] |
`,
      },
    );
    expect(fixes.filter(({ safe }) => safe).map(({ title }) => title)).toEqual([
      'Fill in Order export',
      'Fill in 003-export',
      'Fill in 2026-01-15',
      'Fill in 2026-01-15',
    ]);
  });
});

describe('the date of a day that may not be today needs a look', () => {
  const form = `# Plan

## Sign-off

- Date:
- Approver: [NAME]

| Gate | Date |
|---|---|
| [Gate] | [DATE] |
`;
  test('in a field and in a cell', async () => {
    const text = form.replace('[NAME]', 'Ana').replace('[Gate]', 'Security');
    const { fixes } = await fixesAt(text, { facts, template: form });
    const filled = fixes.filter(({ title }) => title === 'Fill in 2026-01-15');
    expect(filled.map(({ safe }) => safe)).toEqual([false, false]);
  });
});

describe('the name of a feature is read from its spec', () => {
  const title = '# Implementation Plan: [FEATU‸RE]\n';
  const filled = (spec: string, name: string) =>
    checkFix(title, `Fill in ${name}`, `# Implementation Plan: ${name}\n`, {
      neighbours: { 'spec.md': spec },
    });
  test.each([
    ['# Feature Specification: Order export\n', 'Order export'],
    ['# Order export\n', 'Order export'],
    ['# Order export [WIP]\n', 'Order export [WIP]'],
    ['---\n# of the team\nowner: Ana\n---\n<!--\n# Note\n-->\n# Order export\n', 'Order export'],
  ])('%j', filled);
  // The folder is 001-sample.
  test.each([
    '# Feature Specification: [FEATURE NAME]\n',
    '# Feature Specification (EventStorming-Based)\n',
    '# Specification\n',
    '# Spec: **[FEATURE NAME]** by us\n',
    '# Feature Specification: Name of the feature\n',
    '# 機能仕様書: [機能名]\n',
    '',
  ])('but not while the title is a template’s: %j', (spec) => filled(spec, 'Sample'));
});

test('a decision that is a placeholder of research is none', async () => {
  for (const decision of ['[what was chosen]', 'NEEDS CLARIFICATION', 'TBD']) {
    const { fixes } = await fixesAt('# Implementation Plan: Export\n\n**Storage**: NEEDS CLARIFI‸CATION\n', {
      neighbours: { 'research.md': `# Research\n\n## Storage\n\n**Decision**: ${decision}\n` },
    });
    expect(fixes.map(({ title }) => title)).toEqual(['Write the answer']);
  }
});

describe('a placeholder is replaced', () => {
  test('by one of its examples', () =>
    checkFix(
      '# Plan\n\n**Storage**: [e.g., Postg‸reSQL, files or N/A]\n',
      'Start from one of the examples',
      `# Plan\n\n**Storage**: \${1|[e.g.\\, PostgreSQL\\, files or N/A],PostgreSQL,files|}\n`,
    ));
  test('by what does not apply, and why', () =>
    checkFix(
      '# Plan\n\n**Storage**: [e.g., Postg‸reSQL, files or N/A]\n',
      'Not applicable, with a reason',
      `# Plan\n\n**Storage**: N/A (\${1:[reason]})\n`,
    ));
  test('by a question', () =>
    checkFix(
      '# Plan\n\n**Storage**: [e.g., Postg‸reSQL or NEEDS CLARIFICATION]\n',
      'Mark as NEEDS CLARIFICATION',
      `# Plan\n\n**Storage**: [NEEDS CLARIFICATION: \${1:Storage}]\n`,
    ));
});

test('rows of examples go as whole lines', () =>
  checkFix(
    `# Plan

| Risk | Why |
|---|---|
| Large files | memory |
| [e.g., a ri‸sk] | [why it is one] |
| [e.g., another] | [why it is one] |

Text.
`,
    'Remove the example rows',
    `# Plan

| Risk | Why |
|---|---|
| Large files | memory |

Text.
`,
  ));

test('a word is chosen', () =>
  checkFix('# Plan\n\n- Impact: [High/Me‸d/Low]\n', 'Choose Med', '# Plan\n\n- Impact: Med\n'));

test('an answer is written in the place of a mark', () =>
  checkFix(
    '# Plan\n\n**Storage**: [NEEDS CLARIFICA‸TION: which one?]\n',
    'Write the answer',
    `# Plan\n\n**Storage**: \${1:[NEEDS CLARIFICATION: which one?]}\n`,
  ));

test('a deferral becomes a question', () =>
  checkFix(
    '# Plan\n\n**Owner**: TB‸D\n',
    'Mark as NEEDS CLARIFICATION',
    `# Plan\n\n**Owner**: [NEEDS CLARIFICATION: \${1:Owner}]\n`,
  ));

test('an empty cell gets its value', () =>
  checkFix(
    '# Plan\n\n| Risk | Owner |\n|---|---|\n| Large files |‸ |\n',
    'Write the value',
    `# Plan\n\n| Risk | Owner |\n|---|---|\n| Large files | $1 |\n`,
    { template: '# Plan\n\n| Risk | Owner |\n|---|---|\n| [Risk] | [Role] |\n' },
  ));

describe('an instruction', () => {
  test('in a comment goes with its lines', () =>
    checkFix(
      '# Plan\n\n<!--\n  ACTION REQ‸UIRED: write\n-->\nText.\n',
      'Delete the comment',
      '# Plan\n\nText.\n',
    ));

  const tree = (cursor: [string, string, string]) => `# Plan

\`\`\`text
# Option 1: ${cursor[0]}Single
src/

# Option 2: ${cursor[1]}Web
backend/
frontend/

# Option 3: ${cursor[2]}Mobile
ios/
\`\`\`
`;
  test.each([
    ['first', ['‸', '', ''], 'src/'],
    ['middle', ['', '‸', ''], 'backend/\nfrontend/'],
    ['last', ['', '', '‸'], 'ios/'],
  ] as const)('of several options is obeyed by keeping the %s', (_which, cursor, kept) =>
    checkFix(
      tree([...cursor]),
      'Keep this option and delete the others',
      `# Plan\n\n\`\`\`text\n${kept}\n\`\`\`\n`,
    ),
  );
});

test('No instruction but a comment is deleted without a look', async () => {
  const fixesOf = async (text: string) =>
    (await fixesAt(text, { rules: 'leftover-instruction' })).fixes.map(({ title, safe }) => [title, safe]);
  const options = '# Plan\n\n```text\n# Option 1: ‸Single\nsrc/\n\n# Option 2: Web\nbackend/\n```\n';
  expect(await fixesOf(options)).toEqual([
    ['Keep this option and delete the others', false],
    ['Delete only the label', false],
  ]);
  expect(await fixesOf('# Plan\n\n**ACTION REQUIRED: Replace the text below.**\n')).toEqual([
    ['Delete the instruction', false],
  ]);
});

describe('a comment with an instruction is deleted', () => {
  const comment = '<!-- ACTION REQUIRED: say what changes. -->';
  const isSafe = async (text: string, template?: string) => {
    const { fixes } = await fixesAt(`# Plan\n\n${text}\n`, { rules: 'leftover-instruction', template });
    return fixes.map(({ safe }) => safe);
  };

  test('without a look', async () => expect(await isSafe(comment)).toEqual([true]));

  test('after a look where its end may be missing, with the text that it hides', async () => {
    const hidden = 'Orders are exported.\n\n## Rollout\n\nBehind a switch.';
    expect(await isSafe(`<!-- ACTION REQUIRED: say what changes.\n\n${hidden}\n\n<!-- Done -->`)).toEqual([
      false,
    ]);
  });

  test('after a look where a paragraph in it may be the author’s', async () => {
    const paragraphs = '<!-- ACTION REQUIRED: ask the team.\n\nWe asked.\n-->';
    expect(await isSafe(paragraphs)).toEqual([false]);
    expect(await isSafe(paragraphs, `# Plan\n\n${paragraphs}\n`)).toEqual([true]);
  });

  test('without a look where the template has it with the start of another one', async () => {
    const quote = '<!-- Write it above the line "<!-- Rollout". -->';
    expect(await isSafe(quote, `# Plan\n\n${quote}\n`)).toEqual([true]);
  });
});
