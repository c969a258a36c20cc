import { describe, expect, test } from 'vitest';
import { type Facts, gatherContext, parsePlan, readSettings } from '../../server/src/core';
import { renderPlan } from '../../server/src/core/template/built-in';
import { MemoryWorkspace } from '../support/memory-workspace';

// Past the door: a built-in plan is the start.

const template = '# Plan: [FEATURE]\n\n## Ours\n\n[what]\n';
const constitution =
  '# Constitution\n\n## Core Principles\n\n### I. Small steps\n\nWe MUST take small steps.\n';

interface Setup {
  readonly plan?: string;
  readonly text?: string;
  readonly folders?: readonly string[];
  readonly environment?: Record<string, string>;
  readonly settings?: object;
  readonly facts?: Facts;
}

/** The context of a plan, its files named by paths below file:///. */
async function contextOf(files: Record<string, string | Error>, setup: Setup = {}) {
  const { plan = 'repo/specs/003-user-auth/plan.md', text = '# Plan\n', folders = ['repo'] } = setup;
  const uris = Object.fromEntries(
    Object.entries({ [plan]: text, ...files }).map(([path, content]) => [`file:///${path}`, content]),
  );
  const workspace = new MemoryWorkspace(
    uris,
    folders.map((folder) => `file:///${folder}`),
    setup.environment,
  );
  const { settings } = readSettings(setup.settings);
  const gather = () =>
    gatherContext(workspace, { uri: `file:///${plan}`, plan: parsePlan(text), settings, facts: setup.facts });
  return { context: await gather(), gather, workspace };
}

/** Where the governing template comes from. */
async function templateOf(files: Record<string, string | Error>, setup: Setup = {}) {
  const { context } = await contextOf(files, setup);
  const { template: chosen } = context;
  return (
    chosen &&
    `${chosen.source.layer ?? chosen.id} ${chosen.source.uri?.slice('file:///'.length) ?? ''}`.trim()
  );
}

async function constitutionOf(files: Record<string, string | Error>, setup: Setup = {}) {
  const { context } = await contextOf(files, setup);
  return context.constitution?.uri.slice('file:///'.length);
}

async function problemsOf(files: Record<string, string | Error>, setup: Setup = {}) {
  const { context } = await contextOf(files, setup);
  return context.problems.map(({ uri, message }) => `${uri.slice('file:///'.length)}: ${message}`);
}

describe('The template', () => {
  test('is the one of the Spec Kit project', async () => {
    expect(await templateOf({ 'repo/.specify/templates/plan-template.md': template })).toBe(
      'team template repo/.specify/templates/plan-template.md',
    );
  });

  test('is overridden by the one in overrides', async () => {
    const files = {
      'repo/.specify/templates/plan-template.md': template,
      'repo/.specify/templates/overrides/plan-template.md': template,
    };
    expect(await templateOf(files)).toBe('override repo/.specify/templates/overrides/plan-template.md');
  });

  test('is that of the nearest root', async () => {
    const files = {
      'repo/.specify/templates/plan-template.md': template,
      'repo/services/a/.specify/templates/plan-template.md': template,
    };
    expect(await templateOf(files, { plan: 'repo/services/a/specs/001-x/plan.md' })).toBe(
      'team template repo/services/a/.specify/templates/plan-template.md',
    );
    expect(await templateOf(files, { plan: 'repo/services/b/specs/001-x/plan.md' })).toBe(
      'team template repo/.specify/templates/plan-template.md',
    );
  });

  test('is found from within .specify/specs', async () => {
    expect(
      await templateOf(
        { 'repo/.specify/templates/plan-template.md': template },
        { plan: 'repo/.specify/specs/001-x/plan.md' },
      ),
    ).toBe('team template repo/.specify/templates/plan-template.md');
  });

  test('is not looked for above the open folder', async () => {
    const files = { 'repo/.specify/templates/plan-template.md': template };
    expect(await templateOf(files, { folders: ['repo/specs'] })).toBeUndefined();
    expect(await templateOf(files, { folders: [] })).toBe(
      'team template repo/.specify/templates/plan-template.md',
    );
  });

  test('may stand in a customary place outside Spec Kit', async () => {
    expect(await templateOf({ 'repo/templates/plan-template.md': template })).toBe(
      'team template repo/templates/plan-template.md',
    );
  });

  test('is the one that the setting names, by id or by path', async () => {
    const files = { 'repo/.specify/templates/plan-template.md': template, 'repo/docs/ours.md': template };
    expect(await templateOf(files, { settings: { template: 'phased-delivery' } })).toBe('phased-delivery');
    expect(await templateOf(files, { settings: { template: 'docs/ours.md' } })).toBe(
      'setting repo/docs/ours.md',
    );
  });

  test('is the one that the plan names', async () => {
    const text = '---\ntemplate: docs/ours.md\n---\n# Plan\n';
    expect(
      await templateOf({ 'repo/docs/ours.md': template }, { text, settings: { template: 'spec-kit' } }),
    ).toBe('named in the plan repo/docs/ours.md');
  });

  test('is the built-in one that fits, where there is no other', async () => {
    expect(await templateOf({}, { text: renderPlan('gated-decisions') })).toBe('gated-decisions');
    expect(await templateOf({}, { text: '# Shopping list\n' })).toBeUndefined();
  });

  test('is the one of SPECIFY_INIT_DIR when that is set', async () => {
    const files = {
      'repo/.specify/templates/plan-template.md': template,
      'other/.specify/templates/plan-template.md': template,
    };
    const there = { environment: { SPECIFY_INIT_DIR: '/other' } };
    expect(await templateOf(files, there)).toBe('team template other/.specify/templates/plan-template.md');
    const relative = { environment: { SPECIFY_INIT_DIR: '../other/' } };
    expect(await templateOf(files, relative)).toBe('team template other/.specify/templates/plan-template.md');
    const nowhere = { environment: { SPECIFY_INIT_DIR: '/nowhere' } };
    expect(await templateOf(files, nowhere)).toBeUndefined();
    expect(await problemsOf(files, nowhere)).toEqual([
      'nowhere: SPECIFY_INIT_DIR names /nowhere, which has no .specify folder. Correct the variable or unset it.',
    ]);
  });
});

describe('The constitution', () => {
  test.each(['.specify/memory', 'memory', 'docs', '.'])('is found in %s', async (folder) => {
    const path = `repo/${folder}/constitution.md`.replace('/./', '/');
    expect(await constitutionOf({ [path]: constitution })).toBe(path);
  });

  test('is the nearest one', async () => {
    const files = {
      'repo/.specify/memory/constitution.md': constitution,
      'repo/services/a/constitution.md': constitution,
    };
    expect(await constitutionOf(files, { plan: 'repo/services/a/specs/001-x/plan.md' })).toBe(
      'repo/services/a/constitution.md',
    );
    expect(await constitutionOf(files)).toBe('repo/.specify/memory/constitution.md');
  });

  test('may be the path of another file, as git writes a link where there are none', async () => {
    const place = 'repo/.specify/memory/constitution.md';
    const linked = { [place]: '../../constitution.md\n', 'repo/constitution.md': constitution };
    expect(await constitutionOf(linked)).toBe('repo/constitution.md');
    expect(await constitutionOf(linked, { folders: [] })).toBe('repo/constitution.md');
    const { context } = await contextOf({ [place]: '../../docs/none.md' });
    expect(context.constitution).toBeUndefined();
    expect(context.problems.map(({ message }) => message)).toEqual([
      `The constitution file:///${place} is a link to ../../docs/none.md, which is not there. Correct the link.`,
    ]);
  });

  test('is not followed out of the workspace, nor more than one step', async () => {
    const place = 'repo/.specify/memory/constitution.md';
    const outside = { [place]: '../../../other/constitution.md', 'other/constitution.md': constitution };
    expect(await constitutionOf(outside)).toBeUndefined();
    const loop = {
      [place]: '../../constitution.md',
      'repo/constitution.md': '.specify/memory/constitution.md',
    };
    expect(await constitutionOf(loop)).toBe('repo/constitution.md');
  });

  test('is the one that the setting names', async () => {
    const files = { 'repo/constitution.md': constitution, 'repo/docs/rules.md': constitution };
    expect(await constitutionOf(files, { settings: { constitution: './docs/rules.md' } })).toBe(
      'repo/docs/rules.md',
    );
    expect(await problemsOf(files, { settings: { constitution: 'docs/none.md' } })).toEqual([
      'repo/docs/none.md: There is no constitution docs/none.md. Correct the setting planwright.constitution.',
    ]);
  });
});

describe('A file that cannot be used', () => {
  const place = 'repo/.specify/templates/plan-template.md';

  test.each([
    ['is a folder', { [`${place}/readme.md`]: '' }, /cannot be read \(EISDIR/],
    ['may not be read', { [place]: new Error('EACCES: permission denied') }, /cannot be read \(EACCES/],
    ['is binary', { [place]: 'PK\u0003\u0004\0\0' }, /is not text\. Save it as Markdown/],
    ['is huge', { [place]: 'x'.repeat(10_000_000) }, /is too large\. Cut it/],
  ])(
    'because it %s is one problem that names it, and the next place is asked',
    async (_why, files, message) => {
      const others = { 'repo/templates/plan-template.md': template, 'repo/constitution.md': constitution };
      const { context } = await contextOf({ ...files, ...others });
      expect(context.problems).toEqual([
        { uri: `file:///${place}`, message: expect.stringMatching(message) },
      ]);
      expect(context.template?.source.uri).toBe('file:///repo/templates/plan-template.md');
      expect(context.constitution?.uri).toBe('file:///repo/constitution.md');
    },
  );

  test('does not keep an empty template or constitution from being one', async () => {
    const files = { [place]: '', 'repo/constitution.md': '' };
    expect(await templateOf(files)).toBe(`team template ${place}`);
    expect(await constitutionOf(files)).toBe('repo/constitution.md');
    expect(await problemsOf(files)).toEqual([]);
  });

  test('is named when the setting or the plan points at nothing', async () => {
    expect(await problemsOf({}, { settings: { template: 'no/such.md' } })).toEqual([
      'repo/no/such.md: There is no plan template no/such.md (setting). Correct the name or the path.',
    ]);
  });
});

describe('The rest of the context', () => {
  test('lists what stands beside the plan', async () => {
    const { context } = await contextOf({
      'repo/specs/003-user-auth/spec.md': '# Spec\n',
      'repo/specs/003-user-auth/contracts/api.yaml': '',
      'repo/specs/tasks.md': '',
    });
    expect(context.neighbours.folder).toBe('file:///repo/specs/003-user-auth');
    expect([...context.neighbours.names].sort()).toEqual(['contracts/', 'plan.md', 'spec.md']);
  });

  test.each([
    ['# Feature Specification: Sign in with a key\n', 'Sign in with a key'],
    ['# 機能仕様：鍵でログイン\n', '鍵でログイン'],
    ['\ufeff---\ntitle: x\n---\n\n# Sign in\n', 'Sign in'],
    ['# Feature Specification: [FEATURE NAME]\n', 'User auth'],
    ['No title.\n', 'User auth'],
  ])("names the feature as the spec's title does, or else the folder: %j", async (spec, feature) => {
    const { context } = await contextOf({ 'repo/specs/003-user-auth/spec.md': spec });
    expect(context.facts).toEqual({ folder: '003-user-auth', feature });
  });

  test('takes no folder for a feature that is none', async () => {
    const { context } = await contextOf({}, { plan: 'repo/docs/plan.md' });
    expect(context.facts).toEqual({});
  });

  test('believes the host more than the files', async () => {
    const facts = { feature: 'Keys', date: '2026-01-15', branch: 'main', author: 'Ada' };
    const { context } = await contextOf({}, { facts });
    expect(context.facts).toEqual({ ...facts, folder: '003-user-auth' });
  });

  test('is the same object until something in it changes', async () => {
    const { context, gather, workspace } = await contextOf({
      'repo/.specify/templates/plan-template.md': template,
      'repo/constitution.md': constitution,
    });
    expect(await gather()).toBe(context);
    workspace.files['file:///repo/constitution.md'] = `${constitution}\n`;
    const changed = await gather();
    expect(changed).not.toBe(context);
    expect(changed.template).toBe(context.template);
    workspace.files['file:///repo/specs/003-user-auth/tasks.md'] = '';
    expect((await gather()).neighbours.names.has('tasks.md')).toBe(true);
  });

  test('copes with a place that is no ordinary file', async () => {
    for (const uri of [
      'untitled:Untitled-1',
      'vscode-vfs://github/owner/repo/specs/001-x/plan.md',
      'file:///plan.md',
    ]) {
      const context = await gatherContext(new MemoryWorkspace({}), {
        uri,
        plan: parsePlan('# Plan\n'),
        settings: readSettings(undefined).settings,
      });
      expect(context.problems).toEqual([]);
    }
  });

  test.each([true, false])(
    'tells of a folder of the project that cannot be listed, not of one above (asks for entries: %s)',
    async (asks) => {
      const uri = 'file:///home/shop/specs/003-user-auth/plan.md';
      const problemsWithout = async (unlisted: string) => {
        const files = new MemoryWorkspace({ [uri]: '# Plan\n', 'file:///home/shop/.git': 'gitdir: a' });
        const readDirectory = async (folder: string) => {
          if (folder === unlisted) throw new Error('denied');
          return files.readDirectory(folder);
        };
        const hasEntries = async (folder: string) => (await readDirectory(folder)).length > 0;
        const workspace = {
          ...{
            readText: (file: string) => files.readText(file),
            readDirectory,
            folders: [],
            environment: {},
          },
          ...(asks && { hasEntries }),
        };
        const { settings } = readSettings(undefined);
        const { problems } = await gatherContext(workspace, { uri, plan: parsePlan('# Plan\n'), settings });
        return problems.map(({ message }) => message);
      };
      expect(await problemsWithout('file:///home/shop/.specify')).toEqual([
        'The folder file:///home/shop/.specify cannot be read (denied). Check the folder and its permissions.',
      ]);
      expect(await problemsWithout('file:///home/shop/specs/003-user-auth')).toEqual([
        'The folder file:///home/shop/specs/003-user-auth cannot be read (denied). Check the folder and its permissions.',
      ]);
      expect(await problemsWithout('file:///home/.specify')).toEqual([]);
    },
  );

  test('survives a file system that answers nothing but errors', async () => {
    const fail = () => Promise.reject(new Error('gone'));
    const workspace = { readText: fail, readDirectory: fail, folders: ['file:///repo'], environment: {} };
    const context = await gatherContext(workspace, {
      uri: 'file:///repo/specs/003-user-auth/plan.md',
      plan: parsePlan('# Plan\n'),
      settings: readSettings(undefined).settings,
    });
    expect(context.template).toBeUndefined();
    expect(context.problems.length).toBeGreaterThan(0);
  });

  test('gives way to others while it reads a long plan, and does not for a short one', async () => {
    const pausesFor = async (text: string) => {
      let pauses = 0;
      const pause = async () => {
        pauses++;
      };
      const { settings } = readSettings(undefined);
      const uri = 'file:///repo/plan.md';
      await gatherContext(new MemoryWorkspace({}), {
        uri,
        plan: parsePlan(text),
        settings,
        facts: {},
        pause,
      });
      return pauses;
    };
    const section = `## Section\n\n${'See [the spec](./spec.md) for more.\n'.repeat(50)}\n`;
    expect(await pausesFor(`# Plan\n\n${section}`)).toBe(0);
    expect(await pausesFor(`# Plan\n\n${section.repeat(200)}`)).toBeGreaterThan(4);
  });
});
