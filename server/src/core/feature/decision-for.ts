import { lazyPattern, wordsOf } from '../language/compile-words';
import { joinTerms, sharedTerms, termsOf, weightOf } from '../language/terms';
import type { Decision } from './neighbours';

/** Ways of asking that tell nothing about what is asked. */
const asking = lazyPattern(() => wordsOf('askingWords'), 'giu');

/** No more than a person wants to choose from. */
const most = 3;

/**
 * The decisions that answer a question, those that fit it best; several when nothing tells between them.
 *
 * @param question What is asked, with the label of the field that it stands in; any words.
 */
export function decisionsFor(question: string, decisions: readonly Decision[]): Decision[] {
  const wanted = termsOf(question.replace(asking(question), ' '));
  const weight = weightOf(wanted);
  if (weight === 0) return [];
  const found = decisions
    .map((decision) => ({ decision, likeness: likenessOf(decision) }))
    .filter(({ likeness }) => likeness > 0);
  const best = Math.max(...found.map(({ likeness }) => likeness));
  return found
    .filter(({ likeness }) => likeness === best)
    .map(({ decision }) => decision)
    .slice(0, most);

  function likenessOf({ question: about, text }: Decision): number {
    const subject = termsOf(about.replace(asking(about), ' '));
    const shared = weightOf(sharedTerms(wanted, subject));
    const less = Math.min(weight, weightOf(subject));
    if (shared === 0 || shared / less < 0.6) return 0;
    // A single word in common is much for a short question; for a long one the answer itself has to agree.
    const withAnswer = weightOf(sharedTerms(wanted, joinTerms(subject, termsOf(text))));
    const isShort = Math.max(weight, weightOf(subject)) <= 3;
    return withAnswer >= 2 || isShort ? shared + shared / less + withAnswer / 10 : 0;
  }
}
