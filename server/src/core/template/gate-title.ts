import { sectionKey } from '../document/section';
import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import { memoizeByText } from '../query';

const namesConstitution = hasWord('governingWords');
const namesCheck = hasWord('checkWords');

/**
 * Tells whether a heading announces a constitution check, in any template and language: it names the
 * constitution and a check.
 */
export function isGateTitle(title: string): boolean {
  return isGateKey(sectionKey(title.slice(0, 300)));
}

const isGateKey = memoizeByText((key: string): boolean => namesConstitution(key) && namesCheck(key));

const namesViolation = hasWord('violationWords');

/**
 * Matches exceptions of a program and their handling. Principles often have such names, which are not about
 * violations.
 */
const programExceptions = lazyPattern(() => wordsOf('programExceptions'), 'giu');

/** Tells whether a heading, lead or table header is about deliberate violations of rules. */
export function isAboutViolations(text: string): boolean {
  return namesViolation(text) && namesViolation(text.replace(programExceptions(text), ' '));
}
