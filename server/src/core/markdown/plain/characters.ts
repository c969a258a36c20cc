// Character classes as micromark defines them for UTF-16 code units: both halves of an emoji are letters.

export const backslash = 0x5c;
export const space = 0x20;
export const tab = 0x09;
export const pipe = 0x7c;

/**
 * 1 for white space, 2 for punctuation, 0 for others. The classes decide whether a run of `*` or `_` opens or closes.
 */
export type CharacterClass = 0 | 1 | 2;

export const whitespace = 1;
export const punctuation = 2;

const asciiClasses = new Uint8Array(128);
for (let code = 0; code < 128; code++) asciiClasses[code] = classByPattern(code);

export function classOf(code: number): CharacterClass {
  return (code < 128 ? asciiClasses[code] : classByPattern(code)) as CharacterClass;
}

function classByPattern(code: number): CharacterClass {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return whitespace;
  return /[\p{P}\p{S}]/u.test(character) ? punctuation : 0;
}

export function isAsciiPunctuation(code: number): boolean {
  return code < 128 && asciiClasses[code] === punctuation;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Moves `end` back over spaces and tabs, to `start` at the furthest. */
export function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Moves `start` forward over spaces and tabs, to `end` at the furthest. */
export function trimmedStart(text: string, start: number, end: number): number {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return start;
}

export function isSpace(code: number): boolean {
  return code === space || code === tab;
}
