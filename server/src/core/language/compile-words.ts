import { compilerFor } from './compiler-for';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import type { Language, WordKind } from './language';
import { pt } from './pt';
import { ru } from './ru';
import { zh } from './zh';

/** The words of every language, by its code. */
export const languages: Readonly<Record<string, Language>> = { de, en, es, fr, it, ja, ko, pt, ru, zh };

export const { wordsOf, alternativesOf, hasWord, isWord, startsWithWord, endsWithWord } =
  compilerFor<WordKind>(languages);

export { endOfWord, lazyPattern, listOf } from './compiler-for';
