import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../server/src/core';
import { linksIn, placeOfLink } from '../../server/src/core/document/links';
import { idsInText } from '../../server/src/core/feature/ids-in-text';
import { readDecisions } from '../../server/src/core/feature/read-decisions';
import { idsInDocument } from '../../server/src/core/feature/read-ids';
import { existingPathsIn } from '../../server/src/core/feature/source-paths';
import { findingsOf } from '../support/check';
import { random } from '../support/runs';

// Past the door: the spans that each reader gives are checked on their own.

const pieces = [
  ...[
    '# Plan',
    '## Decision 1: x',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '```',
    '```text\n',
    '├── ',
    '│   ',
    '└── a/b.ts',
    '# existing',
    '# MODIFY: x',
  ],
  ...[
    '[a](b.md)',
    '[a](',
    '](<',
    '>)',
    '![x](y.png "t")',
    '[s]: ',
    './spec.md',
    '#part',
    '%',
    '%zz',
    '\\',
    '`',
    '`a/b.ts`',
    '(existing)',
    '<!--',
    '-->',
    '<a id="',
  ],
  ...[
    'FR-001',
    ' to ',
    '–',
    '/',
    ', ',
    '002',
    'US1',
    'User Stories 1',
    'T001',
    '**',
    '**Decision**: ',
    '- ',
    '| a | b |\n|--|--|\n',
    '|',
    '\0',
    '\ufeff',
    '😀',
    'é',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('is read without failing, and what is found lies in it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const plan = parsePlan(source);
        const within = ({ start, end }: { start: number; end: number }, length: number) => {
          expect(0 <= start && start <= end && end <= length).toBe(true);
        };
        for (const { body } of plan.sections) {
          for (const { span, target, targetSpan } of linksIn(body)) {
            within(span, body.text.length);
            within(targetSpan, body.text.length);
            placeOfLink(target, 'file:///p/plan.md');
          }
          for (const { path, span } of existingPathsIn(body)) {
            within(span, body.text.length);
            expect(body.text.slice(span.start, span.end)).toContain(path.split('/').at(-1));
          }
        }
        const ids = idsInDocument(plan);
        for (const [index, { span }] of ids.entries()) {
          within(span, source.length);
          expect(span.start).toBeGreaterThanOrEqual(ids[index - 1]?.span.start ?? 0);
        }
        for (const { span } of readDecisions(source, 'file:///r.md')) within(span, source.length);
      }),
      random(50),
    );
  });

  it('is checked without failing', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (source, spec) => {
        await findingsOf(source, {
          rules: [
            'broken-reference',
            'missing-path',
            'feature-mismatch',
            'unknown-id',
            'uncovered-requirement',
            'open-clarification',
          ],
          neighbours: { 'spec.md': spec, 'research.md': spec, 'tasks.md': spec, '../../a/c.ts': '' },
        });
      }),
      random(20),
    );
  });
});

// Each of these would take minutes if anything in it were gone over again and again.
it.each([
  ['ids', 'FR-001, '.repeat(50_000)],
  ['ranges', 'FR-001 to FR-300 '.repeat(1_000)],
  ['dashes', '-'.repeat(500_000)],
  ['digits', `FR-${'1'.repeat(200_000)}`],
  ['stories', 'user stories '.repeat(50_000)],
  ['letters', 'A'.repeat(300_000)],
])('takes a long text of %s', (_what, source) => {
  expect(idsInText(source).length).toBeLessThan(60_000);
});

it.each([
  ['branches', `\`\`\`\n${'│'.repeat(60_000)}\n├── a # existing\n\`\`\`\n`],
  ['blank lines', `\`\`\`\n${' \n'.repeat(30_000)}├── a # existing\n\`\`\`\n`],
  ['nodes', `\`\`\`\n${'├── a/b.ts # existing\n'.repeat(3_000)}\`\`\`\n`],
  ['code spans', `- ${'`a/b.ts` (existing) '.repeat(3_000)}\n`],
  ['links', `${'[a](b.md) '.repeat(5_000)}\n`],
  ['definitions', `[a]: b.md\n${'[a'.repeat(20_000)}\n`],
  ['a branch', `**Branch**: a${'`'.repeat(60_000)}a\n`],
])('takes a long plan of %s', async (_what, source) => {
  const { findings } = await findingsOf(`# Plan\n\n${source}`, {
    rules: ['broken-reference', 'missing-path', 'feature-mismatch'],
    neighbours: { 'spec.md': '# Spec: A', '../../a/c.ts': '' },
  });
  expect(findings.length).toBeLessThan(10_000);
});
