import { describe, expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const rules = 'feature-mismatch';
const neighbours = { 'spec.md': '# Feature Specification: Sample export\n' };
const surroundings = { rules, neighbours };
const plan = (header: string, title = 'Sample export') =>
  `# Implementation Plan: ${title}\n\n${header}\n\n## Summary\n\nText.\n`;

describe('the branch and the path of the spec', () => {
  it.each([
    '**Branch**: `001-sample`',
    '**Branch**: `[001-sample]`',
    '**Branch**: feat/001-sample',
    '**Branch**: 01-sample-export',
    '**Branch**: `claude/faster-tests-q48`',
    '**Branch**: main',
    '**Branch**: `[###-feature-name]`',
    '**Branch**: `20260601-074653-sample`',
    '**Base branch**: `002-basics`',
    '**Depends on**: 002-basics, see `/specs/002-basics/spec.md`',
    '**Input**: Feature specification from `/specs/001-sample/spec.md`',
    '**Input**: Feature specification from `/specs/[###-feature-name]/spec.md`',
    '**Spec**: [spec](../002-sample/spec.md)',
    '**Input**: issue 12, `/specs/002-other/research.md`',
  ])('agree: %s', (header) => check(plan(header), surroundings));

  it('have another number, or the same with other words', () =>
    check(
      plan(`**Branch**: \`feat/002-sample\` | **Spec**: specs/002-sample/spec.md
                  ^^^^^^^^^^ feature-mismatch: This names the feature 002-sample, but the plan lies in 001-sample. Correct what is wrong of the two.
                                                ^^^^^^^^^^ feature-mismatch
**Feature Branch**: [001-payment]
                     ^^^^^^^^^^^ feature-mismatch`),
      surroundings,
    ));

  it('are not looked for below the header', () =>
    check(`${plan('**Branch**: 001-sample')}\n## Notes\n\n**Branch**: 002-sample\n`, surroundings));

  it('take the name of the folder', async () => {
    await checkFix(
      plan('**Branch**: `feat/002-sample`'),
      'Change it to 001-sample',
      plan('**Branch**: `feat/001-sample`'),
      surroundings,
    );
    await checkFix(
      plan('**Input**: `/specs/003-x/spec.md`'),
      'Change it to 001-sample',
      plan('**Input**: `/specs/001-sample/spec.md`'),
      surroundings,
    );
  });

  it('are compared in any language', () =>
    check(plan('**ブランチ**: 002-sample\n          ^^^^^^^^^^ feature-mismatch'), surroundings));
});

describe('the title', () => {
  it.each([
    'Sample export',
    'Sampling',
    'Exports of any kind',
    'A sample of something',
    '[FEATURE]',
    '見本の書き出し',
    'Beispiel 001 sample',
  ])('agrees: %s', (title) => check(plan('Text.', title), surroundings));

  it('is of another feature', async () => {
    const text = plan('Text.', 'Payment reminders');
    await check(
      text.replace(
        'reminders\n',
        `reminders
                       ^^^^^^^^^^^^^^^^^ feature-mismatch: The plan is about "Payment reminders", but its spec and folder are about "Sample export". Correct the title, or move the plan.
`,
      ),
      surroundings,
    );
    await checkFix(text, 'Call the plan "Sample export"', plan('Text.', 'Sample export'), surroundings);
    const { findings } = await findingsOf(text, surroundings);
    expect(findings[0]?.related?.map(({ message }) => message)).toEqual([
      'The spec is called "Sample export".',
    ]);
  });

  it('is not judged where folder and spec disagree, or there is no spec', async () => {
    const text = plan('Text.', 'Payment reminders');
    await check(text, { rules, neighbours: { 'spec.md': '# Feature Specification: Colours\n' } });
    await check(text, { rules, neighbours: { 'spec.md': '# Feature Specification: [FEATURE NAME]\n' } });
    await check(text, { rules });
  });
});

describe('names that are written apart or joined', () => {
  const facts = { folder: '006-nightview' };

  it.each(['006-night-view-for-bridges', '006-nightview'])('agree: %s', (branch) =>
    check(plan(`**Branch**: \`${branch}\``, 'Night view'), { rules, facts }),
  );

  it('but not where no joined word is made of the others', () =>
    check(
      plan(
        `**Branch**: \`006-night-crane\`
             ^^^^^^^^^^^^^^^ feature-mismatch`,
        'Night view',
      ),
      { rules, facts },
    ));
});

describe('a title with the kind of the document behind the name', () => {
  it.each(['Sample export — Implementation Plan', 'Sample: 実装計画', 'Implementation Plan'])(
    'agrees: %s',
    (title) => check(`# ${title}\n\nText.\n`, surroundings),
  );

  it('but not with the name of another feature', () =>
    check(
      `# Crane lights - Technical Plan
  ^^^^^^^^^^^^ feature-mismatch

Text.
`,
      surroundings,
    ));

  it('but not with a name behind it that only holds the word', () =>
    check(
      `# Sample - Payment plan overview
           ^^^^^^^^^^^^^^^^^^^^^ feature-mismatch

Text.
`,
      surroundings,
    ));
});
