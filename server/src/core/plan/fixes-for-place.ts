import type { SectionEdit, SectionFix } from '../document/finding';
import type { SectionContent } from '../document/section';
import type { Place } from '../placeholder/place';
import { contains, type Span, textOf, trim } from '../span/span';
import { entryAt } from '../text/entry-at';
import { openStop, tabStop } from '../text/snippet';
import { labelWording } from '../text/wording';
import { openNotApplicable } from '../unfinished/open-reason';
import { type KnownValue, knownValue } from './facts-for-place';
import type { PlanContext } from './plan-context';

// Fixes of the rules about unfinished places. Edits are relative to the section, and none touches more than it says.
// A fix that asks for words must leave a finding until they have come: its tab stops keep the placeholder, the mark, the
// empty place or an open reason.

/** Puts in what is known. That needs no look only where the place is a value of its own. */
export function fillKnown(place: Place, section: SectionContent, context: PlanContext): SectionFix[] {
  const known = knownValue(place, section, context);
  if (!known) return [];
  return [
    {
      title: `Fill in ${known.value}`,
      edits: [{ span: known.span, newText: known.value }],
      safe: isOwnValue(place, section) && isCertain(known, section, context),
      preferred: true,
    },
  ];
}

/** Tells whether a known value is certain. Below the header, a date may be the day of an approval or a release. */
export function isCertain({ value }: KnownValue, section: SectionContent, { facts }: PlanContext): boolean {
  return section.isHeader || value !== facts.date;
}

/**
 * Whether a place is the whole value of a field, a heading or front matter, or of a cell that the template leaves open in
 * that column. In prose, lists and tables of its own a plan may speak about placeholders.
 */
function isOwnValue({ label, slot, span, whole }: Place, { body }: SectionContent): boolean {
  if (!whole) return false;
  if (body.heading && contains(body.heading.prose.span, span)) return true;
  if (label === '') return false;
  const isCell = body.blocks.some((block) => block.kind === 'table' && contains(block.span, span));
  return !isCell || (slot !== undefined && labelWording(slot.label) === labelWording(label));
}

/** One fix for each of the words to choose from. */
export function chooseWord({ span, words }: Place): SectionFix[] {
  return words.map((word) => ({ title: `Choose ${word}`, edits: [{ span, newText: word }], safe: false }));
}

/** Puts the cursor on a value that is to be typed over, with the template's examples to choose from. */
export function writeValue(text: string, { span, examples }: Place): SectionFix {
  const title = examples.length > 1 ? 'Start from one of the examples' : 'Write it here';
  return {
    title,
    edits: [{ span, newText: openStop(1, textOf(text, span), examples), snippet: true }],
    safe: false,
  };
}

/** Says that a value does not apply. The reason stays open. */
export function notApplicable(text: string, span: Span, lead = '', tail = ''): SectionFix {
  const before = text.slice(Math.max(0, span.start - 10), span.start) + lead;
  return {
    title: 'Not applicable, with a reason',
    edits: [{ span, newText: `${lead}${openNotApplicable(before)}${tail}`, snippet: true }],
    safe: false,
  };
}

/** Turns a place into an open question that says so. */
export function askForClarification(span: Span, question: string): SectionFix {
  return {
    title: 'Mark as NEEDS CLARIFICATION',
    edits: [{ span, newText: `[NEEDS CLARIFICATION: ${tabStop(1, [question])}]`, snippet: true }],
    safe: false,
  };
}

/** Takes out a stretch; where it fills its lines, the lines go with it. */
export function remove(text: string, span: Span, title: string, safe: boolean): SectionFix {
  return { title, edits: [{ span: wholeLines(text, span), newText: '' }], safe, preferred: safe };
}

/** Keeps one option of a tree, without its label, and deletes the others. */
export function keepOption(text: string, { span, options = [] }: Place): SectionFix | undefined {
  const kept = options.find((option) => option.start <= span.start && span.end <= option.end);
  if (!kept || options.length < 2) return undefined;
  const first = entryAt(options, 0).start;
  const last = entryAt(options, options.length - 1).end;
  const edits: SectionEdit[] = [{ span: { start: first, end: wholeLines(text, span).end }, newText: '' }];
  // The blank line that parted it from the next option goes with that.
  if (kept.end < last) edits.push({ span: { start: trim(text, kept).end, end: last }, newText: '' });
  return { title: 'Keep this option and delete the others', edits, safe: false, preferred: true };
}

/** The span with the rest of its lines where nothing else stands on them. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const alone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
  return alone ? { start: lineStart, end: lineEnd } : { start, end };
}
