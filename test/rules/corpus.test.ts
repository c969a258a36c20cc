import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/check';
import { sample } from '../support/runs';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** The claim is about the marker, so an open point without one does not contradict it. */
function isMarkedOpen({ kind, text }: Case['places'][number]): boolean {
  return kind === 'C' && text.includes('NEEDS CLARIFICATION');
}

interface Case {
  readonly id: string;
  readonly path: string;
  readonly places: readonly { readonly kind: string; readonly text: string }[];
}

describe.skipIf(!existsSync(corpus))('real plans (skipped where ../shared/corpus is missing)', () => {
  const cases: Case[] = existsSync(corpus)
    ? JSON.parse(readFileSync(join(corpus, 'labels.json'), 'utf8'))
    : [];
  const claim = '\n\n## Readiness\n\n- [x] All NEEDS CLARIFICATION resolved\n';

  test.each(sample(cases, 5).map(({ id, path, places }) => [id, path, places.some(isMarkedOpen)] as const))(
    '%s: a false claim is contradicted, a true one is not',
    async (id, path, open) => {
      const text = readFileSync(join(corpus, 'cases', id, path), 'utf8');
      const claims = async (plan: string) =>
        (await findingsOf(plan)).findings.filter(
          ({ rule, message }) => rule === 'contradicted-claim' && message.includes('nothing is open'),
        );
      expect(await claims(text)).toEqual([]);
      expect(await claims(text.trimEnd() + claim)).toHaveLength(open ? 1 : 0);
    },
  );
});
