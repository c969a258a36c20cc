import { giveUp } from './unsure';

const bracket = 0x5b;
const caret = 0x5e;

/** The beginning of a paragraph that is no link definition: other brackets, or `[label]: two words`. */
const noDefinition = /\[[^[\]\\\r\n]*(?:\[|\](?!:)|\]:[ \t]*[^\s<>()\\]+[ \t]+[^\s"'(])/y;

/** Refuses a paragraph that may begin with link definitions, which are no part of it. */
export function refuseLinkDefinition(text: string, start: number, end: number): void {
  if (text.charCodeAt(start) !== bracket) return;
  noDefinition.lastIndex = start;
  if (!noDefinition.test(text)) refuse(text, start, end);
}

/** Refuses a line that may begin a footnote. */
export function refuseFootnote(text: string, at: number, end: number): void {
  if (text.charCodeAt(at) === bracket && text.charCodeAt(at + 1) === caret) refuse(text, at, end);
}

function refuse(text: string, start: number, end: number): void {
  if (text.slice(start, end).includes(']:')) giveUp();
}
