import { it } from 'vitest';
import { check } from '../support/check';

const surroundings = { kind: 'constitution', rules: 'wrong-date', facts: { date: '2026-03-02' } } as const;
const constitution = (line: string) =>
  `# C\n\n## Principles\n\n### I. Tests\n\nTests MUST pass.\n\n${line}\n`;

it.each([
  '**Ratified**: 2025-06-13 | **Last Amended**: 2025-06-13',
  '**Ratified**: 2025-06-13',
  // Where it was written it may have been tomorrow.
  '**Ratified**: 2026-03-03',
  '**Effective Date**: 2026-09-01',
  '**制定日**: 2025-01-02 | **最終改定日**: 2025-03-04',
])('is silent about %s', (line) => check(constitution(line), surroundings));

it('finds dates that cannot be', () =>
  check(
    constitution(`**Ratified**: 2026-03-04 | **Last Amended**: 2025-13-01
              ^^^^^^^^^^ wrong-date: The date 2026-03-04 lies in the future; correct it.
                                             ^^^^^^^^^^ wrong-date: There is no day 2025-13-01; correct the date.`),
    surroundings,
  ));

it('finds dates out of order, in the languages that version lines are written in', async () => {
  const order =
    'wrong-date: The constitution was last amended (2025-01-02) before it was ratified (2025-03-04); correct one of the dates.';
  await check(
    constitution(`Ratified: 2025-03-04, Last Amended: 2025/1/2
                                    ^^^^^^^^ ${order}`),
    surroundings,
  );
  await check(
    constitution(`**批准日期**：2025-03-04 | **最后修订**：2025-01-02
                               ^^^^^^^^^^ ${order}`),
    surroundings,
  );
});
