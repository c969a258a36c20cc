import type { Constitution, Principle } from '../constitution/constitution';
import type { Gate, GateItem } from '../constitution-check/gate';
import { mismatchedNames } from '../constitution-check/mismatched-names';
import type { SectionFix } from '../document/finding';
import { type SectionSpan, textOf } from '../span/span';
import { entryAt } from '../text/entry-at';
import { fixesIn } from './fixes-in';
import { relatedTo } from './missing-principle';
import { defineRule } from './rule';

export const mismatchedPrinciple = defineRule({
  id: 'mismatched-principle',
  summary: 'An item of the constitution check has the number of one principle and another name.',
  rationale: `A principle that is renamed in the constitution keeps its old name in plans that nobody looked at, and one that
moved keeps its old number. Whoever reads the check then does not know which of the two was looked at. The quick fix writes
the constitution's name, or, where the name is that of another principle, its number.

Only a check that otherwise writes names as the constitution has them is judged: one that translates, shortens or paraphrases
them, uses words of the name, or counts in numerals of its own says nothing wrong.`,
  severity: 'information',
  messages: {
    name: 'The check calls {number} "{written}", the constitution "{name}"; write the name that the constitution has.',
    moved:
      'The check calls {number} "{written}", which is {other} in the constitution; correct the number or the name.',
  },
  examples: [
    {
      title: 'A principle that was renamed in the constitution alone',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Works Without a Network

Lists MUST be readable offline.
`,
      text: `# Implementation Plan: Export

## Constitution Check

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Library-First | PASS | A package of its own. |
| II. Offline First | PASS | Exports wait on the phone. |
      ^^^^^^^^^^^^^ mismatched-principle
`,
    },
    {
      title: 'A shorter name, in words of the name',
      constitution: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Works Without a Network

Lists MUST be readable offline.
`,
      text: `# Implementation Plan: Export

## Constitution Check

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Library-First | PASS | A package of its own. |
| II. No Network | PASS | Exports wait on the phone. |
`,
    },
  ],
  checkPlan({ context: { constitution }, gate }, report) {
    if (!constitution) return;
    for (const { item, named, nameSpan, number, principle } of mismatchesIn(gate, constitution))
      report({
        in: item.section,
        span: nameSpan ?? item.labelSpan,
        message: named ? 'moved' : 'name',
        data: {
          number,
          written: item.numbered.name,
          name: principle.name,
          other: named?.title ?? '',
        },
        subject: principle.name,
        related: [principle, ...(named ? [named] : [])].map((each) => relatedTo(constitution, each)),
      });
  },
  fixes({ span }, { context: { constitution }, gate, section }) {
    const mismatch =
      constitution &&
      mismatchesIn(gate, constitution).find(
        ({ item, nameSpan }) =>
          item.section.index === section.index && (nameSpan ?? item.labelSpan).start === span.start,
      );
    return mismatch ? fixesIn(section, fixesFor(mismatch)) : [];
  },
});

interface Mismatch {
  readonly item: GateItem;
  /** The item's number as written. */
  readonly number: string;
  /** The item's name; undefined if markup interrupts it. */
  readonly nameSpan: SectionSpan | undefined;
  /** The principle with the item's number. */
  readonly principle: Principle;
  /** The principle with the item's name. */
  readonly named: Principle | undefined;
}

function mismatchesIn(gate: Gate | undefined, constitution: Constitution): Mismatch[] {
  const parts = constitution.unfilled ? [] : (gate?.parts ?? []);
  return parts.flatMap((part) =>
    mismatchedNames(part, constitution).flatMap(({ index, named, principle }): Mismatch[] => {
      const item = entryAt(part.items, index);
      const number = item.numbered.numeral?.text;
      return number === undefined ? [] : [{ item, number, nameSpan: spanOfName(item), principle, named }];
    }),
  );
}

function fixesFor({ item, named, nameSpan: span, number: written, principle }: Mismatch): SectionFix[] {
  const fixes: SectionFix[] = [];
  const number = spanOfNumber(item, written);
  if (named?.number && number)
    fixes.push({
      title: `Write the number of "${named.name}": ${named.number}`,
      edits: [{ span: number, newText: named.number }],
      safe: false,
      preferred: true,
    });
  if (span) {
    const newText = item.kind === 'row' ? principle.name.replace(/(?<!\\)\|/g, '\\|') : principle.name;
    fixes.push({
      title: `Write the constitution's name: "${principle.name}"`,
      edits: [{ span, newText }],
      safe: false,
      ...(!named && { preferred: true }),
    });
  }
  return fixes;
}

/** Finds an item's name after its number. Returns undefined if markup interrupts it. */
function spanOfName({ labelSpan, numbered, section }: GateItem): SectionSpan | undefined {
  const raw = textOf(section.body.text, labelSpan);
  const at = raw.lastIndexOf(numbered.name);
  return at < 0
    ? undefined
    : { start: labelSpan.start + at, end: labelSpan.start + at + numbered.name.length };
}

/** Finds an item's number in its label. Returns undefined if the number has its own column. */
function spanOfNumber(item: GateItem, text: string): SectionSpan | undefined {
  const { labelSpan } = item;
  const name = spanOfName(item);
  const end = name?.start ?? labelSpan.end;
  const lead = textOf(item.section.body.text, { start: labelSpan.start, end });
  const at = lead.lastIndexOf(text);
  return at < 0 ? undefined : { start: labelSpan.start + at, end: labelSpan.start + at + text.length };
}
