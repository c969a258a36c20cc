import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherContext, parsePlan, readSettings } from '../../server/src/core';
import { findRoot } from '../../server/src/core/project/find-root';
import { computeFrom } from '../../server/src/core/workspace/workspace-reader';
import { MemoryWorkspace } from '../support/memory-workspace';
import { random } from '../support/runs';

// Past the door: which folder is the root is shown nowhere outside.

const preset =
  'provides: {templates: [{type: template, name: plan-template, file: a.md, strategy: prepend}]}';
const files = {
  'file:///shop/.specify/templates/plan-template.md': '# Shop\n',
  'file:///shop/services/basket/.specify/templates/overrides/plan-template.md': '# Basket\n',
  'file:///shop/services/basket/.specify/presets/ours/preset.yml': '- not asked',
  'file:///shop/services/search/.specify/presets/ours/preset.yml': preset,
  'file:///shop/services/search/.specify/presets/ours/a.md': '# Search',
  'file:///shop/services/search/.specify/templates/plan-template.md': 'Core\n',
  'file:///bank/.specify/extensions/.registry': '{',
  'file:///bank/.specify/extensions/x/plan-template.md': '# Bank\n',
};

/** The governing template's text and the problems of a plan, several folders being open. */
async function contextOf(plan: string, environment: Record<string, string> = {}) {
  const workspace = new MemoryWorkspace(files, ['file:///shop', 'file:///bank'], environment);
  const { settings } = readSettings(undefined);
  const { problems, template } = await gatherContext(workspace, {
    uri: plan,
    plan: parsePlan('# Plan\n'),
    settings,
  });
  return [template?.document.text, problems.map(({ uri }) => uri)];
}

test.each([
  ['shop/specs/001-x', '# Shop\n', []],
  ['shop/services/pay/specs/001-x', '# Shop\n', []],
  ['shop/services/basket/specs/001-x', '# Basket\n', []],
  ['shop/services/search/specs/001-x', '# Search\n\nCore\n', []],
  ['bank/specs/001-x', undefined, ['file:///bank/.specify/extensions/.registry']],
])('a plan in %s is judged by its own project', async (folder, text, problems) => {
  expect(await contextOf(`file:///${folder}/plan.md`)).toEqual([text, problems]);
});

test('SPECIFY_INIT_DIR names the project for every plan, and there is no other when it is wrong', async () => {
  const plan = 'file:///shop/services/basket/specs/001-x/plan.md';
  const there = { SPECIFY_INIT_DIR: '/shop/services/search' };
  expect(await contextOf(plan, there)).toEqual(['# Search\n\nCore\n', []]);
  const wrong = { SPECIFY_INIT_DIR: '/shop/services/pay' };
  expect(await contextOf(plan, wrong)).toEqual([undefined, ['file:///shop/services/pay']]);
});

test('the root is the nearest folder above that holds .specify, and not above the open folder', async () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 })
    .map((names) => ['r', ...names].join('/'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(path, { maxLength: 5 }),
      fc.array(path, { maxLength: 2 }),
      path,
      async (roots, open, at) => {
        const workspace = new MemoryWorkspace(
          Object.fromEntries(roots.map((root) => [`file:///${root}/.specify/init-options.json`, '{}'])),
          open.map((folder) => `file:///${folder}`),
        );
        const around = (folder: string) => `${at}/`.startsWith(`${folder}/`);
        const longest = (folders: string[]) => folders.filter(around).sort((a, b) => b.length - a.length)[0];
        const limit = longest(open)?.length ?? 0;
        const expected = longest(roots.filter((root) => root.length >= limit));
        const { root } = await computeFrom(workspace, (files) =>
          findRoot(files, `file:///${at}/specs/001-x/plan.md`),
        );
        expect(root).toBe(expected && `file:///${expected}`);
      },
    ),
    random(100),
  );
});
