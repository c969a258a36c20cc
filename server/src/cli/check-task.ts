import type { Facts } from '../core';
import type { Invocation } from './invocation';
import type { Style } from './reporters/reporter';

/** The inputs shared by all files of a run. Plain data, so that it can be sent to a thread. */
export interface CheckTask {
  readonly style: Style;
  readonly environment: Invocation['environment'];
  /** See `Limits`. */
  readonly namedLinks: readonly string[];
  /** Whether to apply safe fixes. */
  readonly fix: boolean;
  /** Facts that need no files. The date does not change during a run. */
  readonly facts: Facts;
  /** Identifies this build in cache keys; undefined without a cache. */
  readonly build: string | undefined;
}
