import { lazyPattern, wordsOf } from '../language/compile-words';
import { wordCount, wording } from '../text/wording';
import { isDecision } from './choice';

// What the text inside a pair of brackets says about itself, without any template at hand.

/** An example to follow: `e.g., Python 3.11`, `例: ...`, `p. ej. ...`. */
const exampleLead = lazyPattern(() => wordsOf('exampleLeads'));

/** An order to the author, or the question to be answered. Only telling where the bracket is all there is. */
const order = lazyPattern(
  () => `^[¿¡]?${wordsOf('promptStarts')}|${wordsOf('promptEnds')}[.:：。)]?$|${wordsOf('promptParts')}`,
);

/** `or NEEDS CLARIFICATION` at the end of a list of examples. */
const openEnd = lazyPattern(
  () => String.raw`${wordsOf('orWords')}\s*["'「]?${wordsOf('clarificationMarks', 'openEnds')}["'」]?\s*$`,
);

/** The same in words of their own: `；如待确认请标注 NEEDS CLARIFICATION`. */
const endsOpen = /[^\s:：]\s*["'「]?NEEDS\s+CLARIFICATION["'」]?\s*$/;

/** Names of things that a header asks for. In capitals or with underscores they are tokens of a template. */
const slotName = lazyPattern(
  () => `^(?:(?:${wordsOf('slotThings')}[ -])+${wordsOf('slotParts')}|${wordsOf('slotNames', 'dateForms')})$`,
);

/** `[SCALE_REQUIREMENTS]`: the form of tokens in Spec Kit's constitution template, and of many teams. */
const token = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Words that stand in brackets for good: states, tags, levels, editorial marks. */
const tag = lazyPattern(
  () =>
    String.raw`^(?:x|!.*|\^.*|[\d.,\s%:+-]+|[a-z]{1,5}-?\d+(?:[a-z]|\.\d+)*|…|\.\.\.|${wordsOf('tagWords')})$`,
);

/** Whether bracketed text is a tag, marker, number or status, which no template means to be replaced. */
export function isTag(inner: string): boolean {
  return (
    /^[A-Z]{1,3}\d*$/.test(inner) ||
    (!isPhrase(inner) &&
      tag().test(
        wording(inner)
          .replace(/[^\p{L}\p{N}.,:+/%^!#…\s-]/gu, '')
          .trim(),
      ))
  );
}

/** Whether a text has two words beside each other, as no tag has that begins with neither `!` nor `^`. */
function isPhrase(inner: string): boolean {
  return /[a-z] [a-z]/i.test(inner) && /^[ "-\]_-~]*$/.test(inner);
}

/** Whether the text in a bracket that is a unit of its own asks to be replaced, in any plan whatever. */
export function asksToBeFilled(inner: string): boolean {
  const bare = inner
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[*_`"'“「]+/, '');
  if (
    exampleLead(bare).test(bare) ||
    openEnd(bare).test(bare) ||
    endsOpen.test(bare) ||
    slotName().test(wording(bare))
  )
    return true;
  if (token.test(bare)) return !isDecision([bare]);
  return wordCount(bare) >= 2 && order(bare).test(bare);
}

const removal = lazyPattern(() => `^${wordsOf('removalStarts')}|${wordsOf('removalParts')}`);

/** Whether bracketed text tells to remove or repeat something rather than to write it. */
export function isInstruction(inner: string): boolean {
  return removal(inner.trim()).test(inner.trim());
}

/** The examples that a placeholder gives: `Jest` and `pytest` of `[e.g., Jest, pytest or NEEDS CLARIFICATION]`. */
export function examplesIn(inner: string): readonly string[] {
  const lead = exampleLead(inner).exec(inner);
  if (!lead) return [];
  return inner
    .slice(lead.index + lead[0].length)
    .replace(/\s+/g, ' ')
    .replace(openEnd(), '')
    .replace(/^[\s,:：]+/, '')
    .split(/,\s+|、|，|(?<!\s)\s+or\s+/)
    .map((example) => example.trim().replace(/^["“]|["”]$|,? etc\.?$/g, ''))
    .filter((example) => example !== '' && example.length <= 60)
    .slice(0, 12);
}
