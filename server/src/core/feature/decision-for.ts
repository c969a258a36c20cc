import { lazyPattern, wordsOf } from '../language/compile-words';
import { joinTerms, sharedTerms, termsOf, weightOf } from '../language/terms';
import type { Decision } from './neighbours';

/** Words of a question that tell nothing about its subject. */
const asking = lazyPattern(() => wordsOf('askingWords'), 'giu');

/** A longer list is too long to choose from. */
const most = 3;

/**
 * Returns the decisions that answer a question best; several if they match equally well.
 * @param question The question as plain text, with the label of its field.
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
    // One shared term is enough for a short question; a longer question must also share terms with the answer.
    const withAnswer = weightOf(sharedTerms(wanted, joinTerms(subject, termsOf(text))));
    const isShort = Math.max(weight, weightOf(subject)) <= 3;
    return withAnswer >= 2 || isShort ? shared + shared / less + withAnswer / 10 : 0;
  }
}
