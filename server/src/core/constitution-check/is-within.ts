/** Whether all words of a short name stand in a longer one as they are: "Compliance", "Trading Compliance". */
export function isWithin(short: string, name: string): boolean {
  const words = wordsIn(short);
  const all = new Set(wordsIn(name));
  return words.length > 0 && words.every((word) => all.has(word));
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
