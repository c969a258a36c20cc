import { afterEach, describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { renderPlan } from '../../server/src/lsp/protocol';
import { type Editor, folder, startEditor } from './editor';

let editor: Editor;
afterEach(() => editor.end());

const open = '# Implementation Plan: Export\n\n## Summary\n\nStorage: TBD\n';
const constitution = '# Rules\n\n## Core Principles\n\n### I. Small steps\n\nWe MUST take small steps.\n';
const file = `${folder}/.planwright.json`;
const say = (settings: object) => JSON.stringify(settings);

/** The rules and severities of what is found, as `rule-id severity`. */
async function found(uri: string): Promise<string[]> {
  return (await editor.diagnostics(uri)).map(({ code, severity }) => `${code} ${severity}`);
}

describe('what a project says of its plans', () => {
  test('wins over the settings, and for some of them over itself', async () => {
    editor = await startEditor({
      settings: { rules: { 'deferred-decision': 'off' } },
      files: {
        '.planwright.json': say({
          rules: { 'deferred-decision': 'error' },
          overrides: [{ files: ['specs/legacy/**'], rules: { 'deferred-decision': 'hint' } }],
        }),
      },
    });
    expect(await found(await editor.open('specs/001-a/plan.md', open))).toContain('deferred-decision 1');
    expect(await found(await editor.open('specs/legacy/001-a/plan.md', open))).toContain(
      'deferred-decision 4',
    );
  });

  test('is followed as it changes, comes and goes on disk', async () => {
    editor = await startEditor();
    const uri = await editor.open('specs/001-a/plan.md', open);
    const at = (severity: string) => say({ planwright: { rules: { 'deferred-decision': severity } } });
    expect(await found(uri)).toContain('deferred-decision 3');
    await expect.poll(() => editor.watched.join()).toContain('.planwright.json');
    await editor.changeFile('package.json', at('error'), FileChangeType.Created);
    await expect.poll(() => editor.refreshes).toBe(1);
    expect(await found(uri)).toContain('deferred-decision 1');
    await editor.changeFile('package.json', at('hint'), FileChangeType.Changed);
    await expect.poll(() => editor.refreshes).toBe(2);
    expect(await found(uri)).toContain('deferred-decision 4');
    await editor.changeFile('package.json', undefined, FileChangeType.Deleted);
    await expect.poll(() => editor.refreshes).toBe(3);
    expect(await found(uri)).toContain('deferred-decision 3');
  });

  test('tells which files are plans', async () => {
    const files = { '.planwright.json': say({ planFiles: ['/design/*.md'] }) };
    editor = await startEditor({ files });
    const uri = await editor.open('design/export.md', '# Export\n\nStorage: NEEDS CLARIFICATION\n');
    expect(await editor.marked(uri)).toEqual(['"NEEDS CLARIFICATION" open-clarification']);
    const other = await editor.open('notes.md', '# Notes\n');
    expect(await editor.marked(other)).toEqual([]);
    await expect.poll(() => editor.kinds).toEqual({ [uri]: 'plan', [other]: null });
    await editor.changeFile('.planwright.json', '{}', FileChangeType.Changed);
    await expect.poll(() => editor.refreshes).toBe(1);
    expect(await editor.marked(uri)).toEqual([]);
    await expect.poll(() => editor.kinds).toEqual({ [uri]: null, [other]: null });
  });

  test('holds for new plans as well', async () => {
    const template = '# Plan: [FEATURE]\n\n**Date**: [DATE]\n';
    editor = await startEditor({
      files: {
        '.planwright.json': say({ template: 'docs/ours.md', fillNewPlans: false }),
        'docs/ours.md': template,
      },
    });
    const { text } = await editor.connection.sendRequest(renderPlan, {
      folder,
      template: 'team',
      feature: 'Export',
      uri: `${folder}/specs/001-export/plan.md`,
    });
    expect(text).toBe(template);
  });
});

describe('a mistake in the configuration', () => {
  const text = '{\n  "rules": { "empty-feild": "off" },\n  "template": "docs/ours.md"\n}';

  test('is shown where it stands until it is mended, and the rest of it holds', async () => {
    const wrong = { ...JSON.parse(text), planFiles: ['design/*.md'] };
    editor = await startEditor({ files: { '.planwright.json': JSON.stringify(wrong, undefined, 2) } });
    const uri = await editor.open('design/export.md', open);
    expect(await found(uri)).toContain('deferred-decision 3');
    await expect.poll(() => editor.published).toHaveLength(1);
    const [published] = editor.published;
    expect(published?.uri).toBe(file);
    expect(published?.diagnostics.map(({ range, message }) => `${range.start.line} ${message}`)).toEqual([
      '2 Planwright has no rule named empty-feild. Write empty-field, or remove it.',
      '4 There is no plan template docs/ours.md. Give the id of a built-in one, or a path from the folder of this file.',
    ]);
    await expect.poll(() => editor.statuses.at(-1)?.problems).toHaveLength(2);
    await editor.changeFile('docs/ours.md', '# Plan: [FEATURE]\n', FileChangeType.Created);
    await expect.poll(() => editor.published.at(-1)?.diagnostics).toHaveLength(1);
    await editor.changeFile('.planwright.json', say({ planFiles: ['design/*.md'] }), FileChangeType.Changed);
    await expect.poll(() => editor.published.at(-1)).toEqual({ uri: file, diagnostics: [] });
  });

  test.each([
    '',
    '{',
    '[]',
    '"x"',
    'null',
    '\u0000',
    '{"overrides":{}}',
    '{"overrides":[[]]}',
    '{"rules":{"__proto__":{"a":1}}}',
    `{"planFiles":["${'{a,'.repeat(50)}"]}`,
  ])('never keeps a plan from being checked: %j', async (content) => {
    editor = await startEditor({ files: { '.planwright.json': content } });
    expect(await found(await editor.open('specs/001-a/plan.md', open))).toContain('deferred-decision 3');
  });
});

describe.each([
  ['the project', { '.planwright.json': say({ constitution: 'docs/rules.md' }) }, null],
  ['a setting', {}, { constitution: 'docs/rules.md' }],
])('a constitution at a place that %s names', (_who, configuration, settings) => {
  const files = { ...configuration, 'docs/rules.md': constitution };

  test('governs plans, and refreshes them when it changes on disk and in the editor', async () => {
    editor = await startEditor({ files, settings });
    const plan = `${open}\n## Constitution Check\n\n- I. Small steps: PASS\n`;
    const uri = await editor.open('specs/001-a/plan.md', plan);
    expect(await editor.marked(uri)).not.toContain(expect.stringContaining('missing-principle'));
    expect(editor.statuses.at(-1)?.constitution).toBe(`${folder}/docs/rules.md`);
    await expect.poll(() => editor.watched.join()).toContain('rules.md');
    const second = `${constitution}\n### II. Tests first\n\nWe MUST write tests first.\n`;
    await editor.changeFile('docs/rules.md', second, FileChangeType.Changed);
    await expect.poll(() => editor.refreshes).toBe(1);
    expect((await editor.marked(uri)).join()).toContain('missing-principle');
    const rules = await editor.open('docs/rules.md', second);
    await editor.edit(rules, 'Tests first', 'Small steps, again');
    await editor.edit(
      rules,
      second.slice(constitution.length).replace('Tests first', 'Small steps, again'),
      '',
    );
    await expect.poll(() => editor.refreshes).toBeGreaterThan(1);
    await expect.poll(async () => (await editor.marked(uri)).join()).not.toContain('missing-principle');
  });

  test('has findings of its own', async () => {
    editor = await startEditor({ files, settings });
    const uri = await editor.open('docs/rules.md', `${constitution}\n### II. [PRINCIPLE_2_NAME]\n\n[WHAT]\n`);
    expect((await editor.marked(uri)).join()).toContain('unfilled-constitution');
    await expect.poll(() => editor.kinds[uri]).toBe('constitution');
  });
});

test('a template at a place that the project names is no plan, but checked as a template', async () => {
  const rows = '| I. Small steps | [PASS/FAIL] |\n| II. Tests first | [PASS/FAIL] |\n';
  const template = `# Implementation Plan: [FEATURE]\n\n## Constitution Check\n\n| Principle | Status |\n|---|---|\n${rows}`;
  const more = '### II. Tests first\n\nTests MUST come first.\n\n### III. One voice\n\nAll MUST agree.\n';
  editor = await startEditor({
    files: {
      '.planwright.json': say({ template: 'docs/specs/plan.md' }),
      'docs/specs/plan.md': template,
      'constitution.md': `${constitution}\n${more}`,
    },
  });
  const uri = await editor.open('docs/specs/plan.md', template);
  expect(await editor.marked(uri)).toEqual(['"Constitution Check" template-drift']);
  await expect.poll(() => editor.kinds[uri]).toBe('template');
});
