// Codes that some teams number their principles with: `TP3`, `SEC-2`.

/** The first and the last code of a range that a label begins with, such as `TP1-TP3`; undefined where it has none. */
export function codeRange(label: string): [string, string] | undefined {
  const match = /^([A-Z]{2,4}-?\d{1,2})\s*(?:-|–|—|~|～|\.\.+|…|to)\s*([A-Z]{2,4}-?\d{1,2})\b/.exec(label);
  return match ? [match[1]!, match[2]!] : undefined;
}

/** Whether a code lies in a range, both ends included. Codes with another prefix do not. */
export function isBetween(code: string, first: string, last: string): boolean {
  const [prefix, value] = codeParts(code);
  const [firstPrefix, from] = codeParts(first);
  const [, to] = codeParts(last);
  return prefix === firstPrefix && from <= value && value <= to;
}

function codeParts(code: string): [string, number] {
  return [code.replace(/(?<![-\d])[-\d]+$/, ''), Number(/(?<!\d)\d+$/.exec(code)?.[0] ?? 0)];
}
