import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core';

const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

test('Edits are applied in any order, and in the given order at one place', () => {
  expect(applyEdits('one two', [edit(4, 7, '2'), edit(0, 3, '1')])).toBe('1 2');
  expect(applyEdits('one two', [edit(3, 3, '!'), edit(3, 3, '?'), edit(0, 0, '¡')])).toBe('¡one!? two');
});

test('Inserted lines end as those of the text', () => {
  expect(applyEdits('a\r\nb', [edit(4, 4, '\nc\r\nd')])).toBe('a\r\nb\r\nc\r\nd');
  expect(applyEdits('a', [edit(1, 1, '\r\nb')])).toBe('a\nb');
});
