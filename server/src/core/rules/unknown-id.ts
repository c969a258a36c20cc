import { distance } from 'fastest-levenshtein';
import type { SectionFix } from '../document/finding';
import type { KnownIds } from '../feature/neighbours';
import { type Id, idsIn } from '../feature/read-ids';
import { defineDerived } from '../query';
import { nameOf } from '../workspace/uris';
import { fixesIn } from './fixes-in';
import { defineRuleWith } from './rule';
import { patternOption, teamPattern } from './team-pattern';

export const unknownId = defineRuleWith<Id>()({
  id: 'unknown-id',
  summary: 'An id that neither the spec nor the tasks define.',
  rationale: `A plan that answers FR-019 of a spec with eighteen requirements answers nothing: the number was mistyped, or the
requirement was dropped or renumbered. The ids of requirements (\`FR-\`, \`NFR-\`), success criteria (\`SC-\`) and user stories
(\`US\`, "User Story 2") are looked for in \`spec.md\`, those of tasks (\`T001\`) in \`tasks.md\`; with \`pattern\` a team adds ids of
its own. \`FR-1\` and \`FR-001\` are the same, and of a range such as "FR-001 to FR-004" both ends count.

The rule is off until it is asked for, since many plans cite ids of other documents. A kind of id that the file defines none of
is left alone.`,
  severity: 'warning',
  onRequest: true,
  options: { pattern: patternOption },
  messages: {
    unknown: '{file} does not know {id}. Correct the id, or add it there.',
  },
  examples: [
    {
      title: 'A requirement that the spec does not have',
      neighbours: { 'spec.md': '# Spec\n\n- **FR-001**: Export\n- **FR-002**: Import\n' },
      text: `# Implementation Plan: Export

The writer meets FR-001 and FR-020, the reader FR-2.
                            ^^^^^^ unknown-id: spec.md does not know FR-020. Correct the id, or add it there.
`,
    },
  ],
  checkSection(section, { context: { neighbours }, options }, report) {
    if (!neighbours.ids) return;
    const { keys, files } = lookUp(neighbours.ids);
    for (const id of idsIn(section.body, teamPattern(options))) {
      const uri = files.get(id.kind);
      if (uri === undefined || keys.has(id.key) || id.implied || id.inCode || (id.defines && id.kind === 'T'))
        continue;
      report({
        span: id.span,
        message: 'unknown',
        data: { id: id.name, file: nameOf(uri) },
        subject: id.name,
        detail: id,
      });
    }
  },
  fixes({ detail: id }, { context: { neighbours }, section }) {
    return neighbours.ids ? fixesIn(section, fixesFor(id, lookUp(neighbours.ids).names)) : [];
  },
});

interface LookUp {
  readonly keys: ReadonlySet<string>;
  /** The file that defines the ids of each kind. */
  readonly files: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

const lookUp = defineDerived(
  (ids: KnownIds): LookUp => ({
    keys: new Set(ids.keys),
    files: new Map(ids.defined.map(({ kind, uri }) => [kind, uri])),
    names: ids.defined.map(({ name }) => name),
  }),
);

/** The maximum number of fixes; an id with more candidates is not mistyped. */
const mostFixes = 3;

/** Creates the fixes with ids that differ in one character. Ids in a short form get no fixes. */
function fixesFor({ name, span }: Id, names: readonly string[]): SectionFix[] {
  if (span.end - span.start !== name.length) return [];
  return names
    .filter((other) => distance(other, name) === 1)
    .slice(0, mostFixes)
    .map((other) => ({ title: `Change to ${other}`, edits: [{ span, newText: other }], safe: false }));
}
