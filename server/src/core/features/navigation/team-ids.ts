import type { IdPattern } from '../../neighbours/id-pattern';
import { teamPattern } from '../../rules/team-pattern';
import { uncoveredRequirement } from '../../rules/uncovered-requirement';
import { unknownId } from '../../rules/unknown-id';
import type { Settings } from '../../settings/settings';

/** The form of the team's own ids, as one of the rules about ids has it, be that rule on or off. */
export function teamIds({ rules }: Settings): IdPattern | undefined {
  for (const { id } of [unknownId, uncoveredRequirement]) {
    const pattern = teamPattern(rules[id]?.options ?? {});
    if (pattern) return pattern;
  }
  return undefined;
}
