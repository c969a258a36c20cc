import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sizes, writePlan } from '../../bench/documents.mjs';
import { type PlanDocument, parsePlan } from '../../server/src/core/document/plan-document';
import * as parser from '../../server/src/core/markdown/parse-markdown';
import * as again from '../../server/src/core/markdown/parse-with-labels';
import { sample } from '../support/runs';
import { offsetsIn, replaced } from './edits';

// Past the door: calls of the parser are counted.

// Counts the work of parsing, never its time. The limits hold whatever the document's length.

// Another test file of the worker may have loaded the parser without spies.
vi.hoisted(() => vi.resetModules());
vi.mock(import('../../server/src/core/markdown/parse-markdown'), { spy: true });
vi.mock(import('../../server/src/core/markdown/parse-with-labels'), { spy: true });

const parsed = [vi.mocked(parser.parseMarkdown), vi.mocked(again.parseWithLabels)];

function forget(): void {
  for (const parse of parsed) parse.mockClear();
}

/** The texts that the parser was given, in characters. */
function work() {
  const lengths = parsed.flatMap(({ mock }) => mock.calls.map(([text]) => text.length));
  return { parses: lengths.length, characters: lengths.reduce((sum, length) => sum + length, 0) };
}

beforeEach(() => {
  forget();
});

/** The work for a new version of a plan. */
function workFor(plan: PlanDocument, text: string) {
  forget();
  const after = parsePlan(text, plan);
  return { after, ...work() };
}

describe.each(sample(['10k', '100k', '1m'] as const, 2))('a plan of %s characters', (size) => {
  const text = writePlan(sizes[size]);
  const plan = parsePlan(text);

  it('parses each part of the text about once when it is opened', () => {
    parsePlan(text);
    expect(work().characters).toBeLessThan(text.length * 1.6);
  });

  it('parses the chunk that a letter is typed in', () => {
    for (const offset of offsetsIn(text, 25)) {
      const { after, parses, characters } = workFor(plan, replaced(text, offset, offset, 'x'));
      expect(parses).toBeLessThanOrEqual(2);
      expect(characters).toBeLessThanOrEqual(16_500);
      const kept = new Set(plan.sections.map(({ body }) => body));
      expect(after.sections.filter(({ body }) => !kept.has(body)).length).toBeLessThanOrEqual(2);
    }
  });

  it('parses nothing for the same text', () => {
    expect(workFor(plan, `${text} `.slice(0, -1)).parses).toBe(0);
  });

  it('parses next to nothing when a large change is undone', () => {
    const { after } = workFor(plan, '# Another plan\n');
    // The ends, and what stands above a heading in code, to be told that it goes on.
    expect(workFor(after, text).characters).toBeLessThan(8_000 + text.length / 20);
  });

  it('parses what changed where several places change at once', () => {
    const places = offsetsIn(text, 6).sort((a, b) => b - a);
    const after = places.reduce((changed, place) => replaced(changed, place, place, 'x'), text);
    // What lies between the places is recognised; only where a fence holds what looks like a heading is it asked for.
    expect(workFor(plan, after).characters).toBeLessThan(6 * 16_500);
  });

  it('parses the sections on both sides of a heading that comes or goes', () => {
    const heading = text.indexOf('\n## ', text.length / 2) + 1;
    expect(workFor(plan, replaced(text, heading, heading, '## New\n\n')).parses).toBeLessThanOrEqual(4);
    expect(workFor(plan, replaced(text, heading, heading + 3, '')).parses).toBeLessThanOrEqual(4);
  });

  it('parses what an opened fence swallows, and not what stands behind its end', () => {
    const heading = text.indexOf('\n## ') + 1;
    const open = replaced(text, heading, heading, '```\n');
    const { after, characters } = workFor(plan, open);
    expect(characters).toBeLessThan(40_000);
    expect(workFor(after, text).characters).toBeLessThan(40_000);
  });
});
