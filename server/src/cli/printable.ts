/**
 * A text of a workspace as it may go to a terminal or into a log, in one line. Control characters become visible
 * (`\x1b`, `\n`, `\u202e`), and nothing in it is a command of a build server: `::error` at the start of a line, `##[...]`
 * or `##vso[...]` anywhere.
 *
 * @param text May begin a line of output, and may hold anything.
 */
export function printable(text: string): string {
  // Nearly all texts are plain, and a run prints many.
  if (!suspicious.test(text)) return text;
  return text
    .replace(/^(\s*):(?=:)/, '$1\\x3a')
    .replace(marker, '#\\x23')
    .replace(invisible, escaped);
}

/** The same JSON without characters that a terminal obeys, or that a build server takes for a command. */
export function printableJson(json: string): string {
  if (!suspicious.test(json)) return json;
  return json.replace(marker, '#\\u0023').replace(invisible, (char) => `\\u${hex(char, 4)}`);
}

/** C0, DEL and C1 controls, line separators, and the controls of writing direction. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** The beginning of a command of Azure Pipelines, TeamCity, or GitHub's older form. */
const marker = /##(?=[a-z]*\[)/gi;
const suspicious = new RegExp(`${invisible.source}|${marker.source}|^\\s*::`, 'i');

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(char: string): string {
  return short[char] ?? (char < '\u0100' ? `\\x${hex(char, 2)}` : `\\u${hex(char, 4)}`);
}

function hex(char: string, digits: number): string {
  return char.charCodeAt(0).toString(16).padStart(digits, '0');
}
