import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Checks workspaces with the command line in one run. Each workspace is a separate repository.
 * @param cli Path of the command line's script.
 * @param fill Writes the workspaces into a temporary folder.
 * @returns The findings of each file, by its path in that folder, with forward slashes.
 * @throws {Error} If a file was not checked, because its findings are then unknown.
 */
export function checkWorkspaces(cli, fill) {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-accuracy-'));
  try {
    fill(folder);
    const args = [cli, 'check', '--format', 'json', '--no-cache', '.'];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (!stdout) throw new Error(stderr);
    const { files, errors } = JSON.parse(stdout);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return new Map(files.map(({ path, findings }) => [path.replaceAll('\\', '/'), findings]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a folder a repository, so that no search leaves it. */
export function makeRepository(folder) {
  mkdirSync(join(folder, '.git'), { recursive: true });
}

/** Writes files into a folder, by path. */
export function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
