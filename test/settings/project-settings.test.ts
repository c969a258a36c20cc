import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProjectSettings, readGivenSettings } from '../../server/src/core';
import { defaultSettings } from '../../server/src/core/settings/read-settings';
import { MemoryWorkspace } from '../support/memory-workspace';
import { random } from '../support/runs';
import { marked } from './marked';

// Past the door: the default settings are compared.

const plan = 'repo/specs/001-export/plan.md';

interface Setup {
  readonly of?: string;
  readonly folders?: readonly string[];
  /** What the editor is set to. */
  readonly editor?: object;
}

/** The settings for a plan, files named by paths below file:///. */
async function settingsOf(files: Record<string, string | Error>, setup: Setup = {}) {
  const { of = plan, folders = ['repo'], editor = {} } = setup;
  const uris = Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///${path}`, text]));
  const workspace = new MemoryWorkspace(
    uris,
    folders.map((folder) => `file:///${folder}`),
  );
  const { given } = readGivenSettings(editor);
  const projects = new ProjectSettings(workspace);
  return { ...(await projects.of(`file:///${of}`, given)), projects, workspace };
}

const say = (settings: object) => JSON.stringify(settings);

describe('The project file', () => {
  test('is not needed', async () => {
    const { settings, problems } = await settingsOf({});
    expect(settings).toEqual(defaultSettings);
    expect(problems).toEqual([]);
  });

  test('is .planwright.json, with comments and trailing commas, or a key of package.json', async () => {
    const text = `// What our plans have to have\n{ "rules": { "empty-field": "off", }, /* for now */ }\n`;
    const asKey = say({ name: 'shop', planwright: { rules: { 'empty-field': 'off' } } });
    for (const [name, content] of [
      ['.planwright.json', text],
      ['package.json', asKey],
    ]) {
      const { settings, problems } = await settingsOf({ [`repo/${name}`]: content! });
      expect(settings.rules).toEqual({ 'empty-field': { severity: 'off', options: {} } });
      expect(problems).toEqual([]);
    }
  });

  test('may begin with a byte order mark', async () => {
    const { settings } = await settingsOf({
      'repo/.planwright.json': `\ufeff${say({ fillNewPlans: false })}`,
    });
    expect(settings.fillNewPlans).toBe(false);
  });

  test('is the nearest above the plan, and .planwright.json before package.json', async () => {
    const files = {
      'repo/.planwright.json': say({ template: 'spec-kit', fillNewPlans: false }),
      'repo/package.json': say({ planwright: { template: 'phased-delivery' } }),
      'repo/services/a/package.json': say({ planwright: { template: 'gated-decisions' } }),
      'repo/services/b/package.json': say({ name: 'b' }),
    };
    const templateOf = async (of: string) => (await settingsOf(files, { of })).settings.template;
    expect(await templateOf(plan)).toBe('spec-kit');
    expect(await templateOf('repo/services/a/specs/001-x/plan.md')).toBe('gated-decisions');
    expect(await templateOf('repo/services/b/specs/001-x/plan.md')).toBe('spec-kit');
    const { settings } = await settingsOf(files, { of: 'repo/services/a/plan.md' });
    expect(settings.fillNewPlans).toBe(true);
  });

  test('is not looked for above the open folder, nor above the repository', async () => {
    const files = { 'home/.planwright.json': say({ fillNewPlans: false }) };
    const of = 'home/repo/specs/001-x/plan.md';
    const fills = async (setup: Setup, more: Record<string, string> = {}) =>
      (await settingsOf({ ...files, ...more }, { of, ...setup })).settings.fillNewPlans;
    expect(await fills({ folders: [] })).toBe(false);
    expect(await fills({ folders: ['home'] })).toBe(false);
    expect(await fills({ folders: ['home/repo'] })).toBe(true);
    expect(await fills({ folders: [] }, { 'home/repo/.git/HEAD': 'ref: refs/heads/main' })).toBe(true);
    expect(await fills({ folders: ['home'] }, { 'home/repo/.git': 'gitdir: ../elsewhere' })).toBe(true);
  });

  test('wins over what the editor is set to, which holds where the file is silent', async () => {
    const { settings } = await settingsOf(
      {
        'repo/.planwright.json': say({
          severityByState: true,
          rules: { 'empty-field': { severity: 'hint' }, 'unfilled-placeholder': 'error' },
        }),
      },
      {
        editor: {
          fillNewPlans: false,
          severityByState: false,
          rules: { 'unfilled-placeholder': { severity: 'off', ignore: ['[x]'] }, 'missing-section': 'off' },
        },
      },
    );
    expect(settings).toEqual({
      ...defaultSettings,
      fillNewPlans: false,
      severityByState: true,
      rules: {
        'empty-field': { severity: 'hint', options: {} },
        'unfilled-placeholder': { severity: 'error', options: {} },
        'missing-section': { severity: 'off', options: {} },
      },
    });
  });

  test('gives globs and paths that go from its folder', async () => {
    const { settings, problems } = await settingsOf(
      {
        'repo/services/a/.planwright.json': say({
          planFiles: ['design/*.md'],
          template: 'docs/our plan.md',
          constitution: '../../docs/rules.md',
        }),
        'repo/services/a/docs/our%20plan.md': '# Plan\n',
        'repo/docs/rules.md': '# Rules\n',
      },
      { of: 'repo/services/a/design/export.md' },
    );
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      ...defaultSettings,
      planFiles: ['design/*.md'],
      planFilesFrom: 'file:///repo/services/a',
      template: 'file:///repo/services/a/docs/our%20plan.md',
      constitution: 'file:///repo/docs/rules.md',
    });
  });

  test('may name a built-in template', async () => {
    const { settings, problems } = await settingsOf({
      'repo/.planwright.json': say({ template: 'spec-kit', $schema: './x.json', constitution: '' }),
    });
    expect(settings.template).toBe('spec-kit');
    expect(problems).toEqual([]);
  });
});

describe('Overrides', () => {
  const files = {
    'repo/.planwright.json': say({
      rules: { 'empty-field': 'hint', 'missing-section': 'off' },
      overrides: [
        { files: ['specs/legacy/**'], rules: { 'empty-field': 'off' }, severityByState: false },
        { files: ['**/x-*/plan.md', '/top/*.md'], rules: { 'empty-field': 'error' }, template: 'spec-kit' },
      ],
    }),
  };
  const of = async (path: string) => (await settingsOf(files, { of: path })).settings;

  test('hold for the plans that their globs fit, and leave the rest as it is', async () => {
    expect((await of('repo/specs/001/plan.md')).rules['empty-field']?.severity).toBe('hint');
    const legacy = await of('repo/specs/legacy/001/plan.md');
    expect(legacy.rules).toEqual({
      'empty-field': { severity: 'off', options: {} },
      'missing-section': { severity: 'off', options: {} },
    });
    expect(legacy.severityByState).toBe(false);
  });

  test('win in their order', async () => {
    const both = await of('repo/specs/legacy/x-1/plan.md');
    expect(both.rules['empty-field']?.severity).toBe('error');
    expect(both).toMatchObject({ severityByState: false, template: 'spec-kit' });
  });

  test('go from the folder of the file', async () => {
    expect((await of('repo/top/a.md')).template).toBe('spec-kit');
    expect((await of('repo/services/top/a.md')).template).toBe('');
  });
});

describe('The same settings object is given', () => {
  const text = say({ overrides: [{ files: ['old/**'], fillNewPlans: false }] });

  test('wherever the same overrides hold, and again when nothing has changed', async () => {
    const { projects, settings, workspace } = await settingsOf({ 'repo/.planwright.json': text });
    const editor = readGivenSettings({ template: 'spec-kit' }).given;
    const one = (await projects.of('file:///repo/a/plan.md', editor)).settings;
    expect((await projects.of('file:///repo/b/plan.md', editor)).settings).toBe(one);
    expect((await projects.of('file:///repo/old/plan.md', editor)).settings).not.toBe(one);
    expect((await projects.of('file:///repo/a/plan.md')).settings).not.toBe(one);
    projects.forget();
    expect((await projects.of('file:///repo/a/plan.md', editor)).settings).toBe(one);
    workspace.files['file:///repo/.planwright.json'] = say({ fillNewPlans: false });
    projects.forget();
    expect((await projects.of(`file:///${plan}`)).settings).not.toEqual(settings);
  });

  test('without a project as well, and each folder is asked once', async () => {
    const { projects, workspace } = await settingsOf({});
    const { settings } = await projects.of(`file:///${plan}`);
    const reads = workspace.reads.length;
    expect((await projects.of('file:///repo/specs/001-export/spec.md')).settings).toBe(settings);
    expect(workspace.reads).toHaveLength(reads);
  });
});

describe('What is wrong', () => {
  test.each(marked)('is told where it stands, and the rest holds: $title', async ({ text, expected }) => {
    const { problems, settings } = await settingsOf({ 'repo/.planwright.json': text });
    expect(problems.map(({ uri }) => uri)).toEqual(expected.map(() => 'file:///repo/.planwright.json'));
    expect(
      problems.map(({ message, span }) => `${text.slice(span!.start, span!.end)} <- ${message}`),
    ).toEqual(expected);
    if (/"fillNewPlans": false/.test(text)) expect(settings.fillNewPlans).toBe(false);
    expect({ ...settings, fillNewPlans: true, rules: {} }).toEqual(defaultSettings);
  });

  test('is told of a key of package.json, whose other mistakes are not ours', async () => {
    const text = '{ "planwright": { "rules": { "empty-feild": "off" } }, "name": }';
    const { problems } = await settingsOf({ 'repo/package.json': text });
    const inOurs = problems.filter(({ message }) => message.includes('empty-feild'));
    expect(inOurs.map(({ span }) => text.slice(span!.start, span!.end))).toEqual(['"empty-feild"']);
    expect(problems).toHaveLength(1);
    expect((await settingsOf({ 'repo/package.json': '{ "name": ' })).problems).toEqual([]);
  });

  test('with a file that a path names is mended by making the file', async () => {
    const { projects, problems, workspace } = await settingsOf({
      'repo/.planwright.json': say({ constitution: 'docs/rules.md' }),
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'There is no constitution docs/rules.md. Correct the path, which goes from the folder of this file.',
    ]);
    workspace.files['file:///repo/docs/rules.md'] = '# Rules\n';
    projects.forget();
    expect(await projects.of(`file:///${plan}`)).toMatchObject({
      problems: [],
      settings: { constitution: 'file:///repo/docs/rules.md' },
    });
  });

  test.each([
    ['cannot be read', new Error('EACCES'), /cannot be read \(EACCES\)/],
    ['is binary', 'PK\u0003\0', /is not text\. Save it as JSON in UTF-8/],
    ['is huge', ' '.repeat(1_100_000), /is too large/],
    ['is nested without end', '['.repeat(200_000), /nested too deeply|must be an object|value expected/],
    ['is empty', '', /is not valid JSON: value expected/],
    ['is cut off', '{ "rules": {', /is not valid JSON/],
    ['is no JSON', '# Settings\n', /is not valid JSON/],
    ['is a list', '[]', /\.planwright\.json must be an object/],
  ])('with a file that %s is told, and the defaults hold', async (_, text, message) => {
    const { problems, settings } = await settingsOf({ 'repo/.planwright.json': text });
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.span).toBeDefined();
    expect(settings).toEqual(defaultSettings);
  });

  test('with a file that is torn anywhere is told within it, and never keeps it from being read', async () => {
    const whole = say({
      planFiles: ['a/*.md'],
      constitution: 'docs/rules.md',
      rules: { 'empty-field': { severity: 'hint', ignore: ['x'] } },
      overrides: [{ files: ['b/**'], rules: { 'missing-section': 'off' } }],
    });
    const cut = fc.tuple(fc.nat(whole.length), fc.nat(12), fc.string({ maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 4 }), async (cuts) => {
        let text = whole;
        for (const [at, length, into] of cuts) text = text.slice(0, at) + into + text.slice(at + length);
        const { problems, settings } = await settingsOf({ 'repo/.planwright.json': text });
        for (const { message, span } of problems) {
          expect(message).toMatch(/\.$/);
          expect(0 <= span!.start && span!.start <= span!.end && span!.end <= text.length).toBe(true);
        }
        expect(Object.keys(settings).sort()).toEqual(
          expect.arrayContaining(Object.keys(defaultSettings).sort()),
        );
      }),
      random(60),
    );
  });
});
