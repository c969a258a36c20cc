import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RunFiles } from '../../server/src/cli/run-files';
import { gatherContext, type PlanWorkspace, ProjectSettings, parsePlan } from '../../server/src/core';
import { NodeWorkspace } from '../../server/src/node-workspace';
import { startEditor } from '../lsp/editor';
import { builtPrograms } from '../support/built-programs';

// A repository may hold links, pipes and devices. Nothing outside of it is read, and nothing that never ends.

let lab: string;
let program: string;
beforeAll(async () => {
  program = join((await builtPrograms()).folder, 'server/dist/cli.js');
}, 60_000);
beforeEach(async () => {
  lab = await mkdtemp(join(await realpath(tmpdir()), 'planwright-files-'));
});
afterEach(() => rm(lab, { recursive: true, force: true }));

const at = (path: string) => join(lab, path);
const uri = (path: string) => pathToFileURL(at(path)).href;
async function write(path: string, text: string): Promise<void> {
  await mkdir(join(at(path), '..'), { recursive: true });
  await writeFile(at(path), text);
}

const plan = '# Implementation Plan: X\n\n## Summary\n\nA.\n\n## Technical Context\n\nB.\n';
const outside = 'the text of a file outside';
const readers: Record<string, () => PlanWorkspace> = {
  'the language server': () => new NodeWorkspace([uri('repo')], {}),
  'the language server with the file alone': () => new NodeWorkspace([], {}),
  'the command line': () => new RunFiles({}),
};

describe.skipIf(process.platform === 'win32').each(Object.entries(readers))('In %s', (_, open) => {
  beforeEach(async () => {
    await write('repo/.git/HEAD', '');
    await write('repo/docs/real.md', 'the text of a file inside');
    await write('repo/specs/001-x/plan.md', plan);
    await write('outside/secret.md', outside);
    await write('outside/folder/plan-template.md', outside);
  });

  const sources = {
    'an absolute link': () => at('outside/secret.md'),
    'a relative link': () => '../../outside/secret.md',
    'a link to the password file': () => '/etc/passwd',
    'a link to a link': () => 'hop',
    'a device without end': () => '/dev/zero',
    'the standard input': () => '/dev/stdin',
    'the memory of the process': () => '/proc/self/environ',
    'a link to itself': () => 'file.md',
  };

  test.each(Object.entries(sources))('%s is refused', async (_name, target) => {
    await symlink('../../outside/secret.md', at('repo/docs/hop'));
    await symlink(target(), at('repo/docs/file.md'));
    await expect(open().readText(uri('repo/docs/file.md'))).rejects.toMatchObject({ refusal: 'outside' });
  });

  test('a folder that is a link is refused, and what lies in it', async () => {
    await symlink(at('outside'), at('repo/linked'));
    const files = open();
    await expect(files.readDirectory(uri('repo/linked'))).rejects.toMatchObject({ refusal: 'outside' });
    await expect(files.readDirectory(uri('repo/linked/folder'))).rejects.toMatchObject({
      refusal: 'outside',
    });
    await expect(files.readText(uri('repo/linked/secret.md'))).rejects.toMatchObject({ refusal: 'outside' });
    const entries = await files.readDirectory(uri('repo'));
    expect(entries.find(({ name }) => name === 'linked')?.isDirectory).toBe(false);
  });

  test('a link inside of the repository is followed, relative or absolute', async () => {
    await symlink('../docs/real.md', at('repo/specs/relative.md'));
    await symlink(at('repo/docs/real.md'), at('repo/specs/absolute.md'));
    await symlink(at('repo/docs'), at('repo/specs/docs'));
    for (const path of ['relative.md', 'absolute.md', 'docs/real.md'])
      expect(await open().readText(uri(`repo/specs/${path}`))).toBe('the text of a file inside');
    expect((await open().readDirectory(uri('repo/specs/docs'))).map(({ name }) => name)).toEqual(['real.md']);
  });

  test('a repository that is reached by a link works', async () => {
    await symlink(at('repo'), at('work'));
    await symlink(at('repo/docs/real.md'), at('repo/specs/absolute.md'));
    const files = open();
    expect(await files.readText(uri('work/docs/real.md'))).toBe('the text of a file inside');
    expect(await files.readText(uri('work/specs/absolute.md'))).toBe('the text of a file inside');
  });

  test('pipes, folders and large files are refused, and nothing waits', async () => {
    execFileSync('mkfifo', [at('repo/docs/pipe.md')]);
    await mkdir(at('repo/docs/folder.md'));
    await write('repo/docs/large.md', 'x'.repeat(4_000_000));
    const files = open();
    const refusal = (path: string) =>
      files.readText(uri(`repo/docs/${path}`)).catch((error) => error.refusal);
    expect(await refusal('pipe.md')).toBe('irregular');
    expect(await refusal('folder.md')).toBe('folder');
    expect(await refusal('large.md')).toBe('large');
    expect(await refusal('none.md')).toBeUndefined();
    expect(await refusal('real.md/none.md')).toBeUndefined();
  });

  test.each(['.specify/memory/constitution.md', '.specify/templates/plan-template.md'])(
    'a plan whose %s leads out is told so, and judged without',
    async (path) => {
      await mkdir(join(at('repo'), path, '..'), { recursive: true });
      await symlink(relative(join(at('repo'), path, '..'), at('outside/secret.md')), join(at('repo'), path));
      const files = open();
      const { settings } = await new ProjectSettings(files).of(uri('repo/specs/001-x/plan.md'));
      const context = await gatherContext(files, {
        uri: uri('repo/specs/001-x/plan.md'),
        plan: parsePlan(plan),
        settings,
      });
      expect(context.problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/is a link that leads out of the project\. Put the file itself there\.$/),
      ]);
      expect(context.constitution).toBeUndefined();
      expect(JSON.stringify([context.template?.document.text, context.neighbours])).not.toContain(outside);
    },
  );
});

describe.skipIf(process.platform === 'win32')('The command line', () => {
  /** Runs a check that has to end by itself and stay small. */
  const check = (...paths: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const args = ['--max-old-space-size=200', program, 'check', '--no-cache', '--jobs', '1', ...paths];
      const options = { cwd: at('repo'), timeout: 15_000 };
      execFile(process.execPath, args, options, (error, stdout, stderr) =>
        resolve({ code: (error?.code as number | undefined) ?? (error ? -1 : 0), stdout, stderr }),
      );
    });

  // Processes, as one that reads a device never ends.
  test.each(['/dev/zero', '/dev/stdin', '/etc/passwd', '../../../../../../etc/passwd'])(
    'does not read %s for a plan that names it as its template',
    async (name) => {
      await write('repo/.git/HEAD', '');
      await write('repo/specs/001-x/plan.md', `<!-- planwright-template: ${name} -->\n\n${plan}`);
      const { code, stderr, stdout } = await check('specs');
      expect(code).toBeGreaterThanOrEqual(0);
      expect(stdout + stderr).toContain('leads out of the project');
    },
  );

  test.each(['constitution.md', 'templates/plan-template.md'])(
    'does not wait for a pipe or a device as %s',
    async (name) => {
      await write('repo/specs/001-x/plan.md', plan);
      const place = name === 'constitution.md' ? `.specify/memory/${name}` : `.specify/${name}`;
      await mkdir(join(at('repo'), place, '..'), { recursive: true });
      execFileSync('mkfifo', [join(at('repo'), place)]);
      expect((await check('specs')).stderr).toContain('a pipe or a device');
      await rm(join(at('repo'), place));
      await symlink('/dev/zero', join(at('repo'), place));
      expect((await check('specs')).stderr).toContain('leads out of the project');
    },
  );
});

test('A document whose name no URI can hold is checked as usual', async () => {
  const editor = await startEditor();
  try {
    const text = `${plan}\n**Storage**: NEEDS CLARIFICATION\n`;
    for (const name of ['specs/\ud800/plan.md', 'specs/001-x/\udc00plan.md', 'specs/001-x/plan.md']) {
      const document = await editor.open(name, text);
      expect(await editor.marked(document)).toContain('"NEEDS CLARIFICATION" open-clarification');
    }
  } finally {
    editor.end();
  }
});

test.each([
  '[a](./\ud800.md)',
  '![a](\ud800.png)',
  '[a]: \ud800.md\n\n[a]',
  '**Spec**: [s](\ud800)',
  '<!-- planwright-template: \ud800 -->',
  '[a](%ED%A0%80.md)',
])('A plan with %j is checked, and has help', async (line) => {
  const editor = await startEditor({ files: { 'specs/001-x/spec.md': '# Spec: X\n' } });
  try {
    const document = await editor.open(
      'specs/001-x/plan.md',
      `${plan}\n${line}\n\n**Storage**: NEEDS CLARIFICATION\n`,
    );
    expect(await editor.marked(document)).toContain('"NEEDS CLARIFICATION" open-clarification');
    const { start: position } = editor.rangeOf(document, line.slice(1, 5));
    for (const method of ['textDocument/hover', 'textDocument/definition'])
      await editor.connection.sendRequest(method, { textDocument: { uri: document }, position });
  } finally {
    editor.end();
  }
});
