import type { SectionFix } from '../document/finding';
import type { MissingPath, Neighbours } from '../feature/neighbours';
import { existingPathsIn } from '../feature/source-paths';
import { defineDerived } from '../query';
import { type Span, textOf } from '../span/span';
import { fixesIn } from './fixes-in';
import { defineRuleWith } from './rule';

export const missingPath = defineRuleWith<MissingPath>()({
  id: 'missing-path',
  summary: 'A path that the plan calls existing, and the repository lacks.',
  rationale: `A plan that says "extend \`src/export/csv.ts\` (existing)" rests on that file. Where it is not there, the plan was
drafted from memory, or the file has moved since, and whoever carries the plan out starts by searching.

A path counts when the plan says that it is there or will be changed: in a directory tree by its comment (\`# existing\`,
\`# MODIFY: ...\`), in a list or a table by the word beside it. What is called new is left alone. A path may be counted from any
folder above the plan; where none of them holds its first part nothing is known of it, and nothing is said.`,
  severity: 'information',
  messages: {
    missing:
      'The plan calls {path} existing, but it is not in the repository. Correct the path, or say that it is new.',
    moved: 'The plan calls {path} existing, but that file is {moved} now. Correct the path.',
  },
  examples: [
    {
      title: 'A tree of what is there and what is new',
      neighbours: { '../../src/export/csv.ts': '' },
      text: `# Implementation Plan: Export

\`\`\`text
src/
└── export/
    ├── csv.ts      # existing
    ├── json.ts     # MODIFY: write a header
        ^^^^^^^ missing-path: The plan calls src/export/json.ts existing, but it is not in the repository. Correct the path, or say that it is new.
    └── xml.ts      # NEW
\`\`\`
`,
    },
  ],
  checkSection(section, { context: { neighbours } }, report) {
    const missing = missingIn(neighbours);
    if (missing.size === 0) return;
    for (const { path, span } of existingPathsIn(section.body)) {
      const found = missing.get(path);
      if (!found) continue;
      report({
        span,
        message: found.moved === undefined ? 'missing' : 'moved',
        data: { path, moved: found.moved ?? '' },
        detail: found,
      });
    }
  },
  fixes: ({ detail, span }, { section }) =>
    fixesIn(section, fixesFor(detail, textOf(section.body.text, span), span)),
});

/** The missing paths, by their text in the plan. */
const missingIn = defineDerived(
  ({ missingPaths }: Neighbours): ReadonlyMap<string, MissingPath> =>
    new Map(missingPaths?.map((path) => [path.path, path])),
);

/**
 * Creates the fixes that write a file's new path, or change the last name of the path. In a tree, only the last
 * name is written.
 */
function fixesFor(
  { moved, nearest, path }: MissingPath,
  written: string,
  { start, end: to }: Span,
): SectionFix[] {
  if (moved !== undefined && written === path) {
    const edits = [{ span: { start, end: to }, newText: moved }];
    return [{ title: `Change the path to ${moved}`, edits, safe: false, preferred: true }];
  }
  if (nearest === undefined) return [];
  const name = nearest.slice(nearest.lastIndexOf('/') + 1);
  const end = written.replace(/\/+$/, '').length;
  const from = written.slice(0, end).lastIndexOf('/') + 1;
  const edits = [{ span: { start: start + from, end: start + end }, newText: name }];
  return [{ title: `Change the path to ${nearest}`, edits, safe: false, preferred: true }];
}
