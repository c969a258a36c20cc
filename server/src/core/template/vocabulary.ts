import type { PlanDocument } from '../plan/plan-document';

/** What a template's text says is still to be written: the words that are placeholders when a plan still has them. */
export interface Vocabulary {
  /** Placeholder tokens, brackets included, white space squeezed. */
  readonly tokens: ReadonlySet<string>;
}

/** Reads a template's placeholders. */
export function readVocabulary({ text }: PlanDocument): Vocabulary {
  const tokens = text.match(/\[(?![ xX]\])[^[\]]+\](?![([:])/g) ?? [];
  return { tokens: new Set(tokens.map((token) => token.replace(/\s+/g, ' '))) };
}
