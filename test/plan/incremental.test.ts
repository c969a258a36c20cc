import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../server/src/core/markdown/parse-markdown';
import { type PlanDocument, parsePlan } from '../../server/src/core/plan/plan-document';
import { readSections } from '../../server/src/core/plan/read-sections';

// The parts that documents are put together from: whatever opens, closes, nests, or looks like a place to cut.
const fragments = [
  '# Title\n',
  '## Section\n',
  '### 1.2 Deep\n',
  '####### seven\n',
  '#hash\n',
  ' ## indented\n',
  'Setext\n===\n',
  'Setext\n---\n',
  '```\n',
  '```ts\n',
  '~~~\n',
  '````\n',
  '    code\n',
  '\tcode\n',
  '<!--\n',
  '-->\n',
  '<!-- one line -->\n',
  '<div>\n',
  '</div>\n',
  '<script>\n',
  '</script>\n',
  '<?php\n',
  '---\n',
  '***\n',
  '> quote\n',
  '> ## in quote\n',
  '> ```\n',
  '- item\n',
  '- [ ] open\n',
  '- [x] done\n',
  '  - nested\n',
  '  ## in item\n',
  '  ```\n',
  '1. one\n',
  '2) two\n',
  '| a | b |\n',
  '|---|---|\n',
  '| `x|y` | [z] |\n',
  '**Label**: value\n',
  '**Label**:\n',
  '- **Label**: \n',
  'Label: [PLACE]\n',
  '[a]: /url\n',
  '[^1]: note\n',
  'see [^1] and [a](b) and `code`\n',
  'over `two\n',
  'lines` here\n',
  '\n',
  '\n\n',
  '   \n',
  'text\n',
  'text',
  '#',
  ' ',
  '`',
  '\r\n',
  '\u2028',
  '\ufeff',
  'key: [x]\n',
];

const text = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(30),
  added: fc.array(fc.constantFrom(...fragments), { maxLength: 3 }).map((parts) => parts.join('')),
});

function contents(plan: PlanDocument) {
  return plan.sections.map(({ body, start, treeEnd, depth, path }) => ({
    body,
    start,
    treeEnd,
    depth,
    path,
  }));
}

describe('parsing only what changed', () => {
  it('says what parsing everything says', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (before, edits) => {
        let plan = parsePlan(before);
        for (const { at, removed, added } of edits) {
          const start = Math.floor(at * plan.text.length);
          const after = plan.text.slice(0, start) + added + plan.text.slice(start + removed);
          plan = parsePlan(after, plan);
          expect(contents(plan)).toEqual(contents(parsePlan(after)));
        }
      }),
      { numRuns: Number(process.env.PLANWRIGHT_PROPERTY_RUNS ?? 300) },
    );
  });

  it('cuts where the whole document parses alike', () => {
    // Labels that are defined in another chunk are known to the document, not to the chunk.
    const local = text.filter((document) => !/^\s*\[/m.test(document) && !document.includes('[^1]:'));
    fc.assert(
      fc.property(local, (document) => {
        const whole = parseMarkdown(document, true);
        const bodies = document === '' ? [] : readSections(document, whole);
        expect(parsePlan(document).sections.map((section) => section.body)).toEqual(bodies);
      }),
      { numRuns: Number(process.env.PLANWRIGHT_PROPERTY_RUNS ?? 300) },
    );
  });

  it('ends an open fence in a list anew when the heading behind it goes', () => {
    const before = parsePlan('# Plan\n\n- ```\n# Next');
    const after = '# Plan\n\n- ```\n';
    expect(contents(parsePlan(after, before))).toEqual(contents(parsePlan(after)));
  });

  it('takes over the sections that an edit did not touch', () => {
    const before = parsePlan('# Plan\n\none\n\n## A\n\ntwo\n\n## B\n\nthree\n');
    const after = parsePlan(before.text.replace('two', 'two and more'), before);
    const kept = after.sections.map((section) => before.sections.some(({ body }) => body === section.body));
    expect(kept).toEqual([true, false, true]);
  });
});

describe('a long section', () => {
  const paragraph = (n: number) =>
    `Paragraph ${n} of some length with **bold** and [a link](b).\n\n- item ${n}\n- [ ] box ${n}\n  - nested ${n}\n\n`;
  const section = Array.from({ length: 300 }, (_, n) => paragraph(n)).join('');
  const plan = parsePlan(`# Plan\n\n## Long\n\n${section}## After\n`);

  it('is one section, though parsed in parts', () => {
    expect(plan.chunks.length).toBeGreaterThan(3);
    expect(plan.sections.map(({ title }) => title)).toEqual(['Plan', 'Long', 'After']);
  });

  it('has its blocks where they stand', () => {
    const { body } = plan.sections[1]!;
    const boxes = body.blocks.filter((block) => block.kind === 'item' && block.checked === false);
    expect(boxes).toHaveLength(300);
    for (const [n, block] of boxes.entries()) {
      if (block.kind !== 'item') continue;
      expect(body.text.slice(block.prose.span.start, block.prose.span.end)).toBe(`box ${n}`);
      expect(body.text.slice(block.boxSpan!.start, block.boxSpan!.end)).toBe('[ ]');
    }
    for (const block of body.blocks) {
      if (block.kind === 'item' && block.level === 1)
        expect(body.blocks[block.parent!]).toMatchObject({ kind: 'item', level: 0 });
    }
  });
});

describe('what is too much for the parser', () => {
  const hostile = {
    'a megabyte in one paragraph': 'word [x] **bold** '.repeat(60_000),
    'thousands of nested quotes': `${'>'.repeat(5_000)} deep`,
    'thousands of nested items': Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join(
      '\n',
    ),
    'brackets that never close': '['.repeat(100_000),
    'delimiters without end': '**a*'.repeat(20_000),
    'bytes that are no text': Array.from({ length: 200_000 }, (_, n) =>
      String.fromCharCode((n * 7919) % 256),
    ).join(''),
  };
  for (const [what, content] of Object.entries(hostile)) {
    it(`is marked as not read: ${what}`, () => {
      const plan = parsePlan(`# Before\n\n[A]\n\n# Hostile\n\n${content}\n\n# After\n\n[B]\n`);
      expect(plan.text.length).toBe(plan.sections.at(-1)!.end);
      const hostileSection = plan.sections.find(({ title }) => title === 'Hostile');
      expect(hostileSection).toBeDefined();
      const kinds = new Set(plan.sections.flatMap(({ body }) => body.blocks.map(({ kind }) => kind)));
      expect([...kinds].every((kind) => kind === 'unread' || kind === 'paragraph' || kind === 'item')).toBe(
        true,
      );
      expect(plan.sections[0]!.body.blocks[0]).toMatchObject({ kind: 'paragraph' });
    });
  }

  it('is not a fence that stays open over a megabyte', () => {
    const plan = parsePlan(`# Before\n\n\`\`\`\n${'# a heading\n'.repeat(90_000)}`);
    expect(plan.sections).toHaveLength(1);
    expect(plan.sections[0]!.body.blocks).toMatchObject([
      { kind: 'code', closed: false, span: { end: plan.text.length } },
    ]);
  });
});
