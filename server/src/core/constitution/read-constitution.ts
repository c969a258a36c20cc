import { type PlanDocument, parsePlan } from '../document/plan-document';
import { overlaps, type Span } from '../span/span';
import type { Constitution } from './constitution';
import { openValuesIn } from './open-values';
import { constitutionToken, isPlaceholderTitle } from './principle-titles';
import { readBindingSections } from './read-binding-sections';
import { readPlanGates } from './read-plan-gates';
import { readPrinciples } from './read-principles';
import { readReportedVersion, readVersionLine } from './version-line';
import { visibleText } from './visible-text';

/**
 * Reads a constitution. Accepts any text; the result may have no principles. Never throws.
 *
 * @param source The file's text, or the parsed document.
 * @param uri The file's address, for links.
 */
export function readConstitution(source: string | PlanDocument, uri: string): Constitution {
  let document = typeof source === 'string' ? parsePlan(source) : source;
  const { text } = document;
  let principles = readPrinciples(document);
  const opening = principles.length === 0 ? unclosedComment(text) : -1;
  if (opening >= 0) {
    // The unclosed comment hides the rest of the document, so its opening is blanked.
    document = parsePlan(`${text.slice(0, opening)}    ${text.slice(opening + 4)}`);
    principles = readPrinciples(document);
  }
  const unwrapped = principles.length === 0 ? withoutFence(text) : undefined;
  if (unwrapped !== undefined) {
    document = parsePlan(unwrapped);
    principles = readPrinciples(document);
  }
  const placeholders = readPlaceholders(document);
  const open = document.sections.filter((section) => isPlaceholderTitle(section.title)).length;
  return {
    uri,
    document,
    principles,
    bindingSections: readBindingSections(document, principles),
    planGates: readPlanGates(document, principles),
    ...readVersionLine(document),
    reportedVersion: readReportedVersion(document),
    placeholders,
    unfilled: placeholders.length > 0 && (open > principles.length || (open > 0 && principles.length === 0)),
  };
}

const fenceAround = /^(\s*(?:#[^\n]*\n\s*)?)(`{3,}|~{3,})((?:markdown|md)?[ \t]*\r?\n[\s\S]*\n)\2(\s*)$/i;

/**
 * Blanks the fence around the whole text, or around all text below its title; offsets stay the same. Returns
 * undefined without such a fence.
 */
function withoutFence(text: string): string | undefined {
  const match = fenceAround.exec(text);
  if (!match) return undefined;
  const [, head = '', fence = '', inside = '', end = ''] = match;
  const line = inside.indexOf('\n');
  const blank = ' '.repeat(fence.length);
  return `${head}${blank}${' '.repeat(line)}${inside.slice(line)}${blank}${end}`;
}

/** Returns the offset of an unclosed comment, or -1. */
function unclosedComment(text: string): number {
  const last = text.lastIndexOf('-->');
  return text.indexOf('<!--', Math.max(0, last));
}

/**
 * Matches template tokens and the values that the constitution command postpones: `TODO(RATIFICATION_DATE):
 * unknown`.
 */
const tokens = new RegExp(`${constitutionToken.source}|\\bTODO\\([A-Z][A-Z0-9_ ]*\\)`, 'g');

function readPlaceholders(document: PlanDocument): Span[] {
  const text = visibleText(document);
  const found = [...text.matchAll(tokens)]
    .map(({ index, 0: token }) => ({ start: index, end: index + token.length }))
    // Link texts are not tokens, and a token in backticks is only mentioned.
    .filter(
      ({ start, end }) => !(text[start] === '[' && /[(:[]/.test(text[end] ?? '')) && !isQuoted(text, start),
    );
  const values = openValuesIn(document).filter((value) => !found.some((token) => overlaps(token, value)));
  return [...found, ...values].sort((one, other) => one.start - other.start);
}

/** Tells whether a backtick earlier on the line opens a code span. Looks back at most 500 characters. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 500), at);
  return before.slice(before.lastIndexOf('\n') + 1).split('`').length % 2 === 0;
}
