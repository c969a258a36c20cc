import { compareVersions } from '../constitution/version-line';
import { placeAt } from '../document/section-place';
import { defineRule } from './rule';

export const versionMismatch = defineRule({
  id: 'version-mismatch',
  summary: "The constitution's version line and its sync impact report name different versions.",
  rationale: `Spec Kit's constitution command writes what an amendment changed into a comment, the sync impact report, and the
new version into the line at the end. Where they differ, an amendment was made by halves: plans and templates that cite the
version cite the wrong one. Of several reports the one with the highest version counts.`,
  severity: 'information',
  messages: {
    version:
      'The constitution is version {version} here and {reported} in its sync impact report; write the same version in both places.',
  },
  examples: [
    {
      title: 'The report is ahead of the line',
      kind: 'constitution',
      text: `<!--
Sync Impact Report
Version change: 1.1.0 → 1.2.0
-->

# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

**Version**: 1.1.0 | **Ratified**: 2025-06-13 | **Last Amended**: 2025-07-16
             ^^^^^ version-mismatch
`,
    },
  ],
  checkConstitution({ constitution: { document, version, versionSpan, reportedVersion } }, report) {
    if (version === undefined || !versionSpan || !reportedVersion) return;
    const { version: reported, span } = reportedVersion;
    if (compareVersions(version, reported) === 0) return;
    report({
      ...placeAt(document, versionSpan),
      message: 'version',
      data: { version, reported },
      related: [{ ...placeAt(document, span), message: 'The version that the sync impact report names.' }],
    });
  },
  fixes(_report, { ownConstitution }) {
    const { reportedVersion, version, versionSpan } = ownConstitution ?? {};
    if (version === undefined || !versionSpan || !reportedVersion) return [];
    const { version: reported, span } = reportedVersion;
    return [
      { title: `Write ${reported} here`, edits: [{ span: versionSpan, newText: reported }], safe: false },
      { title: `Write ${version} in the report`, edits: [{ span, newText: version }], safe: false },
    ];
  },
});
