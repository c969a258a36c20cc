import { wording } from '../text/wording';

/**
 * The prompts that our own fixes leave where an answer belongs. Each is an open place in any plan, alone in its value or
 * not, with or without a template, until its author replaces it.
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

/** Whether a bracketed text, given as `wording` has it, is a prompt of our own fixes. */
export function isOwnPrompt(key: string): boolean {
  return wordings.has(key);
}
