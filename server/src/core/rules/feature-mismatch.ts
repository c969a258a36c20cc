import { headerSections } from '../document/header-fields';
import { linksIn } from '../document/links';
import type { Block, Field } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { isWord } from '../language/compile-words';
import { sharedWeight, type Terms, termsOf, weightOf } from '../language/terms';
import type { PlanContext } from '../plan/plan-context';
import { overlaps, type Span, textOf, trim } from '../span/span';
import { hasPlaceholder } from '../template/placeholder-form';
import { short } from './report-places';
import { defineRuleWith, type PlacedReportOf } from './rule';

const messages = {
  name: 'This names the feature {name}, but the plan lies in {folder}. Correct what is wrong of the two.',
  title:
    'The plan is about "{title}", but its spec and folder are about "{spec}". Correct the title, or move the plan.',
} as const;

/** The detail is the text that replaces the name. */
type NameReport = PlacedReportOf<typeof messages, string>;

export const featureMismatch = defineRuleWith<string>()({
  id: 'feature-mismatch',
  summary: "The plan's branch, title, folder and spec are not of the same feature.",
  rationale: `A plan that was copied from another feature, or whose folder was renumbered, keeps the old feature's branch, path
or title. Who follows them works on the wrong branch or reads the wrong spec.

Only contradictions are reported: another number than the folder's in the branch or in the path of the spec, or the same number
with a name that has nothing in common; a title that shares no word with spec and folder, where these two agree. A branch that
is not named after a feature is nobody's business. Words may be joined or stand apart (\`nightview\`, \`night-view\`), and a title may name
the kind of the document behind the feature (\`Orders - Implementation Plan\`).`,
  severity: 'hint',
  messages,
  examples: [
    {
      title: 'A feature that was renumbered',
      neighbours: { 'spec.md': '# Feature Specification: Sample\n' },
      text: `# Implementation Plan: Sample

**Branch**: \`002-sample\` | **Date**: 2026-03-01
             ^^^^^^^^^^ feature-mismatch: This names the feature 002-sample, but the plan lies in 001-sample. Correct what is wrong of the two.
**Input**: Feature specification from \`/specs/001-sample/spec.md\`
`,
    },
  ],
  checkPlan({ plan, context }, report) {
    const { folder } = context.facts;
    if (folder === undefined) return;
    for (const section of headerSections(plan)) reportNames(section, folder, report);
    reportTitle(plan, context, folder, report);
  },
  fixes(report, { section }) {
    const newText = report.detail;
    const edits = [{ span: section.at(report.span), newText }];
    return report.message === 'name'
      ? [{ title: `Change it to ${newText}`, edits, safe: false, preferred: true }]
      : [{ title: `Call the plan "${report.data.spec}"`, edits, safe: false }];
  },
});

/** Matches labels of the plan's own branch. Base and target branches do not count. */
const isBranchLabel = isWord('branchLabels');
const isSpecLabel = isWord('specLabels');

/** Matches the last part of a branch name. */
const branchName = /^(?:[\w.-]+\/)*([\w.-]+)$/;
/** Matches the folder of the spec in a path. */
const specPath = /(?:^|[\s/`([])(?:[\w.-]+\/)*specs\/(?:[\w.-]+\/)*?([\w.-]+)\/spec\.md/;

function reportNames(section: Section, folder: string, report: (report: NameReport) => void): void {
  const { text, blocks } = section.body;
  const targets = linksIn(section.body).map(({ targetSpan }) => targetSpan);
  for (const field of blocks.flatMap(fieldsOf)) {
    const isBranch = isBranchLabel(field.label);
    const name =
      isBranch || isSpecLabel(field.label)
        ? nameIn(text, field.valueSpan, isBranch ? branchName : specPath)
        : undefined;
    if (!name || targets.some((target) => overlaps(target, name))) continue;
    const written = textOf(text, name);
    if (!contradicts(written, folder)) continue;
    report({
      in: section,
      span: name,
      message: 'name',
      data: { name: written, folder },
      detail: isBranch ? folder.slice(folder.search(/\d/)) : folder,
    });
  }
}

function fieldsOf(block: Block): readonly Field[] {
  return 'fields' in block ? block.fields : [];
}

/** The maximum length of a branch name or path. */
const longestValue = 300;

/** Finds the name that group 1 of a pattern matches, inside ticks and brackets. */
function nameIn(text: string, value: Span, pattern: RegExp): Span | undefined {
  const said = textOf(text, value).slice(0, longestValue);
  const inner = /^[`[(*_\s]*(.*?)[`\])*_\s]*$/s.exec(said)?.[1] ?? said;
  const match = pattern.exec(inner);
  if (!match) return undefined;
  const [whole, name = ''] = match;
  const start = value.start + said.indexOf(inner) + match.index + whole.lastIndexOf(name);
  return { start, end: start + name.length };
}

/** Matches a feature name of Spec Kit, optionally with a word before it. */
const numbered = /^(?:[a-z]+-)?(?:(\d{8}-\d{6})|(\d{2,5}))-([a-z0-9].*)$/i;

function contradicts(name: string, folder: string): boolean {
  const [, ownTime, ownNumber, ownWords = ''] = numbered.exec(name) ?? [];
  const [, time, number, words = ''] = numbered.exec(folder) ?? [];
  if (ownTime && time && ownTime !== time) return true;
  if (!ownNumber || !number) return false;
  return (
    Number(ownNumber) !== Number(number) ||
    (haveNothingInCommon(wordsOf(ownWords), wordsOf(words)) && !shareJoinedWord(ownWords, words))
  );
}

function wordsOf(slug: string): Terms {
  return termsOf(slug.replace(/[-_.]+/g, ' '));
}

function haveNothingInCommon(one: Terms, other: Terms): boolean {
  return weightOf(one) > 0 && weightOf(other) > 0 && sharedWeight(one, other) === 0;
}

/** Tells whether one text joins words that the other separates: `nightview` and `night-view-for-bridges`. */
function shareJoinedWord(one: string, other: string): boolean {
  return joinsWordsOf(one, other) || joinsWordsOf(other, one);
}

/** The minimum length of a joined word; shorter matches are coincidences. */
const shortestJoined = 5;
/** The maximum number of words in a name. */
const mostWords = 20;

function joinsWordsOf(joined: string, apart: string): boolean {
  const wholeWords = new Set(plainWords(joined).filter((word) => word.length >= shortestJoined));
  const parts = plainWords(apart);
  return parts.some((part, start) => {
    let word = part;
    for (const next of parts.slice(start + 1)) {
      word += next;
      if (wholeWords.has(word)) return true;
    }
    return false;
  });
}

function plainWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}

function reportTitle(
  { title: section }: PlanDocument,
  { neighbours: { spec } }: PlanContext,
  folder: string,
  report: (report: NameReport) => void,
): void {
  const heading = section?.body.heading;
  if (!section || !heading || !spec?.title || hasPlaceholder(heading.title)) return;
  const { text } = section.body;
  const span = nameSpan(text, heading.prose.span);
  const name = textOf(text, span);
  if (isKindOfDocument(name)) return;
  const own = termsOf(name);
  const { title, uri } = spec;
  const ofSpec = termsOf(title);
  // A title in another language has no words in common either.
  if (own.words.length === 0 || ofSpec.words.length === 0) return;
  const ofFolder = wordsOf(numbered.exec(folder)?.[3] ?? folder);
  const agree = sharedWeight(ofSpec, ofFolder) > 0;
  if (!agree || !haveNothingInCommon(own, ofSpec) || !haveNothingInCommon(own, ofFolder)) return;
  if (shareJoinedWord(name, title) || shareJoinedWord(name, folder)) return;
  const called = short(title);
  report({
    in: section,
    span,
    message: 'title',
    data: { title: short(name), spec: called },
    related: [{ uri, span: { start: 0, end: 0 }, message: `The spec is called "${called}".` }],
    detail: title,
  });
}

/** Matches titles that name a kind of document and no feature. */
const namesDocument = isWord('genericTitles', 'planTitles');

function isKindOfDocument(name: string): boolean {
  const bare = name.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
  return namesDocument(bare.replace(/\s+[(（]?v?\d+(?:\.\d+)*[)）]?$/i, ''));
}

/**
 * Finds the feature's name in a title: the part after the first colon or dash, or the part before it if the
 * other only names the kind of document (`Orders - Implementation Plan`).
 */
function nameSpan(text: string, title: Span): Span {
  const at = /[:：]\s|[:：]|\s[-–—]\s/.exec(textOf(text, title));
  if (!at) return title;
  const behind = trim(text, { start: title.start + at.index + at[0].length, end: title.end });
  if (behind.start >= behind.end) return title;
  if (!isKindOfDocument(textOf(text, behind))) return behind;
  return trim(text, { start: title.start, end: title.start + at.index });
}
