import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolveLayers } from '../../server/src/core/project/template-layers/resolve-layers';
import { computeFrom } from '../../server/src/core/workspace/workspace-reader';
import { NodeWorkspace } from '../../server/src/node-workspace';

// Past the door: the layers of a real project are read from the disk.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), 'planwright-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const workspace = new NodeWorkspace([], {});
const uri = (path: string) => pathToFileURL(join(folder, path)).toString();

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

test('a link to a folder is a folder, and one to a file or to nothing is none', async () => {
  await write('real/a.md', 'A');
  // A junction, so that Windows asks for no permission.
  await symlink(join(folder, 'real'), join(folder, 'linked'), 'junction');
  await symlink(join(folder, 'gone'), join(folder, 'broken'), 'junction');
  const entries = await workspace.readDirectory(uri(''));
  expect(entries.map(({ isDirectory, name }) => `${name} ${isDirectory}`).sort()).toEqual([
    'broken false',
    'linked true',
    'real true',
  ]);
});

test('presets and extensions may be links to other folders of the repository', async () => {
  await write('repo/.git/HEAD', 'ref: refs/heads/main');
  await write('repo/shared/preset/plan-template.md', 'Shared preset');
  await write('repo/shared/extension/plan-template.md', 'Shared extension');
  await write('repo/.specify/presets/README.md', '');
  await write('repo/.specify/extensions/README.md', '');
  await symlink(join(folder, 'repo/shared/preset'), join(folder, 'repo/.specify/presets/ours'), 'junction');
  await symlink(
    join(folder, 'repo/shared/extension'),
    join(folder, 'repo/.specify/extensions/more'),
    'junction',
  );
  const { template } = await computeFrom(workspace, (files) => resolveLayers(files, uri('repo')));
  expect(template?.text).toBe('Shared preset');
  expect(template?.layers.map(({ layer }) => layer)).toEqual(['preset ours', 'extension more']);
});
