/** What a template's text says is still to be written: the words that are placeholders when a plan still has them. */
export interface Vocabulary {
  /** Placeholder tokens, brackets included, white space squeezed. */
  readonly tokens: ReadonlySet<string>;
}
