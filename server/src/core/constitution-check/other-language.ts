import { languageOf } from '../language/language-of';
import type { GateItem } from './gate';

/** Detects the language of most items of a check; undefined if it is unclear. */
export function languageOfItems(items: Iterable<GateItem>): string | undefined {
  return languageOf([...items].map(({ label, text }) => `${label} ${text}`).join('\n'));
}

/** Tells whether two languages differ. An unknown language differs from none. */
export function isOtherLanguage(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
