import { expect, test } from 'vitest';
import { keptReport } from '../../server/src/cli/cache/kept-result';
import { Shard } from '../../server/src/cli/cache/shard';

const keys = Array.from({ length: 8 }, (_, index) => index.toString(16).repeat(40));
const today = 20_000;

/** The file of results of a few plans. */
function file(): string {
  const shard = new Shard('');
  for (const [index, key] of keys.entries()) {
    const statement = { rule: 'empty-field', severity: 'warning', message: `Field ${index % 3} is empty.` };
    const finding = { statement, line: index, column: 1, endLine: index, endColumn: 9 } as const;
    const report = { kind: 'plan', template: 'spec-kit', problems: [], findings: [finding] } as const;
    const kept = keptReport(report as Parameters<typeof keptReport>[0]);
    shard.add(key, { own: 'text 0/spec.md', other: 'entry 2/.git', answers: `a${index}`, report: kept });
  }
  return shard.write(today, 1_000_000);
}

/** Numbers that are the same in each run. */
function* numbers(): Generator<number, never> {
  for (let state = 1; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

type Damage = (text: string, at: number, length: number) => string;

test.each<[string, Damage]>([
  [
    'with a bit that is another',
    (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1),
  ],
  ['of which a part is missing', (text, at, length) => text.slice(0, at) + text.slice(at + length)],
  ['that is cut off', (text, at) => text.slice(0, at)],
  [
    'in which a part stands twice',
    (text, at, length) => text.slice(0, at + length) + text.slice(at, at + length) + text.slice(at + length),
  ],
  [
    'with zeros in it',
    (text, at, length) => text.slice(0, at) + '\0'.repeat(length) + text.slice(at + length),
  ],
  [
    'with digits that are others',
    (text, at, length) =>
      text.slice(0, at) + text.slice(at, at + length).replace(/\d/g, '7') + text.slice(at + length),
  ],
])('A file of results %s gives what was kept, or nothing', (_what, damage) => {
  const text = file();
  const whole = new Shard(text);
  const expected = new Map(keys.map((key) => [key, whole.find(key)]));
  expect([...expected.values()].every(Boolean)).toBe(true);
  const next = numbers();
  for (let round = 0; round < 300; round++) {
    const at = next.next().value % text.length;
    const damaged = new Shard(damage(text, at, 1 + (next.next().value % 90)));
    for (const key of keys) expect([undefined, expected.get(key)]).toContainEqual(damaged.find(key));
    // Nor is it written anew.
    damaged.add('f'.repeat(40), { own: '', other: '', answers: '', report: null });
    const again = new Shard(damaged.write(today, 1_000_000));
    for (const key of keys) expect([undefined, expected.get(key)]).toContainEqual(again.find(key));
  }
});

test('A line of results that belongs to other texts is not read', () => {
  const [first, texts, ...lines] = file().split('\n');
  const other = new Shard('');
  other.add(keys[0]!, { own: 'text 0/other.md', other: 'entry 9/.git', answers: 'b', report: null });
  const [, otherTexts] = other.write(today, 1_000_000).split('\n');
  expect(new Shard([first, texts, ...lines].join('\n')).find(keys[0]!)).toBeDefined();
  expect(new Shard([first, otherTexts, ...lines].join('\n')).find(keys[0]!)).toBeUndefined();
});
