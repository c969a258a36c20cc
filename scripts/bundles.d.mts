import type { BuildOptions } from 'esbuild';

/** Returns the options of all bundles whose entry point exists. */
export function bundles(options?: { dev?: boolean }): BuildOptions[];
