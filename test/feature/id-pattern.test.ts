import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdPattern } from '../../server/src/core/feature/id-pattern';
import { random } from '../support/runs';

// Past the door: the matcher is compared with regular expressions.

/** What a pattern matches at the start of a text, or what is wrong with it. */
function match(source: string, text: string): string | undefined {
  const pattern = readIdPattern(source);
  if ('fault' in pattern) return `fault: ${pattern.fault}`;
  const end = pattern.matchAt(text, 0);
  return end === undefined ? undefined : text.slice(0, end);
}

it.each([
  ['REQ-\\d+', 'REQ-12, REQ-13', 'REQ-12'],
  ['REQ-\\d+', 'REQ-x', undefined],
  ['REQ-\\d+', 'REQ-12x', undefined],
  ['\\bREQ-\\d{3}\\b', 'REQ-123', 'REQ-123'],
  ['^REQ-\\d{3}$', 'REQ-1234', undefined],
  ['(?:BR|UC)-[A-Z]{2,3}-\\d+', 'UC-ABC-1', 'UC-ABC-1'],
  ['(a|b|)c', 'c', 'c'],
  ['R(\\.\\d)*', 'R.1.2', 'R.1.2'],
  ['A[A-Z_-]?\\d{2,}', 'A-123', 'A-123'],
  ['\\w+\\.\\w', 'req.1', 'req.1'],
  ['a.c', 'abc', 'abc'],
  ['x+?y', 'xxy', 'xxy'],
])('%s finds in "%s" %s', (source, text, expected) => expect(match(source, text)).toBe(expected));

it.each([
  ['(', 'has a ( without its )'],
  ['a)', 'has a ) without its ('],
  ['[a', 'has a [ without its ]'],
  ['[^a]', 'has a class with ^, which is not supported'],
  ['[z-a]', 'has a range whose end is before its start'],
  ['*a', 'has nothing before its *'],
  ['a**', 'repeats a repetition'],
  ['a{3,1}', 'has a repetition whose end is before its start'],
  ['(?=a)', 'looks around, which is not supported'],
  ['a\\s', 'has \\s, which is not supported'],
  ['a\\', 'ends with a \\'],
  ['a^b', 'has a ^ inside; write \\^ for the character'],
  ['(a{99}){99}', 'repeats too much'],
  ['a'.repeat(201), 'is longer than 200 characters'],
  ['a*', 'fits an empty text'],
  ['('.repeat(50) + ')'.repeat(50), 'has too many groups in one another'],
])('says what is wrong with %s', (source, fault) => expect(match(source, 'aaa')).toBe(`fault: ${fault}`));

describe('any pattern', () => {
  const part = fc.constantFrom(
    'a',
    'b',
    '-',
    '\\d',
    '[ab]',
    '(a|b)',
    '(?:ab)',
    '?',
    '*',
    '+',
    '{2}',
    '{1,3}',
    '|',
    '(',
    ')',
    '[',
    '\\',
  );
  const source = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const text = fc
    .array(fc.constantFrom('a', 'b', '1', '-', ' '), { maxLength: 12 })
    .map((chars) => chars.join(''));

  it('matches as a regular expression does', () => {
    fc.assert(
      fc.property(source, text, (wanted, sample) => {
        const pattern = readIdPattern(wanted);
        if ('fault' in pattern) return;
        const end = pattern.matchAt(sample, 0);
        // The longest match that ends a word, which an expression finds only when it is asked for each end.
        const longest = [...sample, '']
          .map((_, index) => sample.length - index)
          .find(
            (length) =>
              length > 0 &&
              !/^\w/.test(sample.slice(length)) &&
              new RegExp(`^(?:${wanted})$`).test(sample.slice(0, length)),
          );
        expect(end).toBe(longest);
      }),
      random(100),
    );
  });

  it('costs little where a regular expression would never end', () => {
    const pattern = readIdPattern('((a+)+)+b');
    expect('fault' in pattern ? pattern.fault : pattern.matchAt('a'.repeat(100_000), 0)).toBe(undefined);
  });
});
