import { describe, expect, test } from 'vitest';
import {
  featureFromFolder,
  featureSlug,
  nextFeatureFolder,
} from '../../server/src/core/feature/feature-folder';

// Past the door: the names of folders follow Spec Kit's rules, case by case.

describe('The next feature folder', () => {
  test.each([
    [[], '001-user-auth'],
    [['001-a', '002-b'], '003-user-auth'],
    [['002-b', '010-c', '001-a'], '011-user-auth'],
    [['009-a', '099-b'], '100-user-auth'],
    [['999-a'], '1000-user-auth'],
    [['1000-a'], '1001-user-auth'],
    [['5-a', '12-b', 'notes', '007', '20260115-093000-x'], '001-user-auth'],
    [['20260115-x'], '20260116-user-auth'],
  ])('after %j is %s', (existing, folder) => {
    expect(nextFeatureFolder(existing, 'User auth')).toBe(folder);
  });

  test('can be numbered by the time', () => {
    const now = new Date(2026, 0, 5, 9, 3, 7);
    expect(nextFeatureFolder(['004-a'], 'User auth', { numbering: 'timestamp' }, now)).toBe(
      '20260105-090307-user-auth',
    );
  });

  test('is at most 244 bytes long and ends with no dash', () => {
    const name = nextFeatureFolder([], `${'a'.repeat(239)} b`);
    expect(name).toBe(`001-${'a'.repeat(239)}`);
    expect(nextFeatureFolder([], 'a'.repeat(500))).toHaveLength(244);
    expect(nextFeatureFolder(['001-a'], '!?')).toBe('002');
  });

  test('is counted in bytes, and no character is cut in two', () => {
    expect(nextFeatureFolder([], '注'.repeat(200))).toBe(`001-${'注'.repeat(80)}`);
    expect(nextFeatureFolder([], `${'a'.repeat(238)}𠮷b`)).toBe(`001-${'a'.repeat(238)}`);
  });
});

test.each([
  ['Add "User Auth" (v2)!', 'add-user-auth-v2'],
  ['  --a__b--  ', 'a-b'],
  ['Größe & Überblick', 'größe-überblick'],
  ['Gro\u0308ße', 'größe'],
  ['オフライン', 'オフライン'],
  ['हिन्दी पाठ', 'हिन्दी-पाठ'],
  ['🚀 !?', ''],
  ['', ''],
])('The slug of %j is %j', (feature, slug) => {
  expect(featureSlug(feature)).toBe(slug);
});

test.each([
  ['Größe & Überblick', 'groesse-ueberblick'],
  ['Çà et là', 'ca-et-la'],
  ['User auth', 'user-auth'],
  ['オフライン', ''],
])('The slug of %j is %j where only ASCII is allowed', (feature, slug) => {
  expect(featureSlug(feature, 'ascii')).toBe(slug);
});

test.each([
  ['003-user-auth', 'User auth'],
  ['20260105-090307-user-auth', 'User auth'],
  ['billing_export', 'Billing export'],
  ['003-', ''],
])('The feature in %j is %j', (folder, feature) => {
  expect(featureFromFolder(folder)).toBe(feature);
});
