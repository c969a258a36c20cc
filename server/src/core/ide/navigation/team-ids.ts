import type { IdPattern } from '../../feature/id-pattern';
import type { Settings } from '../../project/settings';
import { teamPattern } from '../../rules/team-pattern';
import { uncoveredRequirement } from '../../rules/uncovered-requirement';
import { unknownId } from '../../rules/unknown-id';

/** The form of the team's own ids, as one of the rules about ids has it, be that rule on or off. */
export function teamIds({ rules }: Settings): IdPattern | undefined {
  for (const { id } of [unknownId, uncoveredRequirement]) {
    const pattern = teamPattern(rules[id]?.options ?? {});
    if (pattern) return pattern;
  }
  return undefined;
}
