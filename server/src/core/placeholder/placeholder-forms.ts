import { lazyPattern, wordsOf } from '../language/compile-words';
import { wordCount, wording } from '../text/wording';
import { isDecision } from './choice';

// Reads bracketed texts without a template.

/** Matches the start of an example: `e.g., Python 3.11`, `例: ...`, `p. ej. ...`. */
const exampleLead = lazyPattern(() => wordsOf('exampleLeads'));

/** Matches an order or a question to the author. Significant only if the bracket is a whole unit. */
const order = lazyPattern(
  () => `^[¿¡]?${wordsOf('promptStarts')}|${wordsOf('promptEnds')}[.:：。)]?$|${wordsOf('promptParts')}`,
);

/** Matches `or NEEDS CLARIFICATION` at the end of a list of examples. */
const openEnd = lazyPattern(
  () => String.raw`${wordsOf('orWords')}\s*["'「]?${wordsOf('clarificationMarks', 'openEnds')}["'」]?\s*$`,
);

/** Matches other sentences that end with the mark: `；如待确认请标注 NEEDS CLARIFICATION`. */
const endsOpen = /[^\s:：]\s*["'「]?NEEDS\s+CLARIFICATION["'」]?\s*$/;

/** Matches names of values that a header asks for. In capitals or with underscores they are tokens of a template. */
const slotName = lazyPattern(
  () => `^(?:(?:${wordsOf('slotThings')}[ -])+${wordsOf('slotParts')}|${wordsOf('slotNames', 'dateForms')})$`,
);

/**
 * Matches `[SCALE_REQUIREMENTS]`, the form of tokens in Spec Kit's constitution template and in many teams'
 * templates.
 */
const token = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Matches permanent bracketed words: states, tags, levels, editorial marks. */
const tag = lazyPattern(
  () =>
    String.raw`^(?:x|!.*|\^.*|[\d.,\s%:+-]+|[a-z]{1,5}-?\d+(?:[a-z]|\.\d+)*|…|\.\.\.|${wordsOf('tagWords')})$`,
);

/** Tells whether a bracketed text is a tag, marker, number or status that is not meant to be replaced. */
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

/** Tells whether a text has two adjacent words. No tag has, unless it begins with `!` or `^`. */
function isPhrase(inner: string): boolean {
  return /[a-z] [a-z]/i.test(inner) && /^[ "-\]_-~]*$/.test(inner);
}

/** Tells whether the text of a bracket that is a whole unit asks for a replacement, in any plan. */
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

/** Tells whether a bracketed text is an order to remove or repeat something. */
export function isInstruction(inner: string): boolean {
  return removal(inner.trim()).test(inner.trim());
}

/** Returns the examples of a placeholder: `Jest` and `pytest` for `[e.g., Jest, pytest or NEEDS CLARIFICATION]`. */
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
