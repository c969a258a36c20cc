import type { SectionContent } from '../document/section';
import { titlePlaceOf } from '../document/section-place';
import type { DefinedId } from '../feature/neighbours';
import { idsIn } from '../feature/read-ids';
import { defineDerived } from '../query';
import { defineRule } from './rule';
import { patternOption, teamPattern } from './team-pattern';

export const uncoveredRequirement = defineRule({
  id: 'uncovered-requirement',
  summary: 'A requirement of the spec that the plan never mentions.',
  rationale: `In a team that cites requirements by id, one that the plan never mentions was perhaps forgotten. Mention it where it
is met, alone, in a list (\`FR-001/002\`) or in a range ("FR-001 to FR-004"), or say why this plan leaves it out.

Functional and other requirements (\`FR-\`, \`NFR-\`) count, and those that \`pattern\` describes. The rule is off until it is asked
for: most plans do not trace requirements. A plan that leaves out more of them than it mentions gets one finding, not one for each.`,
  severity: 'information',
  onRequest: true,
  options: { pattern: patternOption },
  messages: {
    one: 'The plan never mentions {id} of the spec. Say where it is met, or why it is left out.',
    most: 'The plan mentions {count} of the {all} requirements of the spec by id. Say where each of the others is met.',
    none: 'The plan mentions none of the {all} requirements of the spec by id. Say where each is met.',
  },
  examples: [
    {
      title: 'A range covers what lies in it',
      neighbours: {
        'spec.md': '# Spec\n\n- **FR-001**: A\n- **FR-002**: B\n- **FR-003**: C\n- **FR-004**: D\n',
      },
      text: `# Implementation Plan: Export
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ uncovered-requirement: The plan never mentions FR-004 of the spec. Say where it is met, or why it is left out.

The writer meets FR-001 to FR-003.
`,
    },
  ],
  checkPlan(input, report) {
    const { context, options } = input;
    const { ids } = context.neighbours;
    const pattern = teamPattern(options);
    const wanted = ids?.defined.filter(({ kind }) => isRequirement(kind)) ?? [];
    if (wanted.length === 0) return;
    const mentioned = new Set(input.scan(keysIn(options)).flatMap((keys) => keys ?? []));
    const missing = wanted.filter(({ key }) => !mentioned.has(key));
    if (missing.length === 0) return;
    const place = titlePlaceOf(input.plan);
    if (missing.length > few && missing.length * 2 > wanted.length)
      report({ ...many(missing, wanted), ...place });
    else for (const id of missing) report({ ...one(id), ...place });

    function isRequirement(kind: string): boolean {
      return /^N?FR(?:-|$)/.test(kind) || (pattern !== undefined && !/^(?:SC|US|T)(?:-|$)/.test(kind));
    }
  },
});

/** The number of uncovered requirements that are reported one by one in any plan. */
const few = 3;
/** The maximum number of related places of a finding. */
const mostRelated = 10;

/** Creates the scan for the keys of the ids in a section. */
const keysIn = defineDerived((options: { readonly pattern: string }) => {
  const pattern = teamPattern(options);
  return ({ body }: SectionContent): readonly string[] | undefined => {
    const keys = idsIn(body, pattern).map(({ key }) => key);
    return keys.length > 0 ? keys : undefined;
  };
});

function one({ name, uri, span }: DefinedId) {
  return {
    message: 'one' as const,
    data: { id: name },
    subject: name,
    related: [{ uri, span, message: `The spec says here what ${name} is.` }],
  };
}

function many(missing: readonly DefinedId[], wanted: readonly DefinedId[]) {
  const count = wanted.length - missing.length;
  return {
    message: count === 0 ? ('none' as const) : ('most' as const),
    data: { count: String(count), all: String(wanted.length) },
    related: missing
      .slice(0, mostRelated)
      .map(({ name, uri, span }) => ({ uri, span, message: `${name} is left out.` })),
  };
}
