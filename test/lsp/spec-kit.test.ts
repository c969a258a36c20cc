import { afterEach, describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import {
  copyTemplate,
  governingTemplate,
  listFeatures,
  listTemplates,
  proposePlan,
  renderPlan,
} from '../../server/src/lsp/protocol';
import { type Editor, folder, startEditor } from './editor';

let editor: Editor;
afterEach(() => editor.end());

const template =
  '# Implementation Plan: [FEATURE]\r\n\r\n**Date**: [DATE]\r\n\r\n## Summary\r\n\r\n[What]  \r\n\r\n\r\n';
const plan = '# Implementation Plan: Export\n\n## Summary\n\nA file.\n';
const core = { '.specify/templates/plan-template.md': template };

describe('a mistake in a file that plans depend on', () => {
  const manifest = 'provides:\n  templates:\n    - type: poem\n      name: x\n      file: y.md\n';
  const files = { ...core, '.specify/presets/ours/preset.yml': manifest };
  const uri = `${folder}/.specify/presets/ours/preset.yml`;

  test('is shown in that file, where it is made, until it is mended or no plan is open', async () => {
    editor = await startEditor({ files: { ...files } });
    const first = await editor.open('specs/001-export/plan.md', plan);
    const second = await editor.open('specs/002-import/plan.md', plan);
    await editor.diagnostics(first);
    await editor.diagnostics(second);
    await expect.poll(() => editor.published).toHaveLength(1);
    expect(editor.published[0]).toEqual({
      uri,
      diagnostics: [
        {
          range: { start: { line: 2, character: 12 }, end: { line: 2, character: 16 } },
          message:
            'The manifest of the preset ours is not valid: there is no type poem. Correct it, or install the preset again.',
          severity: 1,
          source: 'Planwright',
        },
      ],
    });
    expect(editor.statuses.at(-1)?.problems).toHaveLength(1);
    await editor.close(first);
    await editor.changeFile(
      '.specify/presets/ours/preset.yml',
      manifest.replace('poem', 'command'),
      FileChangeType.Changed,
    );
    await expect.poll(() => editor.refreshes).toBe(1);
    await editor.diagnostics(second);
    await expect.poll(() => editor.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });

  test('is taken back once it is mended, though the editor asks for no plan anew', async () => {
    editor = await startEditor({ files: { ...files } });
    await editor.diagnostics(await editor.open('specs/001-export/plan.md', plan));
    await editor.diagnostics(await editor.open('specs/002-import/plan.md', plan));
    await expect.poll(() => editor.published).toHaveLength(1);
    const mended = manifest.replace('poem', 'command');
    await editor.changeFile('.specify/presets/ours/preset.yml', mended, FileChangeType.Changed);
    await expect.poll(() => editor.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });

  test('is shown where it is made, also when only the lines before it change', async () => {
    const path = '.specify/presets/ours/preset.yml';
    const long = `# It is new.\n${manifest}`;
    editor = await startEditor({ files: { ...core, [path]: long } });
    await editor.diagnostics(await editor.open('specs/001-export/plan.md', plan));
    const line = () => editor.published.at(-1)?.diagnostics[0]?.range.start.line;
    await expect.poll(line).toBe(3);
    await editor.changeFile(path, long.replace('is new', 'is\n#ew'), FileChangeType.Changed);
    await expect.poll(line).toBe(4);
  });

  test('is taken back with the last plan', async () => {
    editor = await startEditor({ files: { ...files } });
    const first = await editor.open('specs/001-export/plan.md', plan);
    await editor.diagnostics(first);
    await editor.close(first);
    await expect.poll(() => editor.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });
});

test('the status tells the layers, and the governing template is that of the topmost', async () => {
  const override = '.specify/templates/overrides/plan-template.md';
  editor = await startEditor({ files: { ...core, [override]: template } });
  const uri = await editor.open('specs/001-export/plan.md', plan);
  await editor.diagnostics(uri);
  await expect
    .poll(() => editor.statuses.at(-1)?.template?.layers)
    .toEqual([
      { layer: 'override', uri: `${folder}/${override}`, used: true },
      { layer: 'team template', uri: `${folder}/.specify/templates/plan-template.md`, used: false },
    ]);
  expect(await editor.connection.sendRequest(governingTemplate, { uri })).toMatchObject({
    uri: `${folder}/${override}`,
    layers: [
      { layer: 'override', strategy: 'replace', used: true },
      { layer: 'team template', strategy: 'replace', used: false },
    ],
  });
});

describe('features without a plan', () => {
  const list = (place?: string) =>
    editor.connection.sendRequest(listFeatures, { folder, template: 'team', place });
  const files = {
    ...core,
    'specs/001-first/spec.md': '# Feature Specification: The first',
    'specs/002-second/spec.md': '# Feature Specification: The second',
    'specs/003-third/plan.md': plan,
    'specs/010-tenth/notes.md': '',
    'specs/20260105-090307-timed/spec.md': '',
    'specs/20260105-090308-later/spec.md': '',
    'specs/notes/a.md': '',
  };

  test('are listed with the newest first', async () => {
    editor = await startEditor({ files: { ...files } });
    expect((await list()).map(({ name, path }) => [name, path])).toEqual([
      ['Later', 'specs/20260105-090308-later/plan.md'],
      ['Timed', 'specs/20260105-090307-timed/plan.md'],
      ['Tenth', 'specs/010-tenth/plan.md'],
      ['The second', 'specs/002-second/plan.md'],
      ['The first', 'specs/001-first/plan.md'],
    ]);
  });

  test('begin with the one that the project is at, wherever it is', async () => {
    const at = (directory: string) => ({
      '.specify/feature.json': JSON.stringify({ feature_directory: directory }),
    });
    editor = await startEditor({ files: { ...files, ...at('specs/001-first/') } });
    expect((await list())[0]).toEqual({
      name: 'The first',
      folder: '001-first',
      path: 'specs/001-first/plan.md',
      current: true,
    });
    expect((await list()).filter(({ folder }) => folder === '001-first')).toHaveLength(1);
    Object.assign(editor.files, at('work/login'), { 'work/login/spec.md': '' });
    expect((await list())[0]).toMatchObject({ path: 'work/login/plan.md', current: true });
    Object.assign(editor.files, at('../work'));
    expect((await list()).some(({ current }) => current)).toBe(false);
  });

  test('and new ones are those of the project that the place is in', async () => {
    editor = await startEditor({
      files: {
        ...files,
        'services/shop/.specify/templates/plan-template.md': '# Plan: [FEATURE]\n\n## Shop\n',
        'services/shop/.specify/init-options.json': '{"feature_numbering": "timestamp"}',
        'services/shop/specs/007-basket/spec.md': '',
      },
    });
    const place = `${folder}/services/shop/specs`;
    expect((await list(place)).map(({ path }) => path)).toEqual(['services/shop/specs/007-basket/plan.md']);
    const proposal = await editor.connection.sendRequest(proposePlan, {
      folder,
      place,
      template: 'team',
      feature: 'Late orders',
    });
    expect(proposal.path).toMatch(/^services\/shop\/specs\/\d{8}-\d{6}-late-orders\/plan\.md$/);
    const [team] = await editor.connection.sendRequest(listTemplates, { folder, place });
    expect(team?.uri).toBe(`${folder}/services/shop/.specify/templates/plan-template.md`);
  });
});

describe('a new plan', () => {
  const render = () =>
    editor.connection.sendRequest(renderPlan, {
      folder,
      template: 'team',
      feature: 'Export',
      uri: `${folder}/specs/001-export/plan.md`,
    });
  const hooks = `installed: [git]
hooks:
  before_plan:
    - command: speckit.before
  after_plan:
    - extension: git
      command: speckit.git.commit
      description: |
        Commit
        the plan
      optional: true
    - { command: speckit.last, priority: 20, optional: false }
    - { command: speckit.off, enabled: false }
    - { extension: nothing }
    - text
`;

  test("is the team's template byte for byte when nothing is to be filled in", async () => {
    editor = await startEditor({ files: { ...core }, settings: { fillNewPlans: false } });
    const { snippet, text } = await render();
    expect(text).toBe(template);
    expect(snippet).toContain('[DATE]');
  });

  test('keeps the byte order mark of the template, which is no part of what is judged and edited', async () => {
    const marked = { '.specify/templates/plan-template.md': `\ufeff${template}` };
    editor = await startEditor({ files: marked, settings: { fillNewPlans: false } });
    const { snippet, text } = await render();
    expect(text).toBe(`\ufeff${template}`);
    expect(snippet).not.toContain('\ufeff');
    await editor.changeSettings(null);
    expect((await render()).text).toMatch(/^\ufeff# Implementation Plan: Export\r\n/);
  });

  test('is made from what is saved, as Spec Kit would make it', async () => {
    editor = await startEditor({ files: { ...core }, settings: { fillNewPlans: false } });
    await editor.open('.specify/templates/plan-template.md', `${template}\r\n## Not yet saved\r\n`);
    expect((await render()).text).toBe(template);
  });

  test('differs from the template in the known tokens alone', async () => {
    editor = await startEditor({ files: { ...core } });
    const { text } = await render();
    expect(text.replace(/\d{4}-\d\d-\d\d/, '[DATE]').replace('Export', '[FEATURE]')).toBe(template);
  });

  test('comes with what the project offers to do next, in its order', async () => {
    editor = await startEditor({ files: { ...core, '.specify/extensions.yml': hooks } });
    expect((await render()).hooks).toEqual([
      { command: 'speckit.git.commit', extension: 'git', description: 'Commit the plan', optional: true },
      { command: 'speckit.last', optional: false },
    ]);
  });

  test.each(['', 'hooks: [', 'hooks: x', 'hooks: {after_plan: 7}', '- a', '\u0000', '--- a\n--- b\n'])(
    'survives the list of extensions %j',
    async (text) => {
      editor = await startEditor({ files: { ...core, '.specify/extensions.yml': text } });
      expect((await render()).hooks).toEqual([]);
    },
  );
});

describe('a copy of the template', () => {
  const copy = () => editor.connection.sendRequest(copyTemplate, { uri: `${folder}/specs/001-x/plan.md` });
  const target = `${folder}/.specify/templates/overrides/plan-template.md`;

  test('is what the layers give', async () => {
    const preset = {
      '.specify/presets/ours/preset.yml':
        'provides: {templates: [{type: template, name: plan-template, file: a.md, strategy: append}]}',
      '.specify/presets/ours/a.md': 'Ours\n',
    };
    editor = await startEditor({ files: { ...core, ...preset } });
    expect(await copy()).toEqual({ uri: target, text: `${template}\n\nOurs\n`, problems: [] });
    editor.files['.specify/templates/plan-template.md'] = `\ufeff${template}`;
    editor.files['.specify/presets/ours/a.md'] = '\ufeffOurs\n';
    expect(await copy()).toMatchObject({ text: `\ufeff${template}\n\n\ufeffOurs\n` });
  });

  test('is refused with the reason', async () => {
    editor = await startEditor({ files: { 'specs/001-x/plan.md': plan } });
    expect(await copy()).toEqual({ problems: [] });
    editor.files['.specify/memory/constitution.md'] = '';
    expect(await copy()).toEqual({ uri: target, problems: [] });
    editor.files['.specify/extensions/x/plan-template.md'] = '';
    editor.files['.specify/extensions/.registry'] = '{';
    expect(await copy()).toMatchObject({ problems: [expect.stringContaining('registry of extensions')] });
  });
});
