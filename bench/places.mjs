import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the benchmark. */
export const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the project. */
export const repository = join(here, '..');

/** The figures that docs/performance.md is made of. */
export const latest = join(here, 'results', 'latest.generated.json');
