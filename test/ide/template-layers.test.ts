import { expect, test } from 'vitest';
import { checkPlan, gatherContext, hover, parsePlan, readSettings } from '../../server/src/core';
import { MemoryWorkspace } from '../support/memory-workspace';

const specify = 'file:///repo/.specify';
const plan =
  '# Implementation Plan: Export\n\n## Summary\n\nA file.\n\n## Users\n\nAll.\n\n## Data\n\nNone.\n\n## Rollout\n\nSoon.\n';
const core =
  '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[What changes]\n\n## Users\n\n[Who]\n\n## Data\n\n[Which]\n\n## Testing\n\n[How it is tested]\n';
const rollout =
  'Kept by the release team.\n\n## Rollout\n\n[who turns it on]\n\n## Support\n\n[who answers]\n';
const append =
  'provides: {templates: [{type: template, name: plan-template, file: rollout.md, strategy: append}]}\n';

async function judge(files: Record<string, string>) {
  const uris = Object.entries(files).map(([path, text]) => [`${specify}/${path}`, text]);
  const workspace = new MemoryWorkspace(Object.fromEntries(uris), ['file:///repo']);
  const document = parsePlan(plan);
  const { settings } = readSettings(undefined);
  const context = await gatherContext(workspace, {
    uri: 'file:///repo/specs/001-x/plan.md',
    plan: document,
    settings,
  });
  const hoverOn = (words: string) => hover(document, context, plan.indexOf(words))?.markdown;
  return { findings: checkPlan(document, context, settings), hoverOn };
}

const layered = {
  'templates/plan-template.md': core,
  'presets/.registry': '{"presets": {"release": {"priority": 3}, "other": {}}}',
  'presets/release/preset.yml': append,
  'presets/release/rollout.md': rollout,
  'extensions/jira/plan-template.md': core,
};

test('the title of a plan tells which template governs it, and why', async () => {
  const { hoverOn } = await judge(layered);
  expect(hoverOn('Implementation')).toBe(
    [
      `**Template: [preset release + extension jira](<${specify}/presets/release/rollout.md#L1>)**`,
      '',
      `1. [preset release](<${specify}/presets/release/rollout.md#L1>), priority 3: goes after what is below`,
      `2. [extension jira](<${specify}/extensions/jira/plan-template.md#L1>), priority 10: replaces what is below`,
      `3. [team template](<${specify}/templates/plan-template.md#L1>): not used, replaced from above`,
    ].join('\n'),
  );
});

test('the title of a plan tells the only template there is', async () => {
  const { hoverOn } = await judge({ 'templates/plan-template.md': core });
  expect(hoverOn('Implementation')).toBe(
    `**Template: [team template](<${specify}/templates/plan-template.md#L1>)**`,
  );
});

test('a section of a template put together leads to the file that it stands in', async () => {
  const { findings, hoverOn } = await judge(layered);
  expect(hoverOn('Summary')).toContain(`(<${specify}/extensions/jira/plan-template.md#L3>)`);
  expect(hoverOn('Rollout')).toContain(`(<${specify}/presets/release/rollout.md#L3>)`);
  const missing = findings.filter(({ rule }) => rule === 'missing-section');
  const places = missing.flatMap(({ related = [] }) =>
    related.map(({ span, uri }) => {
      const text = layered[uri.slice(specify.length + 1) as keyof typeof layered];
      return `${uri.split('/').at(-1)} ${text.slice(span.start, span.end)}`;
    }),
  );
  expect(places).toEqual(['plan-template.md Testing', 'rollout.md Support']);
});
