import { setFlagsFromString } from 'node:v8';

/**
 * Does something under the flags that V8 starts with: compiled code, that of Node.js itself too, is only taken under the
 * flags that it was made under.
 *
 * Every pattern that is made from then on is compiled when it first runs. By itself V8 interprets a pattern the first time and
 * compiles it the second; of ours there are hundreds and nearly all run more than once, so that the detour is a third of the
 * time until the first diagnostics. How often a pattern is interpreted is noted in it when it is made, so that this may be
 * changed at any time. To forbid interpreting altogether crashes V8, once it runs one that was interpreted before.
 *
 * @returns What `work` returns.
 * @throws What `work` throws.
 */
export function underUsualFlags<T>(work: () => T): T {
  setFlagsFromString('--regexp-tier-up-ticks=1');
  try {
    return work();
  } finally {
    setFlagsFromString('--regexp-tier-up-ticks=0');
  }
}
