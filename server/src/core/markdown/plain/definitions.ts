import { giveUp } from './unsure';

const bracket = 0x5b;
const caret = 0x5e;

/** Keys of the labels that links may use, see `labelKey`. */
export type Labels = ReadonlySet<string>;

export const noLabels: Labels = new Set();

/** Returns the same key for two spellings of a label, as micromark compares labels. */
export function labelKey(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** A link title. It ends at its first closing sign; only white space may follow it. */
const title = /"[^"\\\r\n]*"|'[^'\\\r\n]*'|\([^)\\\r\n]*\)/;
const noTitle = `[^\\s"'(]|(?:${title.source})[ \\t]*[^ \\t\\r\\n]`;
/**
 * A bracket that begins no link definition: it contains brackets, has no colon behind it, or reads `[label]: two
 * words`.
 */
const noDefinition = new RegExp(
  `\\[[^[\\]\\\\\\r\\n]*(?:\\[|\\](?!:)|\\]:[ \\t]*[^\\s<>()\\\\]+[ \\t]+(?:${noTitle}))`,
  'y',
);
/** A definition on one line: `[label]: target "title"`. */
const definition = new RegExp(
  `\\[(?!\\^)([^[\\]\\\\\\r\\n]{1,400})\\]:[ \\t]*[^\\s<>()\\\\\\0-\\x20\\x7f]+(?:[ \\t]+(?:${title.source}))?[ \\t]*`,
  'y',
);

/** Tells whether a link definition may begin at an offset. */
export function mayDefine(text: string, at: number): boolean {
  return text.charCodeAt(at) === bracket;
}

/**
 * Returns the label that a line of a paragraph defines; such a line is not part of the paragraph. Returns undefined
 * without a definition.
 * @param lineEnd End of the line's text, exclusive.
 * @param end End of the paragraph, exclusive.
 * @throws unsure If the line may define a label in a way that is not supported.
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

/** Gives up on a line that may begin with the title of the definition above it. */
export function refuseTitle(text: string, at: number): void {
  if ('"\'('.includes(text.charAt(at))) giveUp();
}

/** Gives up on a line that may begin a footnote. */
export function refuseFootnote(text: string, at: number, end: number): void {
  if (text.charCodeAt(at) === bracket && text.charCodeAt(at + 1) === caret) refuse(text, at, end);
}

function refuse(text: string, start: number, end: number): void {
  if (text.slice(start, end).includes(']:')) giveUp();
}
