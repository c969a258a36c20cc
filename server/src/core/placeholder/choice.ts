import { isWord, lazyPattern, wordsOf } from '../language/compile-words';
import { entryAt } from '../text/entry-at';
import { wording } from '../text/wording';

/** Matches words that state a decision. They distinguish alternatives from other text with slashes. */
const isDecisionWord = isWord('decisionOptions');

const notApplicable = /\bn\/a\b/gi;
const standIn = 'n\u2215a';
const isMarkOfQuestion = lazyPattern(() => wordsOf('clarificationMarks'), 'u');
const separator = /[/|｜／]/;

/**
 * Reads the alternatives of a text such as `[High/Med/Low]`, `PASS / FAIL / CONDITIONAL` or `Yes | No`.
 *
 * @param text With or without brackets, markup and a final colon.
 * @returns The alternatives as written; undefined for any other text.
 */
export function readChoice(text: string): readonly string[] | undefined {
  const { hasTail, isSpaced, options } = readOptions(text) ?? noOptions;
  const [first, second] = options;
  if (first === undefined || second === undefined) return undefined;
  const known = options.filter(decides).length;
  if (known > 0 && (options.length > 2 || known === 2 || /^n\/a$/i.test(second) || hasTail)) return options;
  if (hasTail || options.length < 3) return undefined;
  if (
    !isSpaced &&
    options.some((option) => /\s/.test(option) || /^\d/.test(option) || option.startsWith('--'))
  )
    return undefined;
  return /^\.{0,2}$/.test(first) || options.some((option) => /^(?:path|to|yyyy|mm|dd)$/i.test(option))
    ? undefined
    : options;
}

/** A text that separators divide into possible alternatives. */
export interface DividedText {
  /** The options as written; at least two, each short enough for an alternative. */
  readonly options: readonly string[];
  /** Whether white space surrounds the separators. */
  readonly isSpaced: boolean;
  /** Whether a remark follows the last option, as in `[OK / NEEDS REVIEW – reason]`. */
  readonly hasTail: boolean;
}

const noOptions: DividedText = { options: [], isSpaced: false, hasTail: false };

/**
 * Divides a text at its separators. Returns undefined for a text without separators, and for addresses, lists
 * and sentences.
 */
export function readOptions(text: string): DividedText | undefined {
  if (text.length > 200 || !separator.test(text)) return undefined;
  const bare = text
    .replaceAll('\\|', '|')
    .trim()
    .replace(/^[*_`]+|[*_`]+$/g, '')
    .replace(/^[[［【]\s*|\s*[\]］】]$/g, '')
    .replace(/[:：]\s*$/, '')
    .trim();
  if (isMarkOfQuestion(bare).test(bare) || /[,，、;；?？\n]|e\.g\.|etc\b|:\/\/|\]\(|<|\.\w{1,4}$/i.test(bare))
    return undefined;
  const kept = bare.replace(notApplicable, standIn);
  const spaced = /\s[/|｜／]\s/.test(kept);
  const parts = kept
    .split(spaced ? /\s+[/|｜／]\s+/ : /[/|｜／]/)
    .map((part) => part.replaceAll(standIn, 'N/A').trim());
  const tail = /\s+[-–—]\s+.*$|\s*[(（].*$/.exec(entryAt(parts, parts.length - 1))?.[0] ?? '';
  const options = parts.map((part, index) =>
    index === parts.length - 1 ? part.slice(0, part.length - tail.length) : part,
  );
  if (options.length < 2 || options.some((option) => !isOption(option))) return undefined;
  return { options, isSpaced: spaced, hasTail: tail !== '' };
}

/** Tells whether alternatives state a decision, so that they are an open choice in any text. */
export function isDecision(options: readonly string[]): boolean {
  return options.some(decides);
}

/** Tells whether an option is a word or sign of a decision: `PASS`, `❌ FAIL`, `✅`. */
function decides(option: string): boolean {
  const word = wording(option).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return word === '' || isDecisionWord(word);
}

/** Tells whether one of the words is emphasised or struck out, as in `**PASS** / FAIL` or `~~Low~~/High`. */
export function isMarked(text: string): boolean {
  const words = text.trim();
  const lead = /^[*~_`]+/.exec(words)?.[0].length ?? 0;
  const tail = /(?<![*~_`])[*~_`]+$/.exec(words)?.index ?? words.length;
  // Markup around the whole text emphasises no single word.
  if (lead > 0 && tail < words.length && !/[*~`]/.test(words.slice(lead, tail))) return false;
  for (const { 0: part, index } of words.matchAll(/[^*~`]+/g)) {
    if (!/[^\s_[\]]/.test(part)) continue;
    if (isMark(words.slice(index + part.length, index + part.length + 2))) return true;
    if (isMark(words.slice(Math.max(0, index - 2), index))) return true;
  }
  return false;
}

/** Tells whether characters contain markup that emphasises the adjacent text. */
function isMark(characters: string): boolean {
  return /`|\*\*|~~/.test(characters);
}

function isOption(option: string): boolean {
  return (
    option !== '' &&
    !/：|:(?:\s|$)/.test(option) &&
    option.length <= 28 &&
    option.split(/\s+/).length <= 4 &&
    /[\p{L}\p{N}✅❌⚠]/u.test(option)
  );
}
