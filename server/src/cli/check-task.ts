import type { Facts } from '../core';
import type { Invocation } from './invocation';
import type { Style } from './reporters/reporter';

/** What is the same for all files of a run: plain data, so that it can go to another thread. */
export interface CheckTask {
  readonly style: Style;
  readonly environment: Invocation['environment'];
  /** Whether to mend what can be mended without a look. */
  readonly fix: boolean;
  /** What is known without asking; the day does not change while the run lasts. */
  readonly facts: Facts;
  /** What tells this build from others, for the keys of results; undefined when none are to be kept. */
  readonly build: string | undefined;
}
