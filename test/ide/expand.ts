/** What a snippet puts into a document when nothing is typed, and the numbers of its tab stops in document order. */
export function expand(snippet: string): { text: string; numbers: number[] } {
  const numbers: number[] = [];
  const text = snippet.replace(
    /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)\}/gs,
    (_whole, escaped, bare, number, value, choices) => {
      if (escaped !== undefined) return escaped;
      numbers.push(Number(bare ?? number));
      const shown = value ?? /^(?:\\.|[^\\,])*/s.exec(choices ?? '')![0];
      return shown.replace(/\\(.)/gs, '$1');
    },
  );
  return { text, numbers };
}
