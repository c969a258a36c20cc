import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkPlan, type Finding, gatherContext, parsePlan, readSettings } from '../../server/src/core';
import { NodeWorkspace } from '../../server/src/node-workspace';
import { sample } from '../support/runs';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

describe.skipIf(!existsSync(corpus))('real plans (skipped where ../shared/corpus is missing)', () => {
  const labels = join(corpus, 'labels.json');
  const cases: { id: string; path: string }[] = existsSync(labels)
    ? JSON.parse(readFileSync(labels, 'utf8'))
    : [];
  const { settings } = readSettings({});

  /** What is found in a plan that stands with its spec, its template and its constitution, and nothing else. */
  async function findingsIn(
    id: string,
    path: string,
    change = (text: string) => text,
  ): Promise<[string, Finding[]]> {
    const file = join(corpus, 'cases', id, path);
    const text = change(readFileSync(file, 'utf8'));
    const plan = parsePlan(text);
    const context = await gatherContext(new NodeWorkspace(), {
      uri: pathToFileURL(file).href,
      plan,
      settings,
    });
    return [text, checkPlan(plan, context, settings)];
  }

  /** Broken references but for the files on somebody's own computer that two of the plans link to. */
  function withoutLocalPaths(text: string, findings: readonly Finding[]): Finding[] {
    return findings.filter(
      ({ rule, span }) =>
        rule === 'broken-reference' && !text.slice(span.start, span.end).startsWith('file:///Users/'),
    );
  }

  test.each(sample(cases, 4).map(({ id, path }) => [id, path] as const))(
    '%s: nothing is called missing that may only be left out here',
    async (id, path) => {
      const [text, findings] = await findingsIn(id, path);
      expect(findings.filter(({ rule }) => rule === 'missing-path')).toEqual([]);
      for (const finding of withoutLocalPaths(text, findings)) {
        // Only links for which the file is there that they must mean.
        const [fix] = finding.fixes();
        const target = fix?.edits[0]?.newText ?? 'none';
        expect(existsSync(join(corpus, 'cases', id, path, '..', target))).toBe(true);
      }
    },
  );

  const withSpec = cases.filter(({ id, path }) => existsSync(join(corpus, 'cases', id, path, '../spec.md')));

  test.each(sample(withSpec, 2).map(({ id, path }) => [id, path] as const))(
    '%s: a spec that is linked one folder too high is found',
    async (id, path) => {
      const link = 'See [the spec](../spec.md).\n\n';
      const [text, findings] = await findingsIn(id, path, (plan) => plan.replace(/^## /m, `${link}## `));
      const last = withoutLocalPaths(text, findings).at(-1);
      expect(last && text.slice(last.span.start, last.span.end)).toBe('../spec.md');
      expect(last?.fixes()[0]?.edits[0]?.newText).toBe('spec.md');
    },
  );
});
