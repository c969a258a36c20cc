import { setFlagsFromString } from 'node:v8';

/**
 * Does something under the flags that V8 starts with: compiled code, that of Node.js itself too, is only taken under the
 * flags that it was made under.
 *
 * From then on every pattern is compiled when it first runs. By itself V8 interprets a pattern the first time and compiles
 * it the second; of ours there are hundreds and nearly all run more than once, so that the detour is a third of the time
 * until the first diagnostics.
 *
 * @returns What `work` returns.
 * @throws What `work` throws.
 */
export function underUsualFlags<T>(work: () => T): T {
  setFlagsFromString('--regexp-tier-up');
  try {
    return work();
  } finally {
    setFlagsFromString('--no-regexp-tier-up');
  }
}
