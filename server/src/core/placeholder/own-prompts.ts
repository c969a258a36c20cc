import { wording } from '../text/wording';

/**
 * The prompts that our fixes insert in place of an answer. Each counts as an open place in any plan, alone or
 * in other text, with or without a template, until the author replaces it.
 */
export const ownPrompts = {
  verdict: '[PASS / N/A / FAIL]',
  answer: '[how this plan meets it, or why it does not apply]',
  notApplicable: '[why it does not apply]',
  violation: '[why this has to be]',
  alternative: '[simpler way, and why it was rejected]',
  principle: '[name of the principle]',
  constitution: '[how this plan meets the constitution]',
} as const;

const wordings: ReadonlySet<string> = new Set(Object.values(ownPrompts).map(wording));

/**
 * Tells whether a bracketed text is a prompt of our fixes.
 *
 * @param key The text as `wording` returns it.
 */
export function isOwnPrompt(key: string): boolean {
  return wordings.has(key);
}
