import { directives, directiveTable } from '../document/directives';
import { fixesIn } from './fixes-in';
import { removeComment, removeName, type SilencingComment } from './remove-comment';
import { defineRuleWith, type ReportOf } from './rule';

const messages = {
  unused: 'This comment suppresses nothing. Delete it.',
  unusedRule: 'Nothing here needs {name} to be suppressed. Delete the name from the comment.',
  unknownRule: 'Planwright has no rule named {name}, so this suppresses nothing. Correct or delete the name.',
  unknownDirective: `Planwright does not know "{name}". Use one of: ${directives.map(({ name }) => `planwright-${name}`).join(', ')}.`,
} as const;

export type SuppressionReport = ReportOf<typeof messages, SilencingComment | undefined>;

/** The rule has no check, because only `applySuppressions` knows which comments suppressed a finding. */
export const unusedSuppression = defineRuleWith<SilencingComment | undefined>()({
  id: 'unused-suppression',
  summary: 'A comment that switches rules off without need.',
  rationale: `A comment such as \`<!-- planwright-disable-next-line open-clarification -->\` says that somebody looked at a
finding and decided to keep the text. Once nothing is left to suppress, the comment only hides what may go wrong there
later. The same goes for a comment that names a rule Planwright does not have: it never suppressed anything.

${directiveTable()}

Each that suppresses can name rules, separated by commas. Without a name it means all rules. In front matter it is a comment of
YAML: \`# planwright-disable-next-line unfilled-placeholder\`.`,
  severity: 'information',
  messages,
  examples: [
    {
      title: 'Nothing left to suppress',
      text: `# Implementation Plan: Export

<!-- planwright-disable-next-line -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This comment suppresses nothing. Delete it.
The export is written as CSV.
`,
    },
  ],
  fixes({ detail: comment, span }, { section }) {
    if (!comment) return [];
    const { text } = section.body;
    const name = comment.rules.find((rule) => rule.span.start === span.start);
    const fix = name && comment.rules.length > 1 ? removeName(comment, name) : removeComment(comment, text);
    return fixesIn(section, [fix]);
  },
});
