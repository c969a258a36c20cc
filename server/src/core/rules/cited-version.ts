import { findCitedVersions } from '../constitution/cited-versions';
import type { Constitution } from '../constitution/constitution';
import { compareVersions } from '../constitution/version-line';
import type { SectionBody } from '../document/model';
import { contains, textOf } from '../span/span';
import { defineRuleWith, type ReportOf } from './rule';

const messages = {
  ahead:
    'The constitution is version {current}, not {cited}; write the version that the plan was held against.',
  behind:
    'The constitution is version {current} by now, not {cited}; hold the plan against what has changed.',
} as const;

/** The detail is the cited text with the current version. */
type CitedReport = ReportOf<typeof messages, string>;

export const citedVersion = defineRuleWith<string>()({
  id: 'cited-version',
  summary: 'A plan or template cites a version of the constitution that is not the current one.',
  rationale: `A footer such as "Based on Constitution v2.1.1" often comes with the stock template and was never true. A version that the
constitution has not reached yet is such a leftover, and information; an earlier one may be what the plan was held against when
it was written, so that it is a hint: look whether a principle has joined since. The quick fix writes the current version.`,
  severity: 'information',
  messages,
  examples: [
    {
      title: 'The footer of a stock template',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

**Version**: 1.2.0 | **Ratified**: 2025-06-13
`,
      text: `# Implementation Plan: Export

## Constitution Check

- **I. Library-First**: PASS, the exporter is a package.

*Based on Constitution v2.1.1*
                       ^^^^^^ cited-version
`,
    },
  ],
  checkSection({ body }, { context: { constitution } }, report) {
    reportCited(body, constitution, report);
  },
  fixes: ({ data, detail: newText, span }, { section }) => [
    {
      title: `Write ${data?.current} here`,
      edits: [{ span: section.at(span), newText }],
      safe: false,
      preferred: true,
    },
  ],
  checkTemplate({ template: { document }, constitution }, report) {
    for (const section of document.sections)
      reportCited(section.body, constitution, (each) => report({ ...each, in: section }));
  },
});

/** Reports outdated versions in a section, as section offsets. */
function reportCited(
  { blocks, text }: SectionBody,
  constitution: Constitution | undefined,
  report: (report: CitedReport) => void,
): void {
  const current = constitution?.version;
  if (current === undefined || constitution?.unfilled) return;
  for (const { span, version } of findCitedVersions(text)) {
    const difference = compareVersions(version, current);
    const isCode = blocks.some(({ kind, span: block }) => kind === 'code' && contains(block, span));
    if (difference === 0 || isCode) continue;
    report({
      span,
      message: difference > 0 ? 'ahead' : 'behind',
      data: { cited: version, current },
      subject: version,
      ...(difference < 0 && { severity: 'hint' as const }),
      detail: textOf(text, span).replace(version, current),
    });
  }
}
