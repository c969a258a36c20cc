import { closest, distance } from 'fastest-levenshtein';
import { listRules, rulePage } from '../core';
import { UsageError } from './arguments';

/**
 * Returns the page of a rule in Markdown; without a rule, the list of rules.
 * @param id The rule's id as the user typed it.
 * @throws UsageError if there is no such rule.
 */
export function explain(id: string | undefined): string {
  if (id === undefined) return ruleList();
  const page = rulePage(id);
  if (page !== undefined) return page;
  const similar = similarRule(id);
  const advice = similar ? `Did you mean ${similar}?` : 'For all rules: planwright explain';
  throw new UsageError(`There is no rule "${id}". ${advice}`);
}

function ruleList(): string {
  const rules = listRules();
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}\n`).join('');
}

/** Finds the rule whose id is most similar to a word or contains it. */
function similarRule(word: string): string | undefined {
  const ids = listRules().map(({ id }) => id);
  const near = closest(word, ids);
  if (distance(word, near) <= 3) return near;
  return word.length > 2 ? ids.find((id) => id.includes(word.toLowerCase())) : undefined;
}
