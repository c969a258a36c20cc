import type { SectionEdit, SectionFix } from '../document/finding';
import type { Section, SectionContent } from '../document/section';
import { type OpenBlock, openBlocksIn } from '../plan/open-blocks';
import { defineDerived } from '../query';
import type { Template } from '../template/template';
import { fixesIn } from './fixes-in';
import { defineRuleWith } from './rule';

/** Reports an unclosed code block or comment, which swallows the plan below it. */
export const unclosedBlock = defineRuleWith<OpenBlock>()({
  id: 'unclosed-block',
  summary:
    'A code block, comment or HTML element is never closed, so that the sections below it are part of it.',
  rationale: `Everything below a fence that was left open is code for every reader and every tool, and everything below an open
\`<!--\` is not shown at all: its headings are no headings. Close the block before the first of them; the quick fix does.

Until then no section is called missing whose heading stands in there, and no principle or check item where a constitution check does.

A code block may run to the end of a document, as \`<pre>\` and \`<script>\` may. It is reported where a heading of the template stands in
it, or headings between blank lines with other Markdown below them, and where another code block begins inside of it. Closed examples in
Markdown, blocks with a longer fence, and blocks in lists and quotes are left alone.`,
  severity: 'warning',
  messages: {
    fence: 'This code block is never closed; close it before "{heading}". Until then {count} read as code.',
    late: 'This code block is closed too late; close it before "{heading}". Until then {count} read as code.',
    comment: 'This comment is never closed; close it before "{heading}". Until then {count} hidden.',
    lateComment: 'This comment is closed too late; close it before "{heading}". Until then {count} hidden.',
    element: 'This {tag} is never closed; close it before "{heading}". Until then {count} part of it.',
    hidden: 'This comment is never closed; close it with "-->", or nobody sees the text below it.',
  },
  examples: [
    {
      title: 'A fence that is never closed',
      template: `# Implementation Plan: [FEATURE]

## Layout

[Folders]

## Rollout

[How it gets to users]
`,
      text: `# Implementation Plan: Export

## Layout

\`\`\`text
^^^^^^^ unclosed-block: This code block is never closed; close it before "Rollout". Until then 1 heading is read as code.
src/export

## Rollout

Behind a switch.
`,
    },
    {
      title: 'A script at the end of a plan',
      text: `# Implementation Plan: Export

## Check

\`\`\`sh
## Try it
npm run export
`,
    },
  ],
  checkPlan(input, report) {
    for (const [index, blocks = []] of input.scan(openBlocksFor(input.context.template)).entries()) {
      for (const block of blocks) {
        report({
          in: input.plan.section(index),
          span: block.opening,
          message: messageOf(block),
          data: {
            heading: block.headings[0] ?? '',
            count: countOf(block),
            tag: block.closing.replace('/', ''),
          },
          subjects: block.headings,
          detail: block,
        });
      }
    }
  },
  fixes: ({ detail: block }, { section }) => fixesIn(section, fixesOf(block, section)),
});

const openBlocksFor = defineDerived((template: Template | undefined) => ({ body }: SectionContent) => {
  const blocks = openBlocksIn(body, template);
  return blocks.length > 0 ? blocks : undefined;
});

function messageOf({ closesLate, headings, kind }: OpenBlock) {
  if (kind === 'fence') return closesLate ? 'late' : 'fence';
  if (kind === 'element') return 'element';
  if (headings.length === 0) return 'hidden';
  return closesLate ? 'lateComment' : 'comment';
}

const titles = {
  fence: 'Close the code block here',
  comment: 'Close the comment here',
  element: 'Close the element here',
};

function countOf({ headings }: OpenBlock): string {
  return headings.length === 1 ? '1 heading is' : `${headings.length} headings are`;
}

/**
 * Creates the fixes that close the block before the first heading in it, or remove a fence without text before
 * the heading.
 */
function fixesOf(
  { closing, closesLate, firstHeading, kind, opening, span }: OpenBlock,
  section: Section,
): SectionFix[] {
  const { text } = section.body;
  const before = text.slice(opening.end, firstHeading ?? span.end);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // Without a heading, only the end of a one-paragraph comment is certain.
  if (firstHeading === undefined && (closesLate || /\n[ \t]*\r?\n\s*\S/.test(before))) return [];
  const make = (title: string, edit: SectionEdit): SectionFix => ({
    title,
    edits: [edit],
    safe: false,
    preferred: true,
  });
  if (kind === 'fence' && before.trim() === '') {
    const lineStart = text.lastIndexOf('\n', opening.start) + 1;
    const lineEnd = /^\r?\n/.exec(text.slice(opening.end))?.[0].length ?? 0;
    return [
      make('Remove the stray fence', {
        span: { start: lineStart, end: opening.end + lineEnd },
        newText: '',
      }),
    ];
  }
  const at = opening.end + before.trimEnd().length;
  const newText = kind === 'comment' ? ` ${closing}` : `${eol}${closing}`;
  return [make(titles[kind], { span: { start: at, end: at }, newText })];
}
