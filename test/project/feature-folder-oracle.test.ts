import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposePlan } from '../../server/src/core';
import { nextFeatureFolder } from '../../server/src/core/feature/feature-folder';
import { MemoryWorkspace } from '../support/memory-workspace';
import { random } from '../support/runs';

// Past the door: the names of folders are compared with an independent description of Spec Kit's rules.

/** Spec Kit's rules once more, letter by letter instead of by patterns. */
function oracle(existing: readonly string[], feature: string, time?: Date): string {
  let highest = 0;
  for (const name of existing) {
    let digits = '';
    while (name[digits.length]! >= '0' && name[digits.length]! <= '9') digits += name[digits.length];
    const isTime =
      digits.length === 8 && name[15] === '-' && Number.isInteger(Number(`1${name.slice(9, 15)}`));
    if (digits.length < 3 || name[digits.length] !== '-' || isTime) continue;
    highest = Math.max(highest, Number(digits));
  }
  const letters = [...feature.normalize('NFC').toLowerCase().normalize('NFC')].map((letter) =>
    /\p{L}|\p{M}|\p{N}/u.test(letter) ? letter : ' ',
  );
  const slug = letters.join('').split(' ').filter(Boolean).join('-');
  const prefix = time ? digitsOf(time) : String(highest + 1).padStart(3, '0');
  let name = `${prefix}-${slug}`;
  while (new TextEncoder().encode(name).length > 244) name = [...name].slice(0, -1).join('');
  while (name.endsWith('-')) name = name.slice(0, -1);
  return name;
}

/** A local time as `YYYYMMDD-HHMMSS`. */
function digitsOf(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString();
  return `${local.slice(0, 10).split('-').join('')}-${local.slice(11, 19).split(':').join('')}`;
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

const time = fc.date({ min: new Date(1000, 0, 2), max: new Date(9999, 11, 30), noInvalidDate: true });

test('a new folder is numbered and named as the rules say, whatever is there and whatever it is called', () => {
  fc.assert(
    fc.property(fc.array(folder, { maxLength: 6 }), feature, (existing, words) => {
      expect(nextFeatureFolder(existing, words)).toBe(oracle(existing, words));
    }),
    random(200),
  );
});

test('a new folder has the time in front where a project numbers so, whatever is there', () => {
  fc.assert(
    fc.property(fc.array(folder, { maxLength: 6 }), feature, time, (existing, words, now) => {
      expect(nextFeatureFolder(existing, words, { numbering: 'timestamp' }, now)).toBe(
        oracle(existing, words, now),
      );
    }),
    random(60),
  );
});

test('a new plan goes to the folder that Spec Kit would make: files, other projects and gaps do not count', async () => {
  const names = fc.uniqueArray(
    folder.filter((name) => name !== ''),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(names, names, names, async (folders, files, others) => {
      const workspace = new MemoryWorkspace(
        Object.fromEntries([
          ['file:///repo/.specify/memory/constitution.md', ''],
          ['file:///repo/.specify/feature.json', '{"feature_directory": "specs/gone"}'],
          ['file:///repo/specs/README.md', ''],
          ...folders.map((name) => [`file:///repo/specs/${name}/spec.md`, '']),
          ...files
            .filter((name) => !folders.includes(name))
            .map((name) => [`file:///repo/specs/${name}`, '']),
          ...others.map((name) => [`file:///repo/services/a/specs/${name}/spec.md`, '']),
        ]),
        ['file:///repo'],
      );
      const before = structuredClone(workspace.files);
      const { exists, path } = await proposePlan(workspace, {
        folder: 'file:///repo',
        feature: 'Überall: Öffnungszeiten!',
        file: 'plan.md',
      });
      expect(path).toBe(`specs/${oracle(folders, 'Überall: Öffnungszeiten!')}/plan.md`);
      expect(exists).toBe(false);
      expect(workspace.files).toEqual(before);
    }),
    random(60),
  );
});

test.each([
  ['Größe & Überblick', undefined, 'specs/003-größe-überblick/plan.md'],
  ['オフライン', '1.4.4', 'specs/003-オフライン/plan.md'],
  ['Größe & Überblick', '1.0.8', 'specs/003-groesse-ueberblick/plan.md'],
  ['オフライン', '0.9.0', 'specs/003-feature/plan.md'],
  ['Cafe\u0301', undefined, 'specs/002-café/plan.md'],
  ['Café', '1.0.8', 'specs/002-café/plan.md'],
])('the plan of %j, where Spec Kit is %s, goes to %s', async (feature, version, expected) => {
  const workspace = new MemoryWorkspace(
    {
      'file:///repo/.specify/init-options.json': JSON.stringify({ speckit_version: version }),
      'file:///repo/specs/001-a/spec.md': '',
      'file:///repo/specs/002-café/spec.md': '',
    },
    ['file:///repo'],
  );
  const { path } = await proposePlan(workspace, { folder: 'file:///repo', feature, file: 'plan.md' });
  expect(path).toBe(expected);
});
