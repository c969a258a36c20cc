import { it } from 'vitest';
import { check } from '../support/check';

const surroundings = { kind: 'constitution', rules: 'non-binding-principle' } as const;

it.each([
  ['Care', 'We care about what we build.', 'Every call MUST be logged.'],
  ['心意気', '私たちは品質に誇りを持つ。', 'テストを先に書かなければならない。'],
  ['Vocación', 'Nos gusta lo que hacemos.', 'Las pruebas deben pasar.'],
  ['初心', '我们热爱质量。', '测试必须先行。'],
])('tells "%s" from what binds', (name, soft, hard) =>
  check(
    `# C

## Core Principles

### I. Rule

${hard}

### II. ${name}
    ${'^'.repeat(4 + name.length)} non-binding-principle

${soft}
`,
    surroundings,
  ),
);

it('takes prohibitions, what goes for all, and a mark for demands', () =>
  check(
    `# C

## Core Principles

### I. Stores

No service reads the database of another.

### II. Reviews

Two people look at all changes.

### III. Care (NON-NEGOTIABLE)

We care.

### IV. Mood
    ^^^^^^^^ non-binding-principle: The principle "IV. Mood" demands nothing; say what MUST or SHOULD be done, so that a plan can be checked against it.

We like it here.
`,
    surroundings,
  ));

it('looks for the demand below a bold lead and in a row', async () => {
  await check(
    '# C\n\n## Principles\n\n**I. Tests**\n\n- Tests MUST pass.\n\n**II. Names**\n\n- Names SHOULD be words.\n',
    surroundings,
  );
  await check(
    '# C\n\n## Principles\n\n| # | Principle | Rule |\n|---|---|---|\n| I | Tests | MUST pass |\n| II | Mood | is good |\n       ^^^^ non-binding-principle\n',
    surroundings,
  );
});

it('says it once where no principle binds, and not at all of the unfilled template', async () => {
  await check(
    '# C\n  ^ non-binding-principle: None of the principles says what MUST or SHOULD be done; say what each demands, so that plans can be checked against it.\n\n## Principles\n\n### I. Care\n\nWe care.\n\n### II. Mood\n\nWe like it.\n',
    surroundings,
  );
  await check('# [PROJECT_NAME]\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\nText.\n', surroundings);
});
