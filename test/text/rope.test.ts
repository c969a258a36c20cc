import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findInRope } from '../../server/src/core/text/find-in-rope';
import { Rope } from '../../server/src/core/text/rope';
import { OpenText } from '../../server/src/lsp/open-text';
import { random } from '../support/runs';

// Past the door: the rope is the subject; the door hides it.

/** Texts of many pieces, with every kind of line end, and with none for long. */
const anyText = fc
  .array(
    fc.tuple(
      fc.constantFrom('', 'a', 'wörter 🙂 ', '```', '  ', '# ', 'x'.repeat(300), ' '.repeat(250)),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n', '', '-->'),
      fc.constantFrom(1, 1, 1, 2, 400),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.map(([words, end, times]) => (words + end).repeat(times)).join(''));

const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });
const anyEdits = fc.array(fc.tuple(anyPlace, fc.constantFrom(0, 0, 1, 2, 40, 20_000), anyText), {
  maxLength: 6,
});

describe('A rope', () => {
  it('is the text that a string would be after the same changes', () => {
    fc.assert(
      fc.property(anyText, anyEdits, anyPlace, anyPlace, (text, edits, one, other) => {
        let expected = text;
        let rope = Rope.of(text);
        for (const [place, removed, inserted] of edits) {
          const start = Math.round(place * expected.length);
          const end = Math.min(expected.length, start + removed);
          rope = rope.replace(start, end, inserted);
          expected = expected.slice(0, start) + inserted + expected.slice(end);
        }
        expect(rope.toString()).toBe(expected);
        expect(rope.length).toBe(expected.length);
        const start = Math.round(one * expected.length);
        const end = Math.round(other * expected.length);
        expect(rope.slice(start, end)).toBe(start < end ? expected.slice(start, end) : '');
        const beginning = rope.until(end);
        expect(beginning.toString()).toBe(expected.slice(0, end));
        expect(beginning.length).toBe(end);
      }),
      random(25),
    );
  });

  it('tells what it has in common with another one at both ends', () => {
    fc.assert(
      fc.property(anyText, anyPlace, fc.constantFrom(0, 1, 30), fc.string(), (text, place, removed, by) => {
        const start = Math.round(place * text.length);
        const rope = Rope.of(text);
        const end = Math.min(text.length, start + removed);
        const edited = rope.replace(start, end, by);
        const anew = Rope.of(edited.toString());
        const most = Math.min(text.length, anew.length);
        let atStart = 0;
        while (atStart < most && text[atStart] === anew.toString()[atStart]) atStart++;
        let atEnd = 0;
        while (atEnd < most && text.at(-1 - atEnd) === anew.toString().at(-1 - atEnd)) atEnd++;
        for (const other of [edited, anew]) {
          expect(rope.sameAtStart(other)).toBe(atStart);
          expect(other.sameAtEnd(rope)).toBe(atEnd);
        }
      }),
      random(25),
    );
  });

  it('is searched as a string is', () => {
    const patterns = [/-->/g, /(?<=\n|\r)# /g, /(?<=\n|\r) {0,3}`{3,}[ \t]*(?=[\r\n]|$)/g, /\r\n?|\n/g];
    fc.assert(
      fc.property(anyText, anyPlace, fc.constantFrom(...patterns), (text, place, pattern) => {
        const from = Math.round(place * text.length);
        pattern.lastIndex = from;
        const match = pattern.exec(text);
        const expected = match ? { start: match.index, end: pattern.lastIndex } : undefined;
        expect(findInRope(pattern, Rope.of(text), from)).toEqual(expected);
        if (!match) return;
        expect(findInRope(pattern, Rope.of(text), from, match.index)).toEqual(expected);
        if (match.index > from)
          expect(findInRope(pattern, Rope.of(text), from, match.index - 1)).toBeUndefined();
      }),
      random(25),
    );
  });
});

describe('An open text', () => {
  it('counts lines and columns as the document of the protocol does, after any changes', () => {
    fc.assert(
      fc.property(anyText, anyEdits, fc.array(fc.tuple(anyPlace, anyPlace)), (text, edits, places) => {
        let expected = TextDocument.create('file:///plan.md', 'markdown', 1, text);
        const open = OpenText.create('file:///plan.md', 'markdown', 1, text);
        let version = 1;
        for (const [place, removed, inserted] of edits) {
          const start = Math.round(place * expected.getText().length);
          const range = { start: expected.positionAt(start), end: expected.positionAt(start + removed) };
          const changes = removed === 2 ? [{ text: inserted }] : [{ range, text: inserted }];
          expected = TextDocument.update(expected, changes, ++version);
          OpenText.update(open, changes, version);
        }
        expect(open.getText()).toBe(expected.getText());
        expect(open.version).toBe(version);
        expect(open.lineCount).toBe(expected.lineCount);
        for (const [one, other] of places) {
          const offset = Math.round(one * (expected.getText().length + 2)) - 1;
          expect(open.positionAt(offset)).toEqual(expected.positionAt(offset));
          const line = Math.round(other * (expected.lineCount + 2)) - 1;
          expect(open.getLineRange(line)).toEqual(expected.getLineRange(line));
          expect(open.getEOLCharacters(line)).toBe(expected.getEOLCharacters(line));
          for (const character of [-1, 0, 1, 7, 1_000])
            expect(open.offsetAt({ line, character })).toBe(expected.offsetAt({ line, character }));
          const range = { start: expected.positionAt(offset), end: { line: line + 1, character: 3 } };
          expect(open.getText(range)).toBe(expected.getText(range));
        }
      }),
      random(25),
    );
  });
});
