import { expect, test } from 'vitest';
import { languages, wordsOf } from '../../server/src/core/language/compile-words';
import type { WordKind } from '../../server/src/core/language/language';

const kinds = Object.keys(languages.en!).filter((key) => key !== 'name' && key !== 'hasSpaces') as WordKind[];

test.each(kinds)('The words of %s make a pattern', (kind) => {
  expect(() => new RegExp(wordsOf(kind), 'iu')).not.toThrow();
});
