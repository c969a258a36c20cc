import { type IdPattern, readIdPattern } from '../feature/id-pattern';
import type { RuleOption } from './rule';

/** The option for the form of a team's own ids, in the rules about ids. */
export const patternOption = {
  type: 'string',
  default: '',
  description:
    "The form of the team's own ids besides `FR-`, `NFR-`, `SC-`, `US` and `T`, as a regular expression without lookaround: `REQ-\\d+`. A number at its end may stand in a range or list.",
  problem: (value) => {
    if (value === '') return undefined;
    const pattern = readIdPattern(String(value));
    return 'fault' in pattern ? `cannot be used: it ${pattern.fault}` : undefined;
  },
} as const satisfies RuleOption;

/** Returns the configured pattern; undefined if it is empty or invalid. The settings report an invalid one. */
export function teamPattern({ pattern }: { readonly pattern?: unknown }): IdPattern | undefined {
  if (typeof pattern !== 'string' || pattern === '') return undefined;
  const read = readIdPattern(pattern);
  return 'fault' in read ? undefined : read;
}
