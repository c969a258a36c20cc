import { hanNumeral } from '../language/number-signs';
import { defineDerived } from '../query';
import { textOf } from '../span/span';
import type { Constitution } from './constitution';
import { principleWord } from './numeral';

const wordBeforeNumber = new RegExp(`^(?:${principleWord})(?=\\s*\\d|\\s+[IVX]|\\s*${hanNumeral})`, 'iu');

/** Returns the words before the numbers of a constitution's principles, in lower case: `article`, `rule`. */
export const ownPrincipleWords = defineDerived(
  ({ document, principles }: Constitution): ReadonlySet<string> =>
    new Set(
      principles.flatMap(
        ({ span }) => wordBeforeNumber.exec(textOf(document.text, span))?.[0].toLowerCase() ?? [],
      ),
    ),
);
