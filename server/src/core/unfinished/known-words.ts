import { isOwnPrompt } from '../placeholder/own-prompts';
import type { Token, Vocabulary } from '../placeholder/vocabulary';
import { fingerprint, wordCount } from '../text/wording';
import data from './known-words.generated.json';

// Fingerprints of the open texts in all generations of Spec Kit's templates and in the built-in dialects,
// because a plan may be older than its current template.

const tokens: ReadonlySet<string> = new Set(data.tokens);
const lines: ReadonlySet<string> = new Set(data.lines);
const comments: ReadonlySet<string> = new Set(data.comments);
const usages: ReadonlySet<string> = new Set(data.usages);

/**
 * Tells whether a known template or one of our fixes contains a bracketed text.
 *
 * @param key The text as `wording` returns it.
 */
export function isKnownToken(key: string): boolean {
  return isOwnPrompt(key) || tokens.has(fingerprint(key));
}

/**
 * Tells whether a known template asks a question.
 *
 * @param key The question as `wording` returns it.
 */
export function isKnownLine(key: string): boolean {
  return lines.has(fingerprint(key));
}

/**
 * Tells whether a known template contains a comment.
 *
 * @param key The comment as `wording` returns it.
 */
export function isKnownComment(key: string): boolean {
  return comments.has(fingerprint(key));
}

/** Tells whether a word in angle brackets, in the usage of a command, is a placeholder of a built-in dialect. */
export function isKnownUsage(key: string): boolean {
  return usages.has(fingerprint(key));
}

/**
 * Returns the entries of a vocabulary that identify unfinished places without its template. For
 * `scripts/generate-vocabulary.mjs`.
 */
export function wordsToKnow(vocabulary: Vocabulary, distinctOnly: boolean) {
  const keep = ([key]: [string, Token]) => /^[[［【]/.test(key) && (!distinctOnly || wordCount(key) >= 3);
  return {
    tokens: [...vocabulary.tokens].filter(keep).map(([key]) => key),
    lines: [...vocabulary.lines].filter(([, line]) => line.kind === 'question').map(([key]) => key),
    comments: [...vocabulary.comments.keys()],
    usages: [...vocabulary.tokens.keys()].filter((key) => key.startsWith('<')),
  };
}
