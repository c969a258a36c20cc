import { unfinishedRules } from '../../server/src/core';
import { check, type Surroundings } from '../support/check';

/** Checks a plan with caret lines by the rules for unfinished places alone; without a template it stands under none. */
export function checkUnfinished(source: string, surroundings: Surroundings = {}): Promise<void> {
  return check(source, { rules: [...unfinishedRules], ...surroundings });
}
