import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/check';

const check = `
## Constitution Check

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Plain Files | PASS | It writes CSV. |
| II. One Writer | PASS | The exporter alone writes. |
`;

function law(before: string, after = '', title = 'III. Slow Lanes', note = ''): string {
  return `${before}# Constitution

## Core Principles

### I. Plain Files

Exports MUST be plain files.

### II. One Writer

Each file MUST have one writer.

### ${title}
${note}
Nightly jobs MUST be able to wait.

${after}`;
}

const footer = (version: string, amended: string) =>
  `## Governance\n\n**Version**: ${version} | **Ratified**: 2025-02-01 | **Last Amended**: ${amended}\n`;

async function since(constitution: string, header = '**Date**: 2026-01-15'): Promise<string | undefined> {
  const text = `# Implementation Plan: Export\n\n${header}\n${check}`;
  const { findings } = await findingsOf(text, { constitution, rules: 'missing-principle' });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain('III. Slow Lanes');
  return /\(since ([^)]*)\)/.exec(findings[0]!.message)?.[1];
}

describe('Since when a principle is in the constitution', () => {
  test.each([
    ['in its heading', law('', '', 'III. Slow Lanes (added in 1.3.0, 2026-05-02)')],
    ['in its heading, in German', law('', '', 'III. Slow Lanes (neu in Version 1.3.0, 02.05.2026)')],
    ['in a line of its own', law('', '', undefined, '\n*Added in version 1.3.0 (2026-05-02)*\n')],
    ['in a field', law('', '', undefined, '\n**Since**: v1.3.0, 2026-05-02\n')],
    [
      'in a Japanese note',
      law('', '', 'III. Slow Lanes（1.3.0で追加）'.replace('1.3.0で追加', '追加: 1.3.0, 2026-05-02')),
    ],
    [
      'in a sync impact report, with the date of the footer',
      law(
        '<!--\nSync Impact Report\nVersion change: 1.2.0 → 1.3.0\nModified principles: none\nAdded principles:\n  - III. Slow Lanes\nRemoved sections: none\n-->\n\n',
        footer('1.3.0', '2026-05-02'),
      ),
    ],
    [
      'in a sync impact report with a date',
      law(
        '<!--\nSync Impact Report - Version 1.3.0 (2026-05-02)\n\nVersion Change: 1.2.0 → 1.3.0\n\nAdded sections: Principle III: Slow Lanes, a glossary\n-->\n\n',
      ),
    ],
    [
      'in one of several reports',
      law(
        '<!--\nVersion change: 1.3.0 -> 1.4.0\nAmended: 2026-06-30\nAdded sections:\n- Glossary\n\nVersion change: 1.2.0 -> 1.3.0\nAmended: 2026-05-02\nAdded principles:\n- III. Slow Lanes\n-->\n\n',
        footer('1.4.0', '2026-06-30'),
      ),
    ],
    [
      'in a list of versions',
      law(
        '',
        '## History\n\n- **1.3.0** (2026-05-02): Added principle III. Slow Lanes\n- **1.2.0** (2025-09-01): Added principle II. One Writer\n',
      ),
    ],
    [
      'in a table of versions',
      law(
        '',
        '## History\n\n| Version | Date | Change |\n|---|---|---|\n| 1.0.0 | 2025-02-01 | First |\n| 1.3.0 | 2026-05-02 | Added III. Slow Lanes |\n',
      ),
    ],
    [
      'in a column of the change',
      law(
        '',
        '## History\n\n| Version | Date | Principle | Change |\n|---|---|---|---|\n| 1.3.0 | 2026-05-02 | III. Slow Lanes | Added |\n',
      ),
    ],
    [
      'in brackets in a list of versions',
      law('', '## History\n\n- **1.3.0** (2026-05-02): III. Slow Lanes (new), a glossary\n'),
    ],
    [
      'below the heading of a version',
      law(
        '',
        '## Amendment History\n\n### Version 1.3.0 (2026-05-02)\n\n**Changes**:\n- Added Principle III: Slow Lanes\n\n### Version 1.2.0 (2025-09-01)\n\n- Added II. One Writer\n',
      ),
    ],
  ])('is said where it stands %s', async (_, constitution) => {
    expect(await since(constitution)).toBe('version 1.3.0, 2026-05-02');
  });

  test('is said by the ratification of a constitution to which a plan does not answer at all', async () => {
    const constitution = law('', footer('1.0.0', '2026-05-02').replace('2025-02-01', '2026-05-02'));
    const message = async (text: string) => {
      const { findings } = await findingsOf(text, { constitution, rules: 'unmatched-principles' });
      return findings[0]!.message;
    };
    const header = '# Implementation Plan: Export\n\n**Date**: 2026-01-15\n\n## Summary\n\nA file.\n';
    expect(await message(header)).toContain('The constitution is newer than this plan (since 2026-05-02)');
    const own = `${header}\n## Constitution Check\n\n- [x] **Budget**: two weeks\n- [x] **Staff**: Ada\n`;
    expect(await message(own)).toContain('all of them are newer than this plan (since 2026-05-02)');
    expect(await message(own.replace('01-15', '05-15'))).not.toContain('newer');
  });

  test('is said of a plan that cites an earlier version and has no date', async () => {
    const noted = law('', '', 'III. Slow Lanes (since 1.3.0)');
    expect(await since(noted, '**Constitution**: v1.2.0')).toBe('version 1.3.0');
    expect(await since(noted, '**Constitution**: v1.3.0')).toBeUndefined();
  });

  test('is said by the date of the footer for the current version, but not for an earlier one', async () => {
    const noted = (note: string, amended: string) =>
      law('', footer('1.3.0', amended), 'III. Slow Lanes', note);
    expect(await since(noted('*Added in version 1.3.0*', '2026-05-02'))).toBe('version 1.3.0, 2026-05-02');
    expect(await since(noted('*Added in version 1.2.0*', '2026-05-02'))).toBeUndefined();
    expect(await since(noted('*Added in version 1.3.0 (2026-04-01)*', '2026-05-02'))).toBe(
      'version 1.3.0, 2026-04-01',
    );
  });

  test('is said of a date in front matter and of one in words', async () => {
    const noted = law('', '', 'III. Slow Lanes (added 2026-05-02)');
    expect(await since(noted, '**Datum**: 15. Januar')).toBeUndefined();
    expect(await since(noted, '**Created**: January 15, 2026')).toBe('2026-05-02');
    expect(await since(noted, '**日付**: 2026年1月15日')).toBe('2026-05-02');
  });
});

describe('Nothing is said of when a principle joined', () => {
  const noted = law('', '', 'III. Slow Lanes (added in 1.3.0, 2026-05-02)');

  test.each([
    ['without a date of the plan', noted, ''],
    ['where the plan is younger', noted, '**Date**: 2026-05-03'],
    ['where the plan is of the same day', noted, '**Date**: 2026-05-02'],
    ['where the plan was updated since', noted, '**Date**: 2026-01-15\n**Last updated**: 2026-06-01'],
    [
      'where the name of the branch tells of a later day',
      noted,
      '**Branch**: `20260601-074653-export` | **Date**: 2026-01-15',
    ],
    [
      'where the plan answers to others of a constitution that seems to be newer',
      law('', footer('1.0.0', '2026-05-02').replace('2025-02-01', '2026-05-02')),
      undefined,
    ],
    ['where a date may be read in two ways', noted, '**Date**: 03/04/2026'],
    ['where the plan cites that version', noted, '**Date**: 2026-01-15 | **Constitution**: v1.3.0'],
    ['where only the constitution was amended', law('', footer('1.3.0', '2026-05-02')), undefined],
    [
      'where the report adds something else',
      law(
        '<!--\nVersion change: 1.2.0 → 1.3.0\nModified principles:\n- III. Slow Lanes\nAdded sections:\n- Slow Lanes Glossary of Terms\n-->\n\n',
        footer('1.3.0', '2026-05-02'),
      ),
      undefined,
    ],
    [
      'where something was added to the principle',
      law(
        '<!--\nVersion change: 1.2.0 → 1.3.0\nModified principles: III. Slow Lanes (added the nightly jobs)\n-->\n\n',
        footer('1.3.0', '2026-05-02'),
      ),
      undefined,
    ],
    [
      'where it was modified, behind those that were added',
      law(
        '<!--\nVersion change: 1.2.0 → 1.3.0\nAdded principles:\n- IV. Another\nModified principles: III. Slow Lanes\n-->\n\n',
        footer('1.3.0', '2026-05-02'),
      ),
      undefined,
    ],
    [
      'where its wording is new',
      law('', '## History\n\n- 1.3.0 (2026-05-02): III. Slow Lanes: new wording, added examples\n'),
      undefined,
    ],
    [
      'where the principle was renamed',
      law(
        '<!--\nVersion change: 1.2.0 → 1.3.0\nAdded principles:\n- III. Patience → III. Slow Lanes\n-->\n\n',
        footer('1.3.0', '2026-05-02'),
      ),
      undefined,
    ],
    [
      'where the principle says that something else is new',
      law(
        '',
        footer('1.3.0', '2026-05-02'),
        undefined,
        '\nNew jobs that were added in 1.3.0 of the scheduler wait by default.\n',
      ),
      undefined,
    ],
    [
      'where two versions are said to have brought it',
      law(
        '',
        '## History\n\n- 1.3.0 (2026-05-02): Added III. Slow Lanes\n- 1.1.0 (2025-03-01): Added III. Slow Lanes\n',
      ),
      undefined,
    ],
  ])('%s', async (_, constitution, header) => {
    expect(await since(constitution, header)).toBeUndefined();
  });
});
