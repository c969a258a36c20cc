// micromark copies or walks all that it has read of a chunk at certain lines: at each underline of a setext heading, at each
// definition, at each item, quote or footnote. At each line that goes on with one of these without its sign, it walks what
// it has read of that one. So the cost of a chunk is the sum over these lines of the lines before them. The weights were
// measured, in nanoseconds a line.

const underline = 150;
const container = 40;
const lazyLine = 40;
const definition = 60;
/** At each comment or instruction that opens in a paragraph, micromark looks for its end, character by character. */
const characterAhead = 12;

/** 25 times what the dearest section of 1,262 files of real projects costs. */
const mostNanoseconds = 60_000_000;

/** Shorter texts cannot cost as much. */
const leastCharacters = 1_000;

const lines = /([^\r\n]*)(?:\r\n?|\n|$)/y;
const isUnderline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const isContainer = /^[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^)/;
const isDefinition = /^[ \t>]*\[[^\]]*\]:/;
const opensFence = /^(?:`{3,}(?=[^`]*$)|~{3,})/;

/** Whether micromark takes too long for a text because of its shape: thousands of lines of a kind that it is quadratic in. */
export function isTooCostly(text: string): boolean {
  return text.length >= leastCharacters && quadraticCost(text) > mostNanoseconds;
}

/**
 * What the lines of a text cost that micromark is quadratic in. Looks at each line once.
 *
 * @returns Nanoseconds; of a text that costs too much, of its first lines alone.
 */
export function quadraticCost(text: string): number {
  let nanoseconds = 0;
  let before = 0;
  let fence: string | undefined;
  // In HTML and in front matter a fence is none.
  let hasFences = !text.startsWith('---');
  /** The number of the line that opened the innermost item, quote or footnote; 0 outside of them. */
  let opened = 0;
  let runEnd = 0;
  lines.lastIndex = 0;
  for (let start = 0; start < text.length; start = lines.lastIndex) {
    const line = lines.exec(text)![1]!;
    before++;
    if (fence) {
      if (line.startsWith(fence) && line.slice(fence.length).replaceAll(fence[0]!, '').trim() === '')
        fence = undefined;
      continue;
    }
    if (line.trim() === '') {
      opened = 0;
      continue;
    }
    if (line.startsWith('<')) hasFences = false;
    fence = hasFences ? opensFence.exec(line)?.[0] : undefined;
    if (isUnderline.test(line)) nanoseconds += underline * before;
    else if (isDefinition.test(line)) nanoseconds += definition * before;
    if (isContainer.test(line)) {
      nanoseconds += container * before;
      opened = before;
    } else if (opened > 0) nanoseconds += lazyLine * (before - opened);
    if (line.includes('<!') || line.includes('<?')) {
      if (start >= runEnd) runEnd = endOfRun(text, start);
      for (const { index } of line.matchAll(/<[!?]/g))
        nanoseconds += characterAhead * (runEnd - start - index);
    }
    if (nanoseconds > mostNanoseconds) break;
  }
  return nanoseconds;
}

/** Where the lines that no blank line parts end. */
function endOfRun(text: string, from: number): number {
  const blank = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}
