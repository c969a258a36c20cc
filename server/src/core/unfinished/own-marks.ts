import type { Item, Paragraph, SectionBody } from '../document/model';
import type { SectionContent } from '../document/section';
import { isWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
import { findBrackets } from '../placeholder/brackets';
import { memoizeByText } from '../query';
import { type Span, textOf } from '../span/span';
import { lastLineOf } from '../text/lines';
import { endsWithQuestion, speaksOfUnknowns } from './question-titles';

const isPhrase = isWord('askPhrases');
const leadingWords = lazyPattern(
  () => `^(${wordsOf('askPhrases', 'openTags', 'openQuestions')})(.*)$`,
  'ius',
);
const leadingAsk = lazyPattern(() => `^(${wordsOf('askPhrases', 'openTags', 'askTags')})(.*)$`, 'ius');
const isTail = startsWithWord('deferralTails');

/**
 * Tells whether a bracketed text is the team's own mark for an open point: a phrase such as `to confirm`, a tag
 * in capitals with a text after it, any tag with a question after a colon, or question marks.
 *
 * @param inner The text without the brackets.
 */
export const isOwnMark = memoizeByText((inner): boolean => {
  const bare = inner.trim().replace(/^[*_`]+|[*_`]+$/g, '');
  if (bare.length > 300) return false;
  if (/^[?？]{2,}(?:$|[\s:：]|(?=[^\p{L}\p{N}-]))|^[?？]\s+\p{L}/u.test(bare)) return true;
  if (isPhrase(bare)) return true;
  const lead = leadingWords(bare).exec(bare);
  if (lead) {
    const [, words, rest] = lead as unknown as [string, string, string];
    if (isInCapitals(words) && /^\s*[:：–—-]\s*\S|^\s+-\s+\S/.test(rest)) return true;
    if (isPhraseInCapitals(words) && /^\s/.test(rest)) return true;
    if (isPhrase(words) && isTail(rest)) return true;
  }
  const ask = leadingAsk(bare).exec(bare);
  return ask !== null && /^\s*[:：]\s*\S/.test(ask[2] ?? '') && endsWithQuestion(bare);
});

/** Tells whether words are in capitals. Always true for scripts without case. */
function isInCapitals(words: string): boolean {
  return words === words.toUpperCase();
}

function isPhraseInCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && isInCapitals(words) && isPhrase(words);
}

const isTag = isWord('askTags', 'openTags', 'askPhrases');
const beginsAsTag = lazyPattern(() => `^${wordsOf('askTags')}(.*)$`, 'ius');

/** Finds marks such as `[decide]` at either end of an item, in a list whose heading or lead mentions unknowns. */
export function askTagsIn({ body, title }: SectionContent): readonly Span[] {
  if (!/[[［【]/.test(body.text)) return noSpans;
  const spans: Span[] = [];
  const isOfUnknowns = title !== '' && speaksOfUnknowns(title);
  let leadLine = '';
  let endOfItems = 0;
  for (const block of body.blocks) {
    if (block.kind === 'paragraph' && block.span.end > endOfItems) leadLine = leadingLineOf(body.text, block);
    if (block.kind !== 'item') continue;
    endOfItems = Math.max(endOfItems, block.span.end);
    if (block.checked === true || block.quoted) continue;
    if (!/[[［【]/.test(textOf(body.text, block.prose.span))) continue;
    if (!isOfUnknowns && !speaksOfUnknowns(parentText(body, block) ?? leadLine)) continue;
    const tag = tagAtEnd(body.text, block);
    if (tag) spans.push(tag);
  }
  return spans;
}

const noSpans: readonly Span[] = [];

function tagAtEnd(text: string, { prose }: Item): Span | undefined {
  const skip = prose.marks
    .filter(({ kind }) => kind !== 'strong' && kind !== 'emphasis')
    .map(({ span }) => span);
  const brackets = findBrackets(text, prose.span, skip).filter(({ kind }) => kind === 'square');
  return brackets
    .map(({ span }) => span)
    .find((span) => {
      const before = text.slice(prose.span.start, span.start);
      const behind = text.slice(span.end, prose.span.end);
      const isAtEnd = !/[\p{L}\p{N}]/u.test(before) || /^[\s.。*_]*$/.test(behind);
      return isAtEnd && behind[0] !== '(' && asksForIt(text.slice(span.start + 1, span.end - 1));
    });
}

function asksForIt(inner: string): boolean {
  if (isTag(inner.trim())) return true;
  const tail = beginsAsTag(inner.trim()).exec(inner.trim())?.[1];
  return tail !== undefined && isTail(tail);
}

/** Returns the text of an item's parent item. */
function parentText({ blocks, text }: SectionBody, item: Item): string | undefined {
  const parent = item.parent === undefined ? undefined : blocks[item.parent];
  return parent?.kind === 'item' ? textOf(text, parent.prose.span) : undefined;
}

/** Returns the last line of a paragraph if it introduces a list; otherwise an empty string. */
function leadingLineOf(text: string, { prose }: Paragraph): string {
  const line = lastLineOf(textOf(text, prose.span).trim());
  return /[:：]\**$|^\*\*[^*]+\*\*$/.test(line) ? line : '';
}
