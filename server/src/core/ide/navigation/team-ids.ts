import type { IdPattern } from '../../feature/id-pattern';
import type { Settings } from '../../project/settings';
import { teamPattern } from '../../rules/team-pattern';
import { uncoveredRequirement } from '../../rules/uncovered-requirement';
import { unknownId } from '../../rules/unknown-id';

/** Returns the pattern of the team's own ids from the options of the id rules, whether these are on or off. */
export function teamIds({ rules }: Settings): IdPattern | undefined {
  for (const { id } of [unknownId, uncoveredRequirement]) {
    const pattern = teamPattern(rules[id]?.options ?? {});
    if (pattern) return pattern;
  }
  return undefined;
}
