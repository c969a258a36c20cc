import { isWord, lazyPattern, wordsOf } from '../language/compile-words';

/** The verdict that an item of a check gives. */
export type Verdict = 'pass' | 'not-applicable' | 'fail' | 'partial' | 'exception' | 'pending' | 'choice';

export interface Status {
  readonly verdict: Verdict;
  /** As written, such as `PASS` or `⚠️`. */
  readonly words: string;
  /** Where in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const symbols: readonly (readonly [Verdict, () => RegExp])[] = (
  [
    ['pass', /^(?:✅|✔️?|✓|☑️?|🟢|👍|🆗|◯|○)\u{FE0F}?/u],
    ['fail', /^(?:❌|✗|✘|✖️?|🔴|🚫|⛔|❎)\u{FE0F}?/u],
    ['partial', /^(?:⚠|🟡|🟠|🔶|△)\u{FE0F}?/u],
    ['not-applicable', /^(?:➖|⏭|⏩)\u{FE0F}?/u],
    ['pending', /^(?:⏳|⌛|⬜|☐|🔄|🔲|⏸|❓|❔|🚧)\u{FE0F}?/u],
  ] as const
).map(([verdict, form]) => [verdict, () => form]);

// The first form that matches decides, so that "not applicable" is not taken for a "no".
const words: readonly (readonly [Verdict, () => RegExp])[] = (
  [
    ['pass', 'noViolations'],
    ['not-applicable', 'notApplicable'],
    ['pending', 'pending'],
    ['partial', 'partial'],
    ['exception', 'exception'],
    ['fail', 'failed'],
    ['pass', 'passed'],
  ] as const
).map(([verdict, kind]) => [verdict, lazyPattern(() => `^${wordsOf(kind)}(?!-)`)]);

const denied = lazyPattern(() => String.raw`^\s*${wordsOf('statusDenials')}`);
const isBrief = isWord('briefStatuses');
const ends = /^[\s*_`]*(?:$|[\n.,;:!?|()（）[\]、。，：；/→✅✓✔❌✗⚠—–-])/u;

/** The characters around a status word: emphasis, brackets, a colon or dash before it. */
const padding = /^[\s*_`~:：\-–—>[\]()（）【】"'|]+/u;

/**
 * The status that a text begins with, in symbols or words. The leading word decides ("PASS with remarks" passes); of a
 * symbol and a word that goes on differently the word does ("✅ N/A"); an arrow leads to the last one ("⚠️ → ✅").
 *
 * @param text Markdown, for example a cell or what follows an item's name.
 */
export function readStatus(text: string): Status | undefined {
  const first = nextStatus(text, 0);
  if (!first) return undefined;
  let last = first;
  const choices = new Set([first.verdict]);
  for (;;) {
    const between = /^[\s*_`]*(→|->|=>|\/|\||｜|／)[\s*_`]*/u.exec(text.slice(last.end));
    const next = between ? nextStatus(text, last.end + between[0].length) : undefined;
    if (!between || !next) break;
    if (/[/|｜／]/u.test(between[1]!)) {
      choices.add(next.verdict);
      last = {
        ...next,
        start: first.start,
        words: text.slice(first.start, next.end),
        verdict: choices.size > 1 ? 'choice' : next.verdict,
      };
      if (choices.size > 1) return { ...last, verdict: 'choice' };
    } else last = { ...next, start: first.start, words: text.slice(first.start, next.end) };
  }
  const word = last.symbol ? nextStatus(text, last.end) : undefined;
  // A symbol that a word makes more exact.
  if (
    word &&
    !word.symbol &&
    /^[\s*_`:：\-–—(（]*$/u.test(text.slice(last.end, word.start)) &&
    (word.verdict !== 'pass' || last.verdict === 'pass')
  )
    return {
      verdict: word.verdict,
      words: text.slice(last.start, word.end),
      start: last.start,
      end: word.end,
    };
  return { verdict: last.verdict, words: last.words, start: last.start, end: last.end };
}

const wordForms = [[words, false]] as const;
const allForms = [[symbols, true], ...wordForms] as const;

function nextStatus(text: string, from: number): (Status & { symbol: boolean }) | undefined {
  const start = from + (padding.exec(text.slice(from, from + 200))?.[0].length ?? 0);
  const rest = text.slice(start, start + 80);
  // In ASCII only letters begin a status, and no symbol does.
  const isAscii = rest < '\x80';
  if (isAscii && !/^[a-z]/i.test(rest)) return undefined;
  for (const [forms, symbol] of isAscii ? wordForms : allForms)
    for (const [verdict, form] of forms) {
      const match = form().exec(rest);
      if (!match) continue;
      const end = start + match[0].length;
      const behind = text.slice(end, start + 80);
      if (!symbol && isBrief(match[0]) && !ends.test(behind)) continue;
      if (symbol || verdict !== 'pass') return { verdict, words: match[0], start, end, symbol };
      if (denied(behind).test(behind)) continue;
      return takenBack(text, start, end) ?? { verdict, words: match[0], start, end, symbol };
    }
  return undefined;
}

/** A word of passing that the next word takes back: `Compliant: no`, `Met? Not yet`, `Fully open`. */
function takenBack(text: string, start: number, end: number): (Status & { symbol: boolean }) | undefined {
  const gap = /^(?:[\s*_`]*[:：?？][\s*_`]*|\s+)/u.exec(text.slice(end, end + 40));
  const next = gap && nextStatus(text, end + gap[0].length);
  if (!next || next.symbol || next.start !== end + gap[0].length) return undefined;
  if (next.verdict !== 'fail' && next.verdict !== 'pending') return undefined;
  return ends.test(text.slice(next.end)) ? { ...next, words: text.slice(start, next.end), start } : undefined;
}

/** The status symbol that a text ends with. */
export function readTrailingStatus(text: string): Status | undefined {
  const match = /(?:✅|✔|✓|☑|🟢|❌|✗|✘|✖|🔴|🚫|⛔|⚠|🟡|🟠|⏳|⬜|☐)\u{FE0F}?[\s*_).]*$/u.exec(text.slice(-40));
  if (!match) return undefined;
  const from = Math.max(0, text.length - 40) + match.index;
  const status = nextStatus(text, from);
  return status && { verdict: status.verdict, words: status.words, start: status.start, end: status.end };
}

/** Whether a verdict admits that a principle is not, or not wholly, met. */
export function isTrouble(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'partial' || verdict === 'exception';
}

/** Headers of the column that holds the verdict: those that can mean nothing else first. */
const statusHeaders = [
  lazyPattern(() => `^${wordsOf('verdictHeaders')}|[✅✓]`),
  lazyPattern(() => wordsOf('complianceHeaders')),
];

/** The column, from 0, that a table's verdicts stand in; undefined where no header tells. */
export function statusColumnOf(headers: readonly string[]): number | undefined {
  for (const form of statusHeaders) {
    const index = headers.findIndex((header, column) => column > 0 && form().test(header));
    if (index >= 0) return index;
  }
  return undefined;
}
