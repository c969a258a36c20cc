import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for the built programs, see `built-programs.ts`. */
    readonly buildFolder: string;
  }
}

/** Makes the folder before the first test file, and removes it after the last. */
export default function setUp({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'planwright-built-'));
  provide('buildFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
