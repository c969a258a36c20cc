import { alternativesOf, lazyPattern, wordsOf } from '../language/compile-words';

/** How a sentence begins or ends that tells its reader what to write; a label, `Name:`, does not. */
const order = lazyPattern(
  () => `^${wordsOf('writingOrders')}(?![:：])|${wordsOf('writingOrderEnds')}[.。]?$`,
);

/** A sentence with the verb at its end. */
const infinitive = lazyPattern(
  () => String.raw`^\p{Lu}[^.!?:]{2,120}?\s${wordsOf('writingInfinitives')}(?:[.!]?$|[,;(])`,
  'u',
);

/** Whether a sentence tells its reader what to write: `Say what is cached.` */
export function ordersToWrite(sentence: string): boolean {
  const bare = sentence.trim().replace(/^[*_>\s]+|[*_\s]+$/g, '');
  return order(bare).test(bare) || infinitive(bare).test(bare);
}

const fillIn = lazyPattern(() => `^${alternativesOf('fillInOrders')}`);

/** Whether a remark above all sections orders the author to fill in the plan: `Preencha este plano.` */
export function asksToFillIn(remark: string): boolean {
  const bare = remark.trim().replace(/^[*_>(\s]+/, '');
  return fillIn().test(bare);
}

/** Whether a text is a question with one order behind it: `Is it read offline? Say what is cached.` */
export function asksThenOrders(text: string): boolean {
  if (text.length > 400) return false;
  const parts = /^(.{4,}?[?？])[\s*_]*([^?？]{2,160})$/su.exec(text.trim());
  return parts !== null && !/[.。!！;；]\s*\S/.test(parts[2]!.trim()) && ordersToWrite(parts[2]!);
}
