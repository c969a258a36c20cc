import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/security.md`, 'utf8');
const named = [...new Set(page.match(/test\/[\w./-]+\.test\.ts/g))];

describe('The page on security', () => {
  it('names a test for each promise', () => {
    const [, table] = page.split('## Promises');
    const rows = table!
      .split('\n## ')[0]!
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows.length).toBeGreaterThan(10);
    const [, ...promises] = rows;
    expect(promises.filter((row) => !/test\/[\w./-]+\.test\.ts(?:,|\s*\|$)/.test(row))).toEqual([]);
  });

  it('names tests that are there', () => {
    expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });
});
