import type { BuildOptions } from 'esbuild';

/** The options of every bundle whose entry point is there. */
export function bundles(options?: { dev?: boolean }): BuildOptions[];
