import { lineEndOf } from '../constitution-check/insert-gate-item';
import type { Fix, Related } from '../document/finding';
import { takeOutline } from '../document/outline';
import type { PlanDocument } from '../document/plan-document';
import { headingOf, type Section } from '../document/section';
import { isWord, startsWithWord } from '../language/compile-words';
import { textOf } from '../span/span';
import { matchOutline, matchSections, type SectionMatch } from '../template/match-sections';
import { namesInSection } from '../template/names-in-section';
import { placeInFile } from '../template/place-in-file';
import { type BlockField, type RepeatedBlock, repeatedBlocksOf } from '../template/repeated-blocks';
import type { Template } from '../template/template';
import { labelWording } from '../text/wording';
import { short } from './report-places';
import { defineRuleWith } from './rule';

/** The maximum share of repetitions that lack a field by mistake. Above it, the author uses another form. */
const mostLacking = 1 / 3;

/**
 * Reports a repetition of a block, such as one of several tasks, without a field that the template and the
 * other repetitions have.
 */
export const missingField = defineRuleWith<readonly BlockField[]>()({
  id: 'missing-field',
  summary: 'One of several repetitions of a block lacks a field that the template gives to each.',
  rationale: `A template shows once how a step, a task or a phase is written: \`### Task N: [Name]\` with its fields below. A plan
repeats it as often as it needs, and whoever works from the plan relies on each repetition having the same fields.

A field is a label or a sub-section of the template's block that is not called optional. It is missed only where at least
two thirds of the repetitions have it, so that a team that left a field out on purpose, renamed or translated it is left in
peace. A repetition with none of the fields and text of its own is written in another form, and one that says that there is nothing
to do needs none; neither counts as a repetition here. How often a block is repeated is free.`,
  severity: 'information',
  messages: {
    missing: '"{block}" lacks {fields}. Write what the template asks for, or say why it does not apply.',
  },
  examples: [
    {
      title: 'A task without a field that the others have',
      template: `# Implementation Plan: [FEATURE]

## Tasks

### Task N: [Name]

**Files**: [paths]
**Done when**: [what can be seen]
`,
      text: `# Implementation Plan: Export

## Tasks

### Task 1: Reader

**Files**: src/read.ts
**Done when**: a sheet is read

### Task 2: Writer
    ^^^^^^^^^^^^^^ missing-field: "Task 2: Writer" lacks "Done when". Write what the template asks for, or say why it does not apply.

**Files**: src/write.ts

### Task 3: Words

**Files**: src/words.ts
**Done when**: both languages are there
`,
    },
  ],
  checkPlan(input, report) {
    const { template } = input.context;
    if (!template) return;
    const { found } = matchOutline(input.take(takeOutline), template);
    const blocks = repeatedBlocksOf(template).filter(({ sections }) =>
      sections.some((section) => found.has(section)),
    );
    if (blocks.length === 0) return;
    const match = matchSections(input.plan, template);
    for (const block of blocks)
      for (const { section, lacks } of incompleteIn(repetitionsOf(block, match), block.fields))
        report({
          in: section,
          span: headingOf(section).prose.span,
          message: 'missing',
          data: {
            block: short(section.title),
            fields: lacks.map(({ name }) => `"${short(name)}"`).join(', '),
          },
          subjects: lacks.map(({ name }) => name),
          related: relatedTo(template, block),
          detail: lacks,
        });
  },
  fixes: ({ detail: lacks }, { plan, section }) => fixesOf(plan, section, lacks),
});

function repetitionsOf({ sections }: RepeatedBlock, match: SectionMatch): Section[] {
  const found = sections.flatMap((section) => match.sectionsOf(section));
  return found.filter(({ body }) => body.heading).sort((one, other) => one.start - other.start);
}

interface Incomplete {
  readonly section: Section;
  readonly lacks: readonly BlockField[];
}

/** Finds the repetitions without fields that most others have. Repetitions that need no fields do not count. */
function incompleteIn(repetitions: readonly Section[], fields: readonly BlockField[]): Incomplete[] {
  const named = repetitions
    .map((section) => ({ section, names: namesInSection(section) }))
    .filter(({ section, names }) => !saysNothingToDo(section) && !isOfAnotherForm(section, names, fields));
  const expected = fields.filter(({ name }) => {
    const lacking = named.filter(({ names }) => !isNamed(name, names)).length;
    return lacking > 0 && lacking <= named.length * mostLacking;
  });
  return named.flatMap(({ section, names }) => {
    const lacks = expected.filter(({ name }) => !isNamed(name, names));
    return lacks.length === 0 ? [] : [{ section, lacks }];
  });
}

/** Tells whether a repetition has text and none of the fields. */
function isOfAnotherForm(section: Section, names: readonly string[], fields: readonly BlockField[]): boolean {
  return fields.length > 1 && !fields.some(({ name }) => isNamed(name, names)) && hasText(section);
}

/** Tells whether one of a section's names denotes a field: one of the two contains all words of the other. */
function isNamed(field: string, names: readonly string[]): boolean {
  const wanted = stemsOf(labelWording(field));
  return names.some((name) => {
    const own = stemsOf(name);
    if (own.length === 0 || wanted.length === 0) return name === labelWording(field);
    return wanted.every((stem) => own.includes(stem)) || own.every((stem) => wanted.includes(stem));
  });
}

function stemsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=\p{L}{3})(?:es|s|e)$/u, ''));
}

function ownText({ body }: Section): string {
  return body.text.slice(body.heading?.span.end ?? 0).trim();
}

function hasText(section: Section): boolean {
  return [...section.tree()].some((each) => ownText(each) !== '');
}

const isNothing = isWord('none', 'notApplicable');
const beginsWithNothing = startsWithWord('none', 'notApplicable');
/** The maximum length of an excuse; longer sentences are about something else. */
const longestExcuse = 200;

function saysNothingToDo(section: Section): boolean {
  const text = ownText(section);
  return (
    /~~/.test(section.title) || isNothing(text) || (text.length <= longestExcuse && beginsWithNothing(text))
  );
}

function relatedTo(template: Template, { sections: [first] }: RepeatedBlock): Related[] {
  if (!first) return [];
  const { heading } = first.section.body;
  const place = heading && placeInFile(template, first.section.at(heading.prose.span));
  return place
    ? [{ uri: place.uri, span: place.span, message: `The template has the block "${first.title}" here.` }]
    : [];
}

/** Tells whether text at the end of a section may belong to a comment, code or HTML element that is not closed. */
function hasOpenEnd({ body: { blocks, text } }: Section): boolean {
  return blocks.some((block) => {
    if (block.kind === 'comment') return !textOf(text, block.span).endsWith('-->');
    if (block.kind === 'code') return block.fenced && !block.closed;
    return (block.kind === 'html' || block.kind === 'unread') && block.span.end >= text.trimEnd().length;
  });
}

/** Creates the fix that adds the fields with the template's prompts, which count as open. */
function fixesOf(plan: PlanDocument, section: Section, lacks: readonly BlockField[]): Fix[] {
  if (lacks.some(({ prompt }) => prompt === undefined) || hasOpenEnd(section)) return [];
  const eol = lineEndOf(plan.text);
  const text = section.body.text.trimEnd();
  const at = section.start + text.length;
  const last = section.body.blocks.findLast(({ kind }) => kind === 'paragraph' || kind === 'item');
  const isList = last?.kind === 'item';
  const lines = lacks.map(({ name, prompt }) => `${isList ? `${last.marker} ` : ''}**${name}**: ${prompt}`);
  const gap = last && last.span.end >= text.length && last.kind === 'item' ? eol : eol + eol;
  const newText = gap + lines.join(isList ? eol : eol + eol);
  return [
    {
      title: `Add ${lacks.map(({ name }) => `"${name}"`).join(', ')}`,
      edits: [{ span: { start: at, end: at }, newText }],
      safe: false,
      preferred: true,
    },
  ];
}
