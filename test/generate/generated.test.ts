import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ruleDocumentation } from '../../server/src/core';
import { isLong } from '../support/runs';

const script = fileURLToPath(new URL('../../scripts/generate.mjs', import.meta.url));

// Takes as long as a build. CI has it as a step of its own: `npm run check:generated`.
test.runIf(isLong)(
  'Generated files are up to date',
  () => {
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  },
  60_000,
);

test('Findings link to the pages of our own repository', () => {
  expect(ruleDocumentation('empty-field')).toBe(`${manifest.repository}/blob/main/docs/rules/empty-field.md`);
});
