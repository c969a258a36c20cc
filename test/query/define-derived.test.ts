import { describe, expect, it } from 'vitest';
import { Database, defineDerived, defineInput } from '../../server/src/core/query';

// Past the door: the tested modules are internal.

interface Section {
  readonly text: string;
}

describe('a derived value', () => {
  it('is computed once for each object', () => {
    let runs = 0;
    const wordsOf = defineDerived(({ text }: Section) => {
      runs++;
      return text.split(' ');
    });
    const [one, other] = [{ text: 'a b' }, { text: 'a b' }];
    expect(wordsOf(one)).toEqual(['a', 'b']);
    expect(wordsOf(one)).toBe(wordsOf(one));
    expect(wordsOf(other)).not.toBe(wordsOf(one));
    expect([one, other].map(wordsOf)).toEqual([wordsOf(one), wordsOf(other)]);
    expect(runs).toBe(2);
  });

  it('is computed once where it is undefined', () => {
    let runs = 0;
    const linkOf = defineDerived((_section: Section) => {
      runs++;
      return undefined;
    });
    const section = { text: '' };
    linkOf(section);
    linkOf(section);
    expect(runs).toBe(1);
  });

  it('may follow from several objects, one of which is undefined', () => {
    let runs = 0;
    const joined = defineDerived((section: Section, template: Section | undefined, other: Section) => {
      runs++;
      return [section, template, other].map((each) => each?.text ?? '-').join(' ');
    });
    const [a, b] = [{ text: 'a' }, { text: 'b' }];
    for (const _time of [1, 2])
      expect([joined(a, b, a), joined(a, undefined, a), joined(b, a, a), joined(a, b, b)]).toEqual([
        'a b a',
        'a - a',
        'b a a',
        'a b b',
      ]);
    expect(runs).toBe(4);
  });

  it('must not read from a database: nothing would record it', () => {
    const title = defineInput<string, string>('title', '');
    const database = new Database();
    const wrong = defineDerived(({ text }: Section) => text + database.get(title, 'a'));
    expect(() => wrong({ text: '' })).toThrow('A derived value must not read title');
    expect(database.get(title, 'a')).toBe('');
  });
});
