import { giveUp } from './unsure';

const bracket = 0x5b;
const caret = 0x5e;

/** The labels that links may use, each by its key. */
export type Labels = ReadonlySet<string>;

export const noLabels: Labels = new Set();

/** What two spellings of a label share, as micromark compares them. */
export function labelKey(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** A title is what stands between its signs for the first time; nothing but white space may follow it. */
const title = /"[^"\\\r\n]*"|'[^'\\\r\n]*'|\([^)\\\r\n]*\)/;
const noTitle = `[^\\s"'(]|(?:${title.source})[ \\t]*[^ \\t\\r\\n]`;
/** What is no link definition: other brackets, or `[label]: two words`. */
const noDefinition = new RegExp(
  `\\[[^[\\]\\\\\\r\\n]*(?:\\[|\\](?!:)|\\]:[ \\t]*[^\\s<>()\\\\]+[ \\t]+(?:${noTitle}))`,
  'y',
);
/** One that says all in a line: `[label]: target "title"`. */
const definition = new RegExp(
  `\\[(?!\\^)([^[\\]\\\\\\r\\n]{1,400})\\]:[ \\t]*[^\\s<>()\\\\\\0-\\x20\\x7f]+(?:[ \\t]+(?:${title.source}))?[ \\t]*`,
  'y',
);

/** Whether a label may be defined at an offset. */
export function mayDefine(text: string, at: number): boolean {
  return text.charCodeAt(at) === bracket;
}

/**
 * The label that a line of a paragraph defines, which then is no part of the paragraph; undefined where it defines none.
 *
 * @param lineEnd Where the line's text ends.
 * @param end Where the paragraph ends.
 * @throws unsure where it may define one in another way.
 */
export function labelDefinedAt(
  text: string,
  start: number,
  lineEnd: number,
  end: number,
): string | undefined {
  if (!mayDefine(text, start)) return undefined;
  noDefinition.lastIndex = start;
  if (noDefinition.test(text)) return undefined;
  definition.lastIndex = start;
  const label = definition.exec(text)?.[1];
  if (label?.trim() && definition.lastIndex === lineEnd) return label;
  refuse(text, start, end);
  return undefined;
}

/** Refuses a line that may begin with the title of the definition above it. */
export function refuseTitle(text: string, at: number): void {
  if ('"\'('.includes(text.charAt(at))) giveUp();
}

/** Refuses a line that may begin a footnote. */
export function refuseFootnote(text: string, at: number, end: number): void {
  if (text.charCodeAt(at) === bracket && text.charCodeAt(at + 1) === caret) refuse(text, at, end);
}

function refuse(text: string, start: number, end: number): void {
  if (text.slice(start, end).includes(']:')) giveUp();
}
