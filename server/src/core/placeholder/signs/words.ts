import { alternativesOf, hasWord, isWord, lazyPattern, wordsOf } from '../../language/compile-words';

// Tests by which a template's text without brackets shows that it stands for the author's.

type Test = (text: string) => boolean;

/** A test for a pattern. */
function matches(source: () => string, flags?: string): Test {
  const pattern = lazyPattern(source, flags);
  return (text) => pattern().test(text);
}

/** Whether a text begins as an answer or a remark that a template may keep on purpose: `(none)`, `*optional*`. */
export const isRemark = matches(() => String.raw`^${alternativesOf('keptRemarks')}(?![\p{L}\p{N}])`);

/** Whether a label or header is of values that explain a form and are no slots. */
export const isLegend = hasWord('legendLabels');

/** Whether a text begins as an indirect question: `What is ready at the end of this stage.` */
export const asksIndirectly = matches(() => `^${wordsOf('indirectQuestions')}`);

const amount = () =>
  String.raw`^(?:${wordsOf('amountNumbers')}|\d+(?:\s*[-–]\s*\d+)?)\s(?:[\p{L}-]+\s){0,2}${wordsOf('amountNouns')}`;

/** Whether a text begins with how much is to be written: `Two sentences at most`. */
export const beginsWithAmount = matches(amount);

/** Whether such an amount is a sentence of its own. */
export const isAmountAlone = matches(
  () => String.raw`${amount()}(?: ${alternativesOf('amountLimits')})?[.。](?:\s|$)`,
);

/** Whether a text says where the author's words go. */
export const saysHere = matches(() => `${wordsOf('hereAtEnd')}[.!]?$|${wordsOf('hereWords')}`);

/** Whether a text asks to mark one of the boxes below. */
export const asksToPick = hasWord('pickOrders');

/** Whether a heading or a value is a noun in the place of a name. */
export const isNounForName = isWord('nameNouns');

/** Names that stand for any part of a program, as the source of a pattern. */
export const anyPart = () => alternativesOf('anyPartNouns');

/** Whether the title of a document only says that one belongs there: `Short imperative title`. */
export const isTitleForTitle = matches(() => String.raw`^(?:[\p{L}-]+\s){0,3}${wordsOf('titleNouns')}$`);

/** Text that typesetters use in the place of any other. */
export const dummyText = /^lorem ipsum\b/i;

/** Whether an entry of a list only counts: `Step 1`, `Risk 2`. */
export const isNumberedNoun = matches(
  () =>
    String.raw`^${alternativesOf('countedNouns')}\s?(?:[1-9]|${alternativesOf('firstNumbers')}|[A-C]|[①②③])?[.:]?$`,
);

/** Whether a text is a unit without its number: `days`. */
export const isUnitAlone = matches(() => String.raw`^(?:${wordsOf('unitNouns')}|[€$£¥%]|eur|usd)$`);

/** Whether a title is of a section about the form and the process: what it says stays in every plan. */
export const isStandingTitle = matches(() => String.raw`^${alternativesOf('standingTitles')}(?!\p{L})`);

/** Whether a value is a noun in lower case: the name of what belongs there. */
export const isNounAlone = matches(() => `^${wordsOf('valueNouns')}$`, 'u');

/** Whether a value begins as an indirect question: `what is covered`, `how many a minute`. */
export const isQuestionAsValue = matches(() => String.raw`^${wordsOf('valueQuestions')}\s`, 'u');
