import { describe, expect, test } from 'vitest';
import {
  checkDocument,
  gatherContext,
  ProjectSettings,
  parsePlan,
  readGivenSettings,
} from '../../server/src/core';
import { filesAt } from '../../server/src/core/ide/navigation/file-at';
import { currentFeature } from '../../server/src/core/project/feature-folders';
import { computeFrom } from '../../server/src/core/workspace/workspace-reader';
import { MemoryWorkspace } from '../support/memory-workspace';
import { isLong } from '../support/runs';

// Past the door: each reader of names is asked on its own, so that none hides behind another.

// Every kind of name that leads out of a project, at every place that a workspace can put a name: nothing outside is asked for.

/** Names that must not be looked up, as a person would write them into a file. */
const names = [
  '/etc/passwd',
  '/dev/zero',
  '/dev/stdin',
  '/proc/self/environ',
  '../../../../etc/passwd',
  '../../../../../../../../etc/passwd',
  'docs/../../../../../etc/passwd',
  './../../../../etc/passwd',
  '..\\..\\..\\..\\etc\\passwd',
  'C:/Users/ana/secret.md',
  'C:\\Users\\ana\\secret.md',
  'c:secret.md',
  '//evil.example/share/t.md',
  '\\\\evil.example\\share\\t.md',
  '/\\evil.example/share/t.md',
  '\\\\.\\pipe\\x',
  '\\\\?\\C:\\secret.md',
  'file://evil.example/share/t.md',
  'file:///etc/passwd',
  'file:/etc/passwd',
  'FILE:///etc/passwd',
  'http://evil.example/t.md',
  'https://evil.example/t.md',
  'vscode-userdata:///User/settings.json',
  'vscode-remote://ssh-remote+evil.example/etc/passwd',
  'command://x/y',
  'untitled:x',
  'CON',
  'con.md',
  'docs/NUL.md',
  'docs/aux',
  'COM1.txt',
  'lpt9',
  'docs/conin$',
  '.../.../x.md',
  '.. /.. /.. /.. /x.md',
  '\ud800',
  'docs/\udfff.md',
  'a\u0000b.md',
];

/** The same as they may stand in a link, where spaces end a target and percent signs are decoded. */
const inLinks = [
  ...names.filter((name) => !/[\s\0]/.test(name)),
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/etc/passwd%00.md',
  '../../../../etc/passwd#root',
  '..%5c..%5c..%5c..%5cetc',
];

/** A workspace that notes everything it is asked for, and has whatever is asked for. */
class Recording extends MemoryWorkspace {
  readonly asked: string[] = [];

  override async readText(uri: string) {
    this.asked.push(uri);
    return super.readText(uri);
  }

  override async readDirectory(uri: string) {
    this.asked.push(uri);
    return super.readDirectory(uri);
  }
}

const roots = {
  'an open folder': { root: 'file:///home/ana/repo', folders: ['file:///home/ana/repo'] },
  'an open folder on a drive': { root: 'file:///c%3A/repo', folders: ['file:///c%3A/repo'] },
  'an open folder on a share': { root: 'file://server/share/repo', folders: ['file://server/share/repo'] },
  'a virtual folder': { root: 'vscode-vfs://github/ana/repo', folders: ['vscode-vfs://github/ana/repo'] },
  'a repository that is not open': { root: 'file:///home/ana/repo', folders: [] },
};

/** Where a search for roots and customary places may look: the folders above the plan, by their names alone. */
const customary =
  /\/(?:\.git|\.specify|\.planwright\.json|package\.json|(?:\.specify\/|\.kittify\/)?memory\/constitution\.md|\.kittify\/(?:charter\/charter|constitution\/constitution|(?:missions\/software-dev\/)?templates\/plan-template)\.md|(?:docs\/)?constitution\.md|templates\/plan-template\.md)$/;

const plain = '# Implementation Plan: X\n\n## Summary\n\nA.\n\n## Technical Context\n\nB.\n';
const constitution = '# Constitution\n\n## Core Principles\n\n### I. Small\n\nSteps MUST be small.\n';

interface Place {
  /** What stands in files, by path from the root. */
  readonly files?: Readonly<Record<string, string>>;
  readonly plan?: string;
  readonly settings?: unknown;
}

const places: Record<string, (name: string) => Place> = {
  'a comment of the plan': (name) => ({ plan: `<!-- planwright-template: ${name} -->\n\n${plain}` }),
  'front matter of the plan': (name) => ({ plan: `---\ntemplate: ${name}\n---\n${plain}` }),
  'the setting for the template': (name) => ({ settings: { template: name } }),
  'the setting for the constitution': (name) => ({ settings: { constitution: name } }),
  'a project file': (name) => ({
    files: { '.planwright.json': JSON.stringify({ template: name, constitution: name }) },
  }),
  'an override of a project file': (name) => ({
    files: {
      'package.json': JSON.stringify({
        planwright: { overrides: [{ files: ['**'], template: name, constitution: name }] },
      }),
    },
  }),
  'the manifest of a preset': (name) => ({
    files: {
      '.specify/presets/ours/preset.yml': `provides: {templates: [{type: template, name: plan-template, file: ${JSON.stringify(name)}}]}`,
    },
  }),
  'the registry of presets': (name) => ({
    files: {
      '.specify/presets/.registry': JSON.stringify({ presets: { [name]: {} } }),
      '.specify/extensions/.registry': JSON.stringify({ extensions: { [name]: {} } }),
    },
  }),
  'a constitution that is a link': (name) => ({
    files: { '.specify/memory/constitution.md': name.endsWith('.md') ? name : `${name}.md` },
  }),
};

async function ask(
  { root, folders }: (typeof roots)['an open folder'],
  { files = {}, plan = plain, settings }: Place,
) {
  const inside = Object.entries({
    '.git': 'gitdir: x',
    '.specify/init-options.json': '{}',
    'specs/001-x/plan.md': plan,
    ...files,
  }).map(([path, text]) => [`${root}/${path}`, text]);
  const workspace = new Recording(Object.fromEntries(inside), folders);
  const uri = `${root}/specs/001-x/plan.md`;
  const project = await new ProjectSettings(workspace).of(uri, readGivenSettings(settings).given);
  const context = await gatherContext(workspace, { uri, plan: parsePlan(plan), settings: project.settings });
  const problems = [...project.problems, ...context.problems];
  const findings = checkDocument({
    kind: 'plan',
    plan: parsePlan(plan),
    context,
    settings: project.settings,
  });
  const messages = [...problems, ...findings.filter(({ rule }) => rule === 'unusable-template')].map(
    ({ message }) => message,
  );
  return { workspace, problems, messages, outside: outsideOf(root, workspace), context };
}

/** What was asked for outside of a project, but for where projects and customary files are looked for above it. */
function outsideOf(root: string, { asked }: Recording): string[] {
  const above = (uri: string) => {
    const folder = uri.replace(customary, '');
    return folder !== uri && `${root}/`.startsWith(folder === 'file://' ? 'file:///' : `${folder}/`);
  };
  return asked.filter(
    (uri) => (!`${uri}/`.startsWith(`${root}/`) || /\/\.\.(?:\/|$)/.test(uri)) && !above(uri),
  );
}

const rootNames = Object.keys(roots);

describe.each(Object.entries(roots))('In %s', (rootName, root) => {
  // Each name at each place in one of the roots; in all of them in long runs.
  const share = (all: readonly string[]) =>
    all.filter((_, index) => isLong || index % rootNames.length === rootNames.indexOf(rootName));

  describe.each(Object.entries(places))('a name in %s', (place, at) => {
    test.each(share(names))('does not lead to %j', async (name) => {
      const { messages, outside, workspace } = await ask(root, at(name));
      expect(outside).toEqual([]);
      expect(workspace.asked.filter((uri) => /evil|passwd|secret|%00/i.test(uri))).toEqual([]);
      // A registry names no paths: what is no id is none of its entries. A constitution may hold any text.
      if (/registry|is a link/.test(place) || name.includes('\0') || /\s/.test(name)) return;
      expect(messages.join('\n')).toMatch(
        /leads out of the project|names no file|is no path|outside of its folder/,
      );
    });
  });

  test.each(share(inLinks))('a link to %j is neither followed nor reported', async (name) => {
    const plan = `${plain}\n[a](${name}) ![b](<${name}>) [c]\n\n[c]: ${name}\n`;
    const { context, outside } = await ask(root, { plan });
    expect(outside).toEqual([]);
    const isName = !/^(?:con|com|lpt|docs)/i.test(name) && !name.includes('...');
    if (isName) expect(context.neighbours.brokenLinks ?? []).toEqual([]);
  });

  test.each(share(inLinks))('nobody goes to the definition of %j', async (name) => {
    const text = `${plain}\n[a](${name})\n`;
    const uri = `${root.root}/specs/001-x/plan.md`;
    const workspace = new Recording({ [uri]: text, [`${root.root}/.git`]: '' }, root.folders);
    const document = parsePlan(text);
    const offset = text.indexOf('[a]') + 1;
    expect(
      await filesAt(workspace, { document, uri } as Parameters<typeof filesAt>[1], offset),
    ).toBeUndefined();
    expect(outsideOf(root.root, workspace)).toEqual([]);
  });

  test.each(share(names))('the current feature is not in %j', async (name) => {
    const workspace = new Recording(
      { [`${root.root}/.specify/feature.json`]: JSON.stringify({ feature_directory: name }) },
      root.folders,
    );
    expect(await computeFrom(workspace, (files) => currentFeature(files, root.root))).toBeUndefined();
    expect(outsideOf(root.root, workspace)).toEqual([]);
  });
});

describe('Names that stay inside work', () => {
  const template = '# Ours\n\n## Summary\n';
  const insides = ['docs/t.md', './docs/t.md', '../../docs/t.md', 'docs/../docs/t.md', 'docs\\t.md'];

  test.each(insides)('the template %j', async (name) => {
    for (const plan of [
      `<!-- planwright-template: ${name} -->\n\n${plain}`,
      `---\ntemplate: ${name}\n---\n${plain}`,
    ])
      for (const root of Object.values(roots)) {
        const { context, problems } = await ask(root, { plan, files: { 'docs/t.md': template } });
        expect(problems).toEqual([]);
        expect(context.template?.document.text).toBe(template);
      }
  });

  test('the paths of a project file', async () => {
    for (const root of Object.values(roots)) {
      const { context, problems } = await ask(root, {
        files: {
          'specs/.planwright.json': JSON.stringify({
            template: '../docs/t.md',
            constitution: '../docs/c.md',
          }),
          'docs/t.md': template,
          'docs/c.md': constitution,
        },
      });
      expect(problems).toEqual([]);
      expect(context.template?.document.text).toBe(template);
      expect(context.constitution?.uri).toBe(`${root.root}/docs/c.md`);
    }
  });

  test('a link that is broken inside of the project is still reported', async () => {
    for (const root of Object.values(roots)) {
      const { context } = await ask(root, {
        plan: `${plain}\n[a](../../docs/gone.md)\n`,
        files: { 'docs/here.md': '# Here\n' },
      });
      expect(context.neighbours.brokenLinks?.map(({ target }) => target)).toEqual(['../../docs/gone.md']);
    }
  });
});

test('The root of the file system is no project, so that a plan without one reads beside itself alone', async () => {
  for (const uri of ['file:///tmp/plan.md', 'file:///specs/001-x/plan.md']) {
    const plan = `<!-- planwright-template: etc/passwd -->\n\n${plain}\n[a](../../etc/passwd)\n`;
    const workspace = new Recording({ [uri]: plan, 'file:///etc/passwd': 'root' });
    const context = await gatherContext(workspace, {
      uri,
      plan: parsePlan(plan),
      settings: (await new ProjectSettings(workspace).of(uri)).settings,
    });
    expect(workspace.asked.filter((asked) => asked.startsWith('file:///etc'))).toEqual([]);
    expect(context.neighbours.brokenLinks ?? []).toEqual([]);
  }
});
