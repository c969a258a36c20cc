import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { compare, linesOfSlot, render } from '../../scripts/accuracy/own-templates.mjs';
import { replaceBetweenMarks, withReleaseRow } from '../../scripts/accuracy/page.mjs';

describe('the page with the accuracy', () => {
  const page = [
    '| release | precision |',
    '|---|---|',
    '| 0.1.0 | 98 % |',
    '',
    'By hand.',
    '<!-- accuracy: cases -->',
    'old',
    '<!-- /accuracy: cases -->',
    'By hand as well.',
  ].join('\n');

  test('keeps what stands outside of its marks', () => {
    const written = replaceBetweenMarks(page, 'cases', 'new\n');
    expect(written).toBe(page.replace('old', '\nnew\n'));
    expect(replaceBetweenMarks(written, 'cases', 'new')).toBe(written);
  });

  test('must have both marks', () => {
    expect(() => replaceBetweenMarks(page, 'peers', 'new')).toThrow('no marks for "peers"');
  });

  test('gets the row of a new release above the others', () => {
    expect(withReleaseRow(page, '0.2.0', ['99 %'])).toContain(
      '|---|---|\n| 0.2.0 | 99 % |\n| 0.1.0 | 98 % |',
    );
  });

  test('gets the row of a known release in its place', () => {
    expect(withReleaseRow(page, '0.1.0', ['99 %'])).toBe(page.replace('98 %', '99 %'));
  });
});

describe('a template with answers', () => {
  const source = '# ⟦[name]⇒Ledger⟧\n\n## Scope\n\n- In: ⟦⇒orders⟧\n- Out: all else\n';

  test('is a template, and a plan that is filled in or in part', () => {
    expect(render(source, () => false).text).toBe('# [name]\n\n## Scope\n\n- In: \n- Out: all else\n');
    expect(render(source, () => true)).toEqual({
      text: '# Ledger\n\n## Scope\n\n- In: orders\n- Out: all else\n',
      open: [],
    });
    const begun = render(source, (_slot, section) => section === 1);
    expect(begun.open).toEqual([{ number: 1, start: 26, end: 26, text: '' }]);
    expect(begun.text.slice(20, 26)).toBe('- In: ');
  });

  test('tells the slots that nothing reports, and the reports that touch no slot', () => {
    const plan = render(source, () => false);
    const at = (rule: string, line: number, column: number, length: number) => ({
      rule,
      message: '',
      start: { line, column },
      end: { line, column: column + length },
    });
    const title = at('unfilled-placeholder', 1, 3, 6);
    const empty = at('empty-field', 5, 3, 3);
    const other = at('empty-field', 6, 3, 4);
    expect(compare(plan, [title, empty, other])).toEqual({ missed: [], false: [other] });
    expect(compare(plan, [title]).missed).toMatchObject([{ number: 1, line: 5 }]);
  });

  test('has the line above of an empty slot that is alone on its line', () => {
    const text = '## Scope\n\n\n\n- In: \n';
    expect(linesOfSlot(text, { start: 10, end: 10 })).toEqual([1, 2, 3]);
    expect(linesOfSlot(text, { start: 18, end: 18 })).toEqual([5]);
  });
});

test('a folder without the labelled plans ends the measurement', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/accuracy.mjs', 'no-such-folder']);
  expect(status).toBe(2);
  expect(String(stderr)).toContain('There is no corpus in');
});
