// Reads the plan templates of test/own-templates, in which each slot stands with a realistic answer, and makes the
// plans that a team's author could have at hand: untouched, begun, half done, finished.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfinishedRules } from './lines.mjs';

const marked = /⟦([^⟦⟧⇒]*)⇒([^⟦⟧]*)⟧/g;

/** The marked templates of a folder, by name. */
export function readOwnTemplates(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return { name: file.slice(0, -3), source, slots: [...source.matchAll(marked)].length };
    });
}

/**
 * A template's text with some of its slots answered.
 *
 * @param isFilled Called with the slot's number and its section's number, both from 0.
 * @returns The text, and for each slot that is open its text and its offsets in the text, the end exclusive.
 */
export function render(source, isFilled) {
  const open = [];
  let text = '';
  let at = 0;
  let section = 0;
  for (const [number, match] of [...source.matchAll(marked)].entries()) {
    const before = source.slice(at, match.index);
    section += before.match(/^#{1,6} /gm)?.length ?? 0;
    text += before;
    if (isFilled(number, section)) text += match[2];
    else {
      open.push({ number, start: text.length, end: text.length + match[1].length, text: match[1] });
      text += match[1];
    }
    at = match.index + match[0].length;
  }
  return { text: text + source.slice(at), open };
}

/** The plans in which a template is measured, by name. */
export function copiesOf({ source }) {
  const begun = firstSectionWithSlots(source);
  return {
    pristine: render(source, () => false),
    begun: render(source, (_, section) => section === begun),
    even: render(source, (_, section) => section % 2 === 0),
    odd: render(source, (_, section) => section % 2 === 1),
    filled: render(source, () => true),
  };
}

/** Where the plan of a workspace lies. */
export const planPath = 'specs/001-own/plan.md';

/** The files of a workspace with a template of its own and one plan, by path. */
export function workspaceOf(template, plan) {
  return {
    '.specify/templates/plan-template.md': template.text,
    [planPath]: plan.text,
    'specs/001-own/spec.md': '# Feature Specification\n',
  };
}

/** The number of the first section below the header that has a slot. */
function firstSectionWithSlots(source) {
  let first;
  render(source, (_, section) => {
    if (section > 1) first ??= section;
    return false;
  });
  return first;
}

/**
 * The lines of a slot, from 1. A slot without words on a line of its own belongs to the line above as well, as the body of a
 * heading does.
 */
export function linesOfSlot(text, { start, end }) {
  const lineAt = (at) => text.slice(0, at).split('\n').length;
  const lines = [];
  const above = text.slice(0, start).trimEnd();
  const isBare = text.slice(start, end).trim() === '' && text.slice(above.length, start).includes('\n');
  for (let line = isBare ? lineAt(above.length) : lineAt(start); line <= lineAt(end); line++)
    lines.push(line);
  return lines;
}

/** Says of an untouched plan as a whole that nobody has written in it, besides its places. */
const wholePlan = 'untouched-scaffold';

/**
 * Holds the findings of a copy against its open slots.
 *
 * @param findings Of the command line: `rule`, `start` and `end` with `line` and `column`, from 1.
 * @returns The slots that no finding touches, and the findings that touch no slot. An empty slot is touched on its line.
 */
export function compare({ text, open }, findings) {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const offset = ({ line, column }) => starts[line - 1] + column - 1;
  const lineOf = (at) => starts.findLastIndex((start) => start <= at);
  const spans = findings
    .filter(({ rule }) => rule !== wholePlan)
    .map((finding) => ({ finding, start: offset(finding.start), end: offset(finding.end) }));
  const touches = (span, slot) => {
    if (slot.text.trim() !== '') return span.start < slot.end && slot.start < span.end;
    const [first, last] = [span.start, Math.max(span.start, span.end - 1)].map((at) => lineOf(at) + 1);
    return linesOfSlot(text, slot).some((line) => first <= line && line <= last);
  };
  const reports = spans.filter(({ finding }) => unfinishedRules.has(finding.rule));
  return {
    missed: open
      .filter((slot) => !reports.some((span) => touches(span, slot)))
      .map((slot) => ({ ...slot, line: lineOf(slot.start) + 1 })),
    false: spans.filter((span) => !open.some((slot) => touches(span, slot))).map(({ finding }) => finding),
  };
}
