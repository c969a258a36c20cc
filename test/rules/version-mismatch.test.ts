import { expect, it } from 'vitest';
import { check, checkFix, findingsOf } from '../support/check';

const surroundings = { kind: 'constitution', rules: 'version-mismatch' } as const;
const constitution = (report: string, line: string) =>
  `<!--\nSync Impact Report\n${report}\n-->\n\n# C\n\n## Principles\n\n### I. Tests\n\nTests MUST pass.\n\n${line}\n`;

it.each([
  ['Version change: 1.0.0 → 1.1.0', '**Version**: 1.1.0'],
  ['Version change: 1.0 -> 1.1', '**Version**: v1.1.0'],
  // The reports of earlier changes, in either order.
  ['Version change: 1.0.0 → 1.1.0\n\nVersion change: 1.1.0 → 1.10.0', '**Version**: 1.10.0'],
  ['Version change: 1.1.0 → 1.10.0\n\nVersion change: 1.0.0 → 1.9.0', '**Version**: 1.10.0'],
  ['No report at all', '**Version**: 1.0.0'],
  ['Version change: 1.0.0 → 1.1.0', 'Nothing about it'],
])('is silent where both say the same: %j and %j', (report, line) =>
  check(constitution(report, line), surroundings),
);

it('points from the line at the report, and mends either', async () => {
  const text = constitution('Version change: 1.0.0 → 2.0.0', '**Version**: 1.0.0');
  await check(
    `${text}             ^^^^^ version-mismatch: The constitution is version 1.0.0 here and 2.0.0 in its sync impact report; write the same version in both places.\n`,
    surroundings,
  );
  const { findings } = await findingsOf(text, surroundings);
  const [related] = findings[0]!.related!;
  expect(text.slice(related!.span.start, related!.span.end)).toBe('2.0.0');
  await checkFix(
    text,
    'Write 2.0.0 here',
    text.replace('**Version**: 1.0.0', '**Version**: 2.0.0'),
    surroundings,
  );
  await checkFix(text, 'Write 1.0.0 in the report', text.replace('→ 2.0.0', '→ 1.0.0'), surroundings);
});

it('is as loud as the setting says, whatever the state of a plan would make of it', async () => {
  const text = constitution('Version change: 1.0.0 → 2.0.0', '**Version**: 1.0.0');
  const severity = async (rules: object) =>
    (await findingsOf(text, { kind: 'constitution', settings: { rules } })).findings.map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  expect(await severity({})).toEqual(['version-mismatch information']);
  expect(await severity({ 'version-mismatch': 'error' })).toEqual(['version-mismatch error']);
  expect(await severity({ 'version-mismatch': 'off' })).toEqual([]);
});

it('reports a comment that suppresses nothing in a constitution', () =>
  check(
    `${constitution('Version change: 1.0.0 → 1.1.0', '**Version**: 1.1.0')}
<!-- planwright-disable-next-line open-clarification -->
<!-- planwright-disable-next-line version-mismatch -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression
`,
    { kind: 'constitution' },
  ));
