import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));

test('A test that goes past the door of the core says why', () => {
  const silent = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('workbench'))
    .filter((path) => {
      const text = readFileSync(`${folder}${path}`, 'utf8');
      return (
        /(?:from |import\()'[./]*\/server\/src\/core\//.test(text) && !/^\/\/ Past the door: /m.test(text)
      );
    });
  expect(silent).toEqual([]);
});
