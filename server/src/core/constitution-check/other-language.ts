import { languageOf } from '../language/language-of';
import type { GateItem } from './gate';

/** The language that most items of a check are written in; undefined where they do not tell. */
export function languageOfItems(items: Iterable<GateItem>): string | undefined {
  return languageOf([...items].map(({ label, text }) => `${label} ${text}`).join('\n'));
}

/** Whether two languages differ; what is not known differs from none. */
export function isOtherLanguage(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
