/**
 * Makes workspace text safe for a terminal or a log, on one line. Escapes control characters (`\x1b`, `\n`, `\u202e`)
 * and commands of build servers: `::error` at the start of a line, `##[...]` or `##vso[...]` anywhere.
 * @param text Any text; it may begin a line of output.
 */
export function printable(text: string): string {
  // Nearly all texts need no escapes, and a run prints many.
  if (!suspicious.test(text)) return text;
  return text
    .replace(/^(\s*):(?=:)/, '$1\\x3a')
    .replace(marker, '#\\x23')
    .replace(invisible, escaped);
}

/** Escapes the control characters and build server commands in JSON. */
export function printableJson(json: string): string {
  if (!suspicious.test(json)) return json;
  return json.replace(marker, '#\\u0023').replace(invisible, (char) => `\\u${hex(char, 4)}`);
}

/** C0, DEL and C1 controls, line separators, and direction marks. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** The start of a command of Azure Pipelines, TeamCity, or GitHub's older syntax. */
const marker = /##(?=[a-z]*\[)/gi;
const suspicious = new RegExp(`${invisible.source}|${marker.source}|^\\s*::`, 'i');

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(char: string): string {
  return short[char] ?? (char < '\u0100' ? `\\x${hex(char, 2)}` : `\\u${hex(char, 4)}`);
}

function hex(char: string, digits: number): string {
  return char.charCodeAt(0).toString(16).padStart(digits, '0');
}
