// Reads the plan templates of test/own-templates, which have a realistic answer for each slot, and renders plans at
// several stages: untouched, begun, half done, finished.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfinishedRules } from './lines.mjs';

const marked = /⟦([^⟦⟧⇒]*)⇒([^⟦⟧]*)⟧/g;

/** Reads the marked templates of a folder, sorted by name. */
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
 * Renders a template with some of its slots answered.
 * @param isFilled Called with the slot's number and its section's number, both from 0.
 * @returns The text, and the open slots with their text and offsets, end exclusive.
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

/** Renders the plans of a template that are measured, by name. */
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

/** The path of the plan in its workspace. */
export const planPath = 'specs/001-own/plan.md';

/** Returns the files, by path, of a workspace with its own template and one plan. */
export function workspaceOf(template, plan) {
  return {
    '.specify/templates/plan-template.md': template.text,
    [planPath]: plan.text,
    'specs/001-own/spec.md': '# Feature Specification\n',
  };
}

/** Returns the number of the first section below the header that has a slot. */
function firstSectionWithSlots(source) {
  let first;
  render(source, (_, section) => {
    if (section > 1) first ??= section;
    return false;
  });
  return first;
}

/**
 * Returns the lines of a slot, from 1. An empty slot on its own line also covers the line above, like the body of a
 * heading.
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

/** The rule that reports an untouched plan as a whole, in addition to its places. */
const wholePlan = 'untouched-scaffold';

/**
 * Compares the findings of a copy with its open slots.
 * @param findings Findings of the command line: `rule`, `start` and `end` with `line` and `column`, from 1.
 * @returns The slots without a finding, and the findings without a slot. An empty slot matches findings on its lines.
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
