import { alternativesOf, hasWord, isWord, lazyPattern, wordsOf } from '../../language/compile-words';

// Tests for placeholders without brackets in the text of a template.

type Test = (text: string) => boolean;

function matches(source: () => string, flags?: string): Test {
  const pattern = lazyPattern(source, flags);
  return (text) => pattern().test(text);
}

/** Tells whether a text begins like an answer or a remark that may stay: `(none)`, `*optional*`. */
export const isRemark = matches(() => String.raw`^${alternativesOf('keptRemarks')}(?![\p{L}\p{N}])`);

/** Tells whether a label or header announces explanations instead of slots. */
export const isLegend = hasWord('legendLabels');

/** Tells whether a text begins like an indirect question: `What is ready at the end of this stage.` */
export const asksIndirectly = matches(() => `^${wordsOf('indirectQuestions')}`);

const amount = () =>
  String.raw`^(?:${wordsOf('amountNumbers')}|\d+(?:\s*[-–]\s*\d+)?)\s(?:[\p{L}-]+\s){0,2}${wordsOf('amountNouns')}`;

/** Tells whether a text begins with an amount to write: `Two sentences at most`. */
export const beginsWithAmount = matches(amount);

/** Tells whether such an amount is a whole sentence. */
export const isAmountAlone = matches(
  () => String.raw`${amount()}(?: ${alternativesOf('amountLimits')})?[.。](?:\s|$)`,
);

/** Tells whether a text says where the author's words belong. */
export const saysHere = matches(() => `${wordsOf('hereAtEnd')}[.!]?$|${wordsOf('hereWords')}`);

/** Tells whether a text asks to tick one of the boxes below. */
export const asksToPick = hasWord('pickOrders');

/** Tells whether a heading or value is a noun in place of a name. */
export const isNounForName = isWord('nameNouns');

/** Generic names for parts of a program, as the source of a pattern. */
export const anyPart = () => alternativesOf('anyPartNouns');

/** Tells whether a document title is a placeholder: `Short imperative title`. */
export const isTitleForTitle = matches(() => String.raw`^(?:[\p{L}-]+\s){0,3}${wordsOf('titleNouns')}$`);

/** Matches the filler text of typesetters. */
export const dummyText = /^lorem ipsum\b/i;

/** Tells whether a list entry is only a noun with a number: `Step 1`, `Risk 2`. */
export const isNumberedNoun = matches(
  () =>
    String.raw`^${alternativesOf('countedNouns')}\s?(?:[1-9]|${alternativesOf('firstNumbers')}|[A-C]|[①②③])?[.:]?$`,
);

/** Tells whether a text is a unit without its number: `days`. */
export const isUnitAlone = matches(() => `^(?:${wordsOf('unitNouns')}|[€$£¥%]|eur|usd)$`);

/** Tells whether a title belongs to a section about the form or the process, whose text stays in every plan. */
export const isStandingTitle = matches(() => String.raw`^${alternativesOf('standingTitles')}(?!\p{L})`);

/** Tells whether a value is a lower-case noun that names the expected value. */
export const isNounAlone = matches(() => `^${wordsOf('valueNouns')}$`, 'u');

/** Tells whether a value begins like an indirect question: `what is covered`, `how many a minute`. */
export const isQuestionAsValue = matches(() => String.raw`^${wordsOf('valueQuestions')}\s`, 'u');
