import type { Edit, Fix } from '../finding';
import type { PlanContext } from '../plan/plan-context';
import type { Section } from '../plan/section';
import { type Span, trim } from '../span';
import { knownValue } from './facts-for-place';
import type { Place } from './place';
import { tabStop } from './snippet';

// Fixes of the rules about unfinished places. Edits are relative to the section, and none touches more than it says.

/** Puts in what is known; nothing is lost and nothing invented. */
export function fillKnown(place: Place, section: Section, context: PlanContext): Fix[] {
  const known = knownValue(place, section, context);
  if (!known) return [];
  return [
    {
      title: `Fill in ${known.value}`,
      edits: [{ span: known.span, newText: known.value }],
      safe: true,
      preferred: true,
    },
  ];
}

/** One fix for each of the words to choose from. */
export function chooseWord({ span, words }: Place): Fix[] {
  return words.map((word) => ({ title: `Choose ${word}`, edits: [{ span, newText: word }], safe: false }));
}

/** Takes the place of a value, with the template's examples to choose from or its words to type over. */
export function writeValue({ span, text, examples }: Place): Fix {
  const inner = text.replace(/^[[【]|[\]】]$/g, '');
  const title = examples.length > 1 ? 'Start from one of the examples' : 'Write it here';
  return {
    title,
    edits: [{ span, newText: tabStop(1, examples.length > 0 ? examples : [inner]), snippet: true }],
    safe: false,
  };
}

/** Says that a value does not apply, and why. */
export function notApplicable(span: Span, lead = ''): Fix {
  return {
    title: 'Not applicable, with a reason',
    edits: [{ span, newText: `${lead}N/A (${tabStop(1, ['reason'])})`, snippet: true }],
    safe: false,
  };
}

/** Turns a place into an open question that says so. */
export function askForClarification(span: Span, question: string): Fix {
  return {
    title: 'Mark as NEEDS CLARIFICATION',
    edits: [{ span, newText: `[NEEDS CLARIFICATION: ${tabStop(1, [question])}]`, snippet: true }],
    safe: false,
  };
}

/** Takes out a stretch; where it fills its lines, the lines go with it. */
export function remove(text: string, span: Span, title: string, safe: boolean): Fix {
  return { title, edits: [{ span: wholeLines(text, span), newText: '' }], safe, preferred: safe };
}

/** Keeps one option of a tree, without its label, and deletes the others. */
export function keepOption(text: string, { span, options = [] }: Place): Fix | undefined {
  const kept = options.find((option) => option.start <= span.start && span.end <= option.end);
  if (!kept || options.length < 2) return undefined;
  const first = options[0]!.start;
  const last = options.at(-1)!.end;
  const edits: Edit[] = [{ span: { start: first, end: wholeLines(text, span).end }, newText: '' }];
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
