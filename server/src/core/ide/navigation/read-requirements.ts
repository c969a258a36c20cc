import type { IdPattern } from '../../feature/id-pattern';
import { plainText } from '../../markdown/plain-text';
import type { Span } from '../../span/span';
import { idsOf } from './known-files';

/** A requirement with an id in a spec. */
export interface Requirement {
  /** Its id and the start of its text: `FR-001: Both see each change`. */
  readonly title: string;
  /** The id: document offsets in the spec. */
  readonly span: Span;
}

/** Symbol lists do not display longer titles. */
const longest = 100;

/**
 * Lists the requirements, user stories and success criteria that a spec defines, without duplicates and tasks.
 * @param pattern Pattern of the team's own ids, besides the usual ones.
 */
export function readRequirements(uri: string, text: string, pattern: IdPattern | undefined): Requirement[] {
  const seen = new Set<string>();
  return idsOf(uri, text, pattern)
    .filter(({ defines, key, kind }) => defines && kind !== 'T' && !seen.has(key) && seen.add(key))
    .map(({ name, span }) => {
      const rest = text.slice(span.end, span.end + 500).replace(/[\r\n].*/s, '');
      const summary = plainText(rest.replace(/^[\s*_`~|\])）】:：.–—-]+/, '').replace(/(?<!\\)\|.*/s, ''));
      return { title: summary ? `${name}: ${cut(summary)}` : name, span };
    });
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}
