import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextFeatureFolder } from '../../server/src/core/context/feature-folder';

/** Spec Kit's rules once more, letter by letter instead of by patterns. */
function oracle(existing: readonly string[], feature: string): string {
  let highest = 0;
  for (const name of existing) {
    let digits = '';
    while (name[digits.length]! >= '0' && name[digits.length]! <= '9') digits += name[digits.length];
    const isTime =
      digits.length === 8 && name[15] === '-' && Number.isInteger(Number(`1${name.slice(9, 15)}`));
    if (digits.length < 3 || name[digits.length] !== '-' || isTime) continue;
    highest = Math.max(highest, Number(digits));
  }
  const letters = [...feature.toLowerCase()].map((letter) =>
    'abcdefghijklmnopqrstuvwxyz0123456789'.includes(letter) ? letter : ' ',
  );
  const slug = letters.join('').split(' ').filter(Boolean).join('-');
  let name = `${String(highest + 1).padStart(3, '0')}-${slug}`;
  while (new TextEncoder().encode(name).length > 244) name = name.slice(0, -1);
  while (name.endsWith('-')) name = name.slice(0, -1);
  return name;
}

const folder = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom('%03d-a', '%d-b', '%d', '%03d_c', 'x%03d-d'))
    .map(([number, form]) =>
      form.replace('%03d', String(number).padStart(3, '0')).replace('%d', String(number)),
    ),
  fc.constantFrom('20260105-090307-timed', '20260105-0903-x', 'notes', '0008-zeros', '999-last', '00-x', ''),
);
const feature = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('a', 'B', '7', '-', '_', ' ', 'é', 'İ', '/', '.'), maxLength: 400 }),
);

test('a new folder is numbered and named as the rules say, whatever is there and whatever it is called', () => {
  fc.assert(
    fc.property(fc.array(folder, { maxLength: 6 }), feature, (existing, words) => {
      expect(nextFeatureFolder(existing, words)).toBe(oracle(existing, words));
    }),
    { numRuns: 2000, seed: 20_260_115 },
  );
});
