import { describe, expect, test } from 'vitest';
import { check, checkFix, fixesAt } from '../support/check';

const template = `# Implementation Plan: [FEATURE]

## Steps

### Step N

- **Files**: [paths]
- **Check**: [command]
- **Rollback** (optional): [how]

## Risks

[Which]
`;
const within = (own: string) => ({ template: own, rules: 'missing-field' });
const step = (number: number, ...fields: string[]) =>
  `### Step ${number}\n\n${fields.map((field) => `- **${field}**: as agreed`).join('\n')}\n`;
const plan = (...steps: string[]) =>
  `# Implementation Plan: Export\n\n## Steps\n\n${steps.join('\n')}\n## Risks\n\nNone.\n`;
const full = (number: number) => step(number, 'Files', 'Check');

const finding = (title: string, fields: string) =>
  `    ${'^'.repeat(title.length)} missing-field: "${title}" lacks ${fields}. Write what the template asks for, or say why it does not apply.`;
/** Puts the line of carets below a heading. */
const mark = (text: string, title: string, fields: string) =>
  text.replace(`### ${title}\n`, `### ${title}\n${finding(title, fields)}\n`);

describe('A repetition that lacks a field of its block is reported', () => {
  test('once, with all that it lacks', async () => {
    const text = plan(full(1), full(2), step(3, 'Notes', 'Files'), full(4));
    await check(mark(text, 'Step 3', '"Check"'), within(template));
  });

  test('with its title, however often the block is repeated', async () => {
    const named = (number: number, name: string) => full(number).replace('\n', `: ${name}\n`);
    const text = plan(
      ...[1, 2, 3, 4, 5, 6].map((number) => named(number, `part ${number}`)),
      '### Step 7: last\n',
    );
    await check(mark(text, 'Step 7: last', '"Files", "Check"'), within(template));
  });

  test('where the template numbers the blocks that it shows', async () => {
    const two = template.replace(
      '### Step N\n\n- **Files**: [paths]',
      '### Phase 1: [Name]\n\n**Goal**: [what]\n**Exit**: [criteria]\n\n### Phase 2: [Name]\n\n**Goal**: [what]\n**Exit**: [criteria]\n\n### Other\n',
    );
    const phase = (number: number, rest = '\n**Exit**: a demo') =>
      `### Phase ${number}: Part\n\n**Goal**: x${rest}\n`;
    const text = plan(phase(1), phase(2), phase(3), phase(4, ''));
    await check(mark(text, 'Phase 4: Part', '"Exit"'), within(two));
  });

  test('where it is a sub-section', async () => {
    const own = template.replace('- **Check**: [command]', '#### Proof\n\n[What shows it]\n');
    const block = (number: number, proof = '\n#### Proof\n\nA demo.\n') => `${step(number, 'Files')}${proof}`;
    const text = plan(block(1), block(2, ''), block(3));
    await check(mark(text, 'Step 2', '"Proof"'), within(own));
  });

  test('beside repetitions that need no fields', async () => {
    const text = plan(
      full(1),
      full(2),
      step(3, 'Files'),
      '### Step 4\n\nN/A, see step 2.\n',
      '### Step 5\n\nTell the desk, then wait a day.\n',
    );
    await check(mark(text, 'Step 3', '"Check"'), within(template));
  });

  test('in the words of another language', async () => {
    const own =
      '# 計画: [機能]\n\n## 作業\n\n### タスク N: [名前]\n\n**ファイル**: [パス]\n**確認**: [方法]\n';
    // A letter for a number needs a word before it in any script.
    const task = (number: number, check = '\n**確認**: 手で見る') =>
      `### タスク ${number}: 読む\n\n**ファイル**: a.ts${check}\n`;
    const text = `# 計画: 取込\n\n## 作業\n\n${[task(1), task(2, ''), task(3)].join('\n')}`;
    const carets =
      '    ^^^^^^^^^ missing-field: "タスク 2: 読む" lacks "確認". Write what the template asks for, or say why it does not apply.';
    await check(text.replace('### タスク 2: 読む\n', `### タスク 2: 読む\n${carets}\n`), within(own));
  });

  test('and its fix leaves what it adds open', async () => {
    await checkFix(
      plan(full(1), step(2, 'Files'), full(3)),
      'Add "Check"',
      plan(full(1), `${step(2, 'Files').trimEnd()}\n- **Check**: [command]\n`, full(3)),
      within(template),
    );
  });
});

test('A field is not added behind a comment or code that has no end', async () => {
  const steps = (end: string) => `# Plan\n\n## Steps\n\n${full(1)}\n${full(3)}\n${step(2, 'Files')}${end}`;
  const titles = async (end: string) =>
    (await fixesAt(steps(end), within(template))).fixes.map(({ title }) => title);
  expect(await titles('\n<!-- later\n')).toEqual([]);
  expect(await titles('\n```sh\nls\n')).toEqual([]);
  expect(await titles('\n<!-- later -->\n')).toEqual(['Add "Check"']);
});

describe('Nothing is reported', () => {
  const silent: Record<string, string> = {
    'where most repetitions lack the field': plan(
      full(1),
      step(2, 'Files'),
      step(3, 'Files'),
      step(4, 'Files'),
    ),
    'where half of them lack it': plan(full(1), full(2), step(3, 'Files'), step(4, 'Files')),
    'of two repetitions': plan(full(1), step(2, 'Files')),
    'of an optional field': plan(full(1), full(2), full(3)),
    'of a field in other words': plan(full(1), full(2), step(3, 'Files to change', 'How to check')),
    'of a field in a table': plan(
      full(1),
      full(2),
      '### Step 3\n\n| Files | Check |\n|---|---|\n| a | b |\n',
    ),
    'of a field that is a heading there': plan(
      full(1),
      full(2),
      '### Step 3\n\n#### Files\n\na\n\n#### Check\n\nb\n',
    ),
    'of a repetition in a form of its own': plan(
      full(1),
      full(2),
      '### Step 3\n\nTell the desk, then wait a day.\n',
    ),
    'of a step with nothing to do': plan(full(1), full(2), '### Step 3\n\nN/A, see step 2.\n'),
    'of a step that was struck out': plan(full(1), full(2), '### ~~Step 3~~\n'),
    'of headings that are no repetitions': plan(
      full(1),
      full(2),
      full(3),
      '### Step overview\n\n- **Files**: all of them\n',
    ),
  };
  test.each(Object.entries(silent))('%s', async (_, text) => {
    await check(text, within(template));
  });

  test('without a template', async () => {
    await check(plan(full(1), step(2, 'Files'), full(3)), { rules: 'missing-field' });
  });

  test('of a block that the template says may be left out', async () => {
    const own = template.replace('### Step N\n', '### Step N\n\n*Only if the change is large.*\n');
    await check(plan(full(1), step(2, 'Files'), full(3)), within(own));
  });
});

test('A block with a letter for its number is no section that a plan lacks', async () => {
  const text = '# Implementation Plan: Export\n\n## Steps\n\nOne, in prose.\n\n## Risks\n\nNone.\n';
  await check(text, {
    template,
    rules: 'missing-section',
    settings: { rules: { 'missing-section': { subsections: true } } },
  });
  expect(template).toContain('### Step N\n');
});
