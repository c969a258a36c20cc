import { describe, expect, it } from 'vitest';
import { memoizeByText } from '../../server/src/core/query';

// Past the door: the tested modules are internal.

describe('a memo by text', () => {
  it('computes once for each text', () => {
    const computed: string[] = [];
    const upper = memoizeByText((text) => {
      computed.push(text);
      return text.toUpperCase();
    });
    expect([upper('a'), upper('b'), upper('a')]).toEqual(['A', 'B', 'A']);
    expect(computed).toEqual(['a', 'b']);
  });

  it('drops what was not used lately', () => {
    const computed: string[] = [];
    const upper = memoizeByText((text) => {
      computed.push(text);
      return text.toUpperCase();
    }, 2);
    for (const text of ['a', 'b', 'c', 'a', 'd', 'e', 'a', 'b']) expect(upper(text)).toBe(text.toUpperCase());
    expect(computed.join('')).toBe('abcdeb');
  });
});
