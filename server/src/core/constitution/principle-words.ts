import { hanNumeral } from '../language/number-signs';
import { defineDerived } from '../query';
import { textOf } from '../span/span';
import type { Constitution } from './constitution';
import { principleWord } from './numeral';

const wordBeforeNumber = new RegExp(`^(?:${principleWord})(?=\\s*\\d|\\s+[IVX]|\\s*${hanNumeral})`, 'iu');
const wordInTitle = new RegExp(`(?<!\\p{L})(?:${principleWord})(?!\\p{L})`, 'giu');

/** Returns the words before the numbers of a constitution's principles, in lower case: `article`, `rule`. */
export const ownPrincipleWords = defineDerived(
  ({ document, principles }: Constitution): ReadonlySet<string> =>
    new Set(
      principles.flatMap(
        ({ span }) => wordBeforeNumber.exec(textOf(document.text, span))?.[0].toLowerCase() ?? [],
      ),
    ),
);

/** Returns `ownPrincipleWords` and the words for principles in the headings above them: `rules` of "Core Rules". */
export const principleWordsOf = defineDerived((constitution: Constitution): ReadonlySet<string> => {
  const { document, principles } = constitution;
  const headings = document.sections.filter(({ start, treeEnd }) =>
    principles.some(({ bodySpan }) => start < bodySpan.start && bodySpan.start < treeEnd),
  );
  const words = headings.flatMap(({ title }) => title.match(wordInTitle) ?? []);
  return new Set([...ownPrincipleWords(constitution), ...words.map((word) => word.toLowerCase())]);
});

/** Tells whether two words for principles are one in other forms: `rule` and `rules`, `art` and `articles`. */
export function isSamePrincipleWord(one: string, other: string): boolean {
  return one.slice(0, 3) === other.slice(0, 3);
}
