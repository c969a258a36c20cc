import { isWord, lazyPattern, wordsOf } from '../language/compile-words';

/** The verdict that an item of a check gives. */
export type Verdict = 'pass' | 'not-applicable' | 'fail' | 'partial' | 'exception' | 'pending' | 'choice';

export interface Status {
  readonly verdict: Verdict;
  /** The status as written, such as `PASS` or `⚠️`. */
  readonly words: string;
  /** The start of the status, as an offset in the text. */
  readonly start: number;
  readonly end: number;
}

const symbols: readonly (readonly [Verdict, () => RegExp])[] = (
  [
    ['pass', /^(?:✅|✔️?|✓|☑️?|🟢|🟩|👍|🆗|◯|○)\u{FE0F}?/u],
    ['fail', /^(?:❌|✗|✘|✖️?|🔴|🟥|🚫|⛔|❎)\u{FE0F}?/u],
    ['partial', /^(?:⚠|🟡|🟠|🟨|🟧|🔶|△)\u{FE0F}?/u],
    ['not-applicable', /^(?:➖|⏭|⏩)\u{FE0F}?/u],
    ['pending', /^(?:⏳|⌛|⬜|☐|🔄|🔲|⏸|❓|❔|🚧|🕒|🕓|⏱)\u{FE0F}?/u],
  ] as const
).map(([verdict, form]) => [verdict, () => form]);

// The first match decides, so that "not applicable" is not read as "no".
const words: readonly (readonly [Verdict, () => RegExp])[] = (
  [
    ['pass', 'noViolations'],
    ['not-applicable', 'notApplicable'],
    ['pending', 'pending'],
    ['pending', 'notAddressed'],
    ['partial', 'partial'],
    ['exception', 'exception'],
    ['fail', 'failed'],
    ['pass', 'passed'],
  ] as const
).map(([verdict, kind]) => [verdict, lazyPattern(() => `^${wordsOf(kind)}(?!-)`)]);

const denied = lazyPattern(() => String.raw`^\s*${wordsOf('statusDenials')}`);
const isBrief = isWord('briefStatuses');
const ends = /^[\s*_`]*(?:$|[\n.,;:!?|()（）[\]、。，：；/→✅✓✔❌✗⚠—–-])/u;

/** The characters before a status word: a struck text, emphasis, brackets, a colon, a dash or an arrow. */
const padding = /^(?:[\s*_`:：>-]*~~[^~\n]*~~)?[\s*_`~:：→=\-–—>[\]()（）【】"'|]*/u;

/**
 * Reads the status at the start of a text. The first word decides ("PASS with remarks" passes); a word after a
 * symbol is more exact ("✅ N/A"); an arrow leads to the final status ("⚠️ → ✅"). A question mark at the end of the
 * line leaves the item unchecked ("OK?").
 *
 * @param text Markdown, such as a cell or the text after an item's name.
 */
export function readStatus(text: string): Status | undefined {
  const first = nextStatus(text, 0) ?? onlyQuestionMarks(text);
  if (!first) return undefined;
  let last = first;
  const choices = new Set([first.verdict]);
  for (;;) {
    const between = /^[\s*_`]*(→|->|=>|\/|\||｜|／)[\s*_`]*/u.exec(text.slice(last.end));
    const next = between ? nextStatus(text, last.end + between[0].length) : undefined;
    if (!between || !next) break;
    if (/[/|｜／]/u.test(between[0])) {
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
  // A word after a symbol is more exact than the symbol.
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

function onlyQuestionMarks(text: string): (Status & { symbol: boolean }) | undefined {
  const words = /^[\s*_`]*([?？]+)[\s*_`]*$/u.exec(text)?.[1];
  const start = text.search(/[?？]/u);
  return words ? { verdict: 'pending', words, start, end: start + words.length, symbol: true } : undefined;
}

const wordForms = [[words, false]] as const;
const allForms = [[symbols, true], ...wordForms] as const;

function nextStatus(text: string, from: number): (Status & { symbol: boolean }) | undefined {
  const start = from + (padding.exec(text.slice(from, from + 200))?.[0].length ?? 0);
  const rest = text.slice(start, start + 80);
  // An ASCII text has no symbols, and its status begins with a letter.
  const isAscii = rest < '\x80';
  if (isAscii && !/^[a-z]/i.test(rest)) return undefined;
  for (const [forms, symbol] of isAscii ? wordForms : allForms)
    for (const [verdict, form] of forms) {
      const match = form().exec(rest);
      if (!match) continue;
      const end = start + match[0].length;
      const behind = text.slice(end, start + 80);
      const doubt = /^\uFE0F?[\s*_`]*[?？]+[\s*_`)）\]]*(?=$|\n)/u.exec(behind);
      if (doubt) return { verdict: 'pending', words: match[0], start, end: end + doubt[0].length, symbol };
      if (!symbol && isBrief(match[0]) && !ends.test(behind)) continue;
      if (symbol || verdict !== 'pass') return { verdict, words: match[0], start, end, symbol };
      if (denied(behind).test(behind)) continue;
      return takenBack(text, start, end) ?? { verdict, words: match[0], start, end, symbol };
    }
  return undefined;
}

/** Reads a status that revokes the passing word before it: `Compliant: no`, `Met? Not yet`, `PASS (pending review)`. */
function takenBack(text: string, start: number, end: number): (Status & { symbol: boolean }) | undefined {
  const gap = /^(?:[\s*_`]*[:：?？][\s*_`]*|\s+)[(（]?/u.exec(text.slice(end, end + 40))?.[0];
  const next = gap && nextStatus(text, end + gap.length);
  if (!next || next.symbol || next.start !== end + gap.length) return undefined;
  const isSetOff = gap.trim() !== '';
  const isEnd = ends.test(text.slice(next.end));
  // "PASS (no exceptions)" and "Met: failed orders are retried" pass.
  const isTakenBack =
    next.verdict === 'pending' ? isSetOff || isEnd : next.verdict === 'fail' && isEnd && !/[(（]$/u.test(gap);
  return isTakenBack ? { ...next, words: text.slice(start, next.end), start } : undefined;
}

/** Reads the status symbol at the end of a text. */
export function readTrailingStatus(text: string): Status | undefined {
  const match = /(?:✅|✔|✓|☑|🟢|❌|✗|✘|✖|🔴|🚫|⛔|⚠|🟡|🟠|⏳|⬜|☐)\u{FE0F}?[\s*_).]*$/u.exec(text.slice(-40));
  if (!match) return undefined;
  const from = Math.max(0, text.length - 40) + match.index;
  const status = nextStatus(text, from);
  return status && { verdict: status.verdict, words: status.words, start: status.start, end: status.end };
}

/** Tells whether a verdict admits that a principle is not fully met. */
export function isTrouble(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'partial' || verdict === 'exception';
}

const verdictHeader = lazyPattern(() => `^${wordsOf('verdictHeaders')}|[✅✓]`);

/** The headers of the status column; unambiguous ones come first. */
const statusHeaders = [verdictHeader, lazyPattern(() => wordsOf('complianceHeaders'))];

/** Tells whether a column's header clearly announces verdicts. */
export function isVerdictHeader(header: string): boolean {
  return verdictHeader().test(header);
}

/** Finds the index of the status column, from 0. Returns undefined if no header names it. */
export function statusColumnOf(headers: readonly string[]): number | undefined {
  for (const form of statusHeaders) {
    const index = headers.findIndex((header, column) => column > 0 && form().test(header));
    if (index >= 0) return index;
  }
  return undefined;
}
