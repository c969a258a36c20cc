import { sectionKey } from '../document/section';
import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import { memoizeByText } from '../query';

const namesConstitution = hasWord('governingWords');
const namesCheck = hasWord('checkWords');

/** Whether a heading announces a constitution check, in any template and language: it names both. */
export function isGateTitle(title: string): boolean {
  return isGateKey(sectionKey(title.slice(0, 300)));
}

const isGateKey = memoizeByText((key: string): boolean => namesConstitution(key) && namesCheck(key));

const namesViolation = hasWord('violationWords');

/** Exceptions of a program and how it handles them: the name of many a principle, and no breach of one. */
const programExceptions = lazyPattern(() => wordsOf('programExceptions'), 'giu');

/** Whether a heading, a lead or a table's header speaks of rules that are broken on purpose, not of the rules. */
export function isAboutViolations(text: string): boolean {
  return namesViolation(text) && namesViolation(text.replace(programExceptions(text), ' '));
}
