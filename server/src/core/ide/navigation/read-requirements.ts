import type { IdPattern } from '../../feature/id-pattern';
import { plainText } from '../../markdown/plain-text';
import type { Span } from '../../span/span';
import { idsOf } from './known-files';

/** What a spec demands under an id. */
export interface Requirement {
  /** Its id and how it begins: `FR-001: Both see each change`. */
  readonly title: string;
  /** Its id: offsets in the spec. */
  readonly span: Span;
}

/** Longer than a list of symbols shows. */
const longest = 100;

/**
 * The requirements, user stories and success criteria that a spec defines, each once. Tasks are none of these.
 *
 * @param pattern The team's own ids, besides the customary ones.
 */
export function readRequirements(uri: string, text: string, pattern: IdPattern | undefined): Requirement[] {
  const seen = new Set<string>();
  return idsOf(uri, text, pattern)
    .filter(({ defines, key, kind }) => defines && kind !== 'T' && !seen.has(key) && seen.add(key))
    .map(({ name, span }) => {
      const rest = text.slice(span.end, span.end + 500).split(/[\r\n]/, 1)[0]!;
      const summary = plainText(rest.replace(/^[\s*_`~|\])）】:：.–—-]+/, '').split(/(?<!\\)\|/, 1)[0]!);
      return { title: summary ? `${name}: ${cut(summary)}` : name, span };
    });
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}
