import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanDocument, parsePlan } from '../../server/src/core';
import type { SectionBody } from '../../server/src/core/document/model';
import { readSections } from '../../server/src/core/document/read-sections';
import { frontMatterEnd, parseMarkdown } from '../../server/src/core/markdown/parse-markdown';
import { parseWithRemark } from '../../server/src/core/markdown/remark';
import {
  anyDocument,
  examples,
  fragments,
  plans,
  randomDocument,
  randomEdits,
  versionsAfter,
} from '../support/adversarial-documents';
import { random } from '../support/runs';

// Past the door: the document is compared with what the parser says of the whole text.

/** All that a document tells, the sections above and below by number. */
function contents({ sections, title, frontMatter, definitions, chunked }: PlanDocument) {
  const number = new Map(sections.map((section, index) => [section, index]));
  return {
    sections: sections.map(({ body, start, treeEnd, depth, path, parent, children }) => ({
      ...{ body, start, treeEnd, depth, path },
      parent: parent && number.get(parent),
      children: children.map((child) => number.get(child)),
    })),
    title: title && number.get(title),
    frontMatter,
    definitions: [...definitions].sort(),
    chunks: chunked.chunks.map(({ text, joins }) => ({ text, joins })),
  };
}

/** Compares as `toEqual` does, which takes its time to find out how to say that nothing differs. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** What the parser says of the whole text at once, however long that takes. */
function parsedWhole(text: string) {
  const tree = parseMarkdown(text, true) ?? parseWithRemark(text, frontMatterEnd(text) > 0);
  return text === '' ? [] : readSections(text, tree);
}

/**
 * micromark ends an open fence in a quote or an item, and that item, with the line or behind it: the kind of the next block
 * decides, which may stand in another chunk. An empty fence says the same either way.
 */
function withoutLineEnds(bodies: readonly SectionBody[]) {
  return bodies.map((body) => ({
    ...body,
    blocks: body.blocks.map((block) => {
      if (block.kind === 'item') {
        const { length } = body.text.slice(block.span.start, block.span.end).trimEnd();
        return { ...block, span: { ...block.span, end: block.span.start + length } };
      }
      if (block.kind !== 'code' || block.closed || block.contentSpan.start < block.contentSpan.end)
        return block;
      const { length } = body.text.slice(block.span.start, block.span.end).trimEnd();
      const end = block.span.start + length;
      return { ...block, span: { ...block.span, end }, contentSpan: { start: end, end } };
    }),
  }));
}

const bodies = (text: string) => parsePlan(text).sections.map((section) => section.body);

describe('parsing only what changed, at random,', () => {
  it('says what parsing everything says', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(anyDocument, randomEdits, (before, edits) => {
        let plan = parsePlan(before);
        for (const text of versionsAfter(before, edits)) {
          plan = parsePlan(text, plan);
          expectSame(contents(plan), contents(parsePlan(text)));
        }
      }),
      random(40),
    );
  });

  it('cuts where the whole document parses alike', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(randomDocument, (document) => expectSame(bodies(document), parsedWhole(document))),
      random(40),
    );
  });

  it('cuts a long section where the whole of it parses alike', { timeout: 3_600_000 }, () => {
    const long = fc
      .array(fc.constantFrom(...fragments.filter((fragment) => !/^#|===|^Setext/.test(fragment))), {
        minLength: 20,
        maxLength: 60,
      })
      .map(
        (parts) => `# Long\n\n${`${parts.join('')}\n\n`.repeat(Math.ceil(18_000 / parts.join('').length))}`,
      );
    fc.assert(
      fc.property(long, (document) =>
        expectSame(withoutLineEnds(bodies(document)), withoutLineEnds(parsedWhole(document))),
      ),
      { ...random(50), numRuns: Math.ceil(random(50).numRuns / 50) },
    );
  });
});

describe('parsing only what changed', () => {
  it('reads each example of the specifications as the parser reads it whole', () => {
    for (const example of examples) expectSame(bodies(example), parsedWhole(example));
  });

  it.each(['- ', '* '])('cuts between items where a fence was left open in the first: %s', (marker) => {
    const item = '- a line of an item of some length\n';
    const long = `# Long\n\n${item.repeat(Math.floor(7_990 / item.length))}`;
    const document = `${long}- item\n  \`\`\`\n${marker}next\n- [ ] open\n`;
    expectSame(withoutLineEnds(bodies(document)), withoutLineEnds(parsedWhole(document)));
    const items = bodies(document)[0]!.blocks.filter(({ kind }) => kind === 'item');
    for (const [index, { span }] of items.slice(1).entries())
      expect(items[index]!.span.end).toBeLessThanOrEqual(span.start);
  });

  it('reads plans as the parser reads them whole', () => {
    for (const plan of plans) expectSame(bodies(plan), parsedWhole(plan));
  });

  it('knows labels that another chunk defines, and forgets them', () => {
    const without = '# A\n\nas the [Spec] and [^1] say\n\n# B\n\ntext\n';
    const before = parsePlan(without);
    const after = parsePlan(`${without}\n[spec]: ./spec.md\n[^1]: A note\n`, before);
    expect(after.sections[0]!.body.blocks[0]).toMatchObject({
      prose: { marks: [{ kind: 'reference' }, { kind: 'footnote' }] },
    });
    expectSame(contents(after), contents(parsePlan(after.text)));
    expectSame(contents(parsePlan(without, after)), contents(before));
  });

  it('has front matter where the text above it goes', () => {
    const before = parsePlan(`gone\n# A\n${'long text\n\n'.repeat(900)}---\nkey: x\n---\n`);
    const text = before.text.slice(before.text.indexOf('---'));
    expectSame(contents(parsePlan(text, before)), contents(parsePlan(text)));
  });

  it('takes over what lies between two changes', () => {
    const sections = Array.from({ length: 50 }, (_, n) => `## ${n}\n\ntext of ${n}\n\n`);
    const before = parsePlan(sections.join(''));
    const after = parsePlan(before.text.replace('text of 3', 'other').replace('text of 45', 'other'), before);
    const kept = after.sections.filter(({ body }, index) => body === before.sections[index]!.body);
    expect(kept).toHaveLength(48);
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
    expect(plan.chunked.chunks.length).toBeGreaterThan(3);
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
