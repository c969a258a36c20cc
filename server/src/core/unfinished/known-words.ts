import { isOwnPrompt } from '../placeholder/own-prompts';
import type { Token, Vocabulary } from '../placeholder/vocabulary';
import { fingerprint, wordCount } from '../text/wording';
import data from './known-words.generated.json';

// What Spec Kit's own templates of all generations and the built-in dialects leave for the author, as fingerprints of
// wordings: plans outlive the template they were made from.

const tokens: ReadonlySet<string> = new Set(data.tokens);
const lines: ReadonlySet<string> = new Set(data.lines);
const comments: ReadonlySet<string> = new Set(data.comments);
const usages: ReadonlySet<string> = new Set(data.usages);

/** Whether any template we know, or one of our own fixes, leaves this bracketed text, given as `wording` has it. */
export function isKnownToken(key: string): boolean {
  return isOwnPrompt(key) || tokens.has(fingerprint(key));
}

/** Whether a question is one of those that a template we know asks. */
export function isKnownLine(key: string): boolean {
  return lines.has(fingerprint(key));
}

export function isKnownComment(key: string): boolean {
  return comments.has(fingerprint(key));
}

/** Whether a word in angle brackets, in the usage of a command, is a slot of a built-in dialect. */
export function isKnownUsage(key: string): boolean {
  return usages.has(fingerprint(key));
}

/** Everything a vocabulary has that is worth knowing without its template. For `scripts/generate-vocabulary.mjs`. */
export function wordsToKnow(vocabulary: Vocabulary, distinctOnly: boolean) {
  const keep = ([key]: [string, Token]) => /^[[［【]/.test(key) && (!distinctOnly || wordCount(key) >= 3);
  return {
    tokens: [...vocabulary.tokens].filter(keep).map(([key]) => key),
    lines: [...vocabulary.lines].filter(([, line]) => line.kind === 'question').map(([key]) => key),
    comments: [...vocabulary.comments.keys()],
    usages: [...vocabulary.tokens.keys()].filter((key) => key.startsWith('<')),
  };
}
