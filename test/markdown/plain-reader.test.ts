import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterEnd, parseMarkdown } from '../../server/src/core/markdown/parse-markdown';
import { readPlain } from '../../server/src/core/markdown/plain/read-plain';
import { parseWithRemark } from '../../server/src/core/markdown/remark';
import { examples } from '../support/adversarial-documents';
import { isLong, random, sample } from '../support/runs';
import { edges } from './edges';
import { chunksOf, emphasis, inline, labels, lines, mutated, table, templates } from './random-markdown';

// Past the door: two parsers are compared, of which only one is seen outside.

/**
 * Asserts that the plain reader says what remark says, or nothing. @returns Whether it says anything.
 *
 * @param outside The labels of links that are defined elsewhere.
 */
function agrees(text: string, outside: readonly string[] = []): boolean {
  const from = frontMatterEnd(text);
  const tree = readPlain(text, from, outside);
  if (tree) expect(tree).toEqual(parseWithRemark(text, from > 0, outside));
  return tree !== undefined;
}

describe('the plain reader', () => {
  for (const [what, texts] of Object.entries({ lines, inline, emphasis, table, labels, mutated })) {
    it(`says what remark says of random Markdown: ${what}`, () => {
      let answers = 0;
      fc.assert(
        fc.property(texts, (text) => {
          if (agrees(text)) answers++;
          agrees(text, ['a', 'a b', 'x']);
        }),
        random(80),
      );
      expect(answers).toBeGreaterThan(random(80).numRuns / 5);
    });
  }

  it('reads nearly all of the plans of all templates', () => {
    expect(templates.filter((text) => agrees(text)).length / templates.length).toBeGreaterThan(0.95);
  });

  const ordinary = {
    headings: '# Plan: *Search* & `rank` [it](x) ##\n\n## 1.2 Risk\n###### Deep #hash\n#no heading\n',
    'the title of a heading': '## The \\*real\\* **bold _text_** <!-- hidden --> ` code `\n',
    paragraphs:
      'One\ntwo  \nthree\\\n   four\n\nFive, *with* **bold _and_ italic**, snake_case and 2 * 3 * 4.\n',
    fields:
      '**Branch**: `x` | **Date**: 2026-01-01 | **Spec**: [spec.md](./spec.md "The spec")\n**Input**:\n',
    lists:
      '- one\n- [ ] two\n  - three\n    four\n\n      five\n- **six**: [x]\n* other\n1. first\n2. second\n   - in it\n',
    'lists with lines that lean on them':
      '- one\ntwo\n3. three\n**Field**: x\n- four\n\n\n- five\n-\n- six\n',
    'empty items': '-\n- [ ]\n1.\n\nafter\n\n-\n\n  outside\n',
    tables: '| a | b |\n|---|:-:|\n| `x` | **y** \\| z |\n|| c |\nno pipe\n\nText above\n| d |\n| - |\n',
    code: '```ts\nconst a = `b`;\n\n\t# no heading\n```\n\n~~~ text more\n```\n~~~~\n- item\n\n  ```\n  in it\n  ```\n',
    'code that is not closed': 'text\n```sh\nrun it\n',
    comments: '<!-- one -->\n<!--\nmore\n\nlines -->\ntext <!-- inside --> text\n- item\n  <!-- in it -->\n',
    'a comment that is not closed': '  <!-- text\n\n',
    quotes: '> **Note**: a quote\n> of two lines\n>\n> - with an item\n\n> another\n',
    breaks: 'text\n\n---\n***\n_ _ _\n- item\n---\n',
    brackets:
      '[NEEDS CLARIFICATION: what?] [a][b] ![c] [ ] x] [d [e](f) g](h) ![i [j](k)](l)\n\n[Service]: two words\n',
    definitions:
      '[a]: b\n[C  d]: #e\n- [ ] x\n- [g]: [h]\n- [i]: two words\n- [c D]: # "t"\n\n[A] [x][a] ![a][] [a][b] [G](x)\n\n# [a]\n',
    angles: 'p95 <200 ms, a < b, `<T>`, <T>, <br/>, Map<string, number>, <https://example.org>\n',
    'code spans': 'a `b` ``c ` d`` `e\nf` \\`g` `h\n',
    'other scripts': '**仕様**：値。*強調*の後、__注__\n\n| 列 | 値 |\n|---|---|\n| 一 | 😀 |\n',
    'Windows line ends':
      '# Plan\r\n\r\ntext\r\nmore\r\n\r\n- one\r\n  two\r\n\r\n```\r\ncode\r\n```\r\n| a |\r\n|---|\r\n| b |\r\n',
    'front matter': '---\ntitle: [x]\n---\n# Plan\n',
    nothing: '',
    'white space': ' \n\n   \n',
  };
  for (const [what, text] of Object.entries(ordinary)) {
    it(`reads ordinary Markdown: ${what}`, () => {
      expect(agrees(text)).toBe(true);
    });
  }

  it('agrees with remark on the examples of CommonMark and GFM', () => {
    expect(examples.filter((text) => agrees(text)).length / examples.length).toBeGreaterThan(0.5);
  });

  it('agrees with remark on edge cases, wherever they stand', () => {
    let answers = 0;
    const some = sample(edges, 60);
    for (const edge of some)
      for (const text of [
        edge,
        `${edge}\n`,
        `${edge}\n# `,
        `text\n${edge}`,
        `- ${edge}`,
        `> ${edge}`,
        `1. text\n\n   ${edge.replaceAll('\n', '\n   ')}`,
      ])
        if (agrees(text) && agrees(text, ['a', 'x'])) answers++;
    expect(answers).toBeGreaterThan(some.length * 4);
  });

  it('leaves to remark what it does not know', () => {
    for (const text of [
      'Title\n===\n',
      '    code\n',
      '[a]: <b>\n\n[a]\n',
      '<div>\n',
      'a &amp; b\n=\n',
      '\tcode\n',
      '[^1]: x\n',
    ]) {
      expect(readPlain(text, 0), text).toBeUndefined();
      expect(parseMarkdown(text, true)).toEqual(parseWithRemark(text, false));
    }
  });

  it('reads nothing that is too much for remark', () => {
    const deep = '>'.repeat(300);
    const dense = '*a* '.repeat(3_000);
    for (const text of [`\`\`\`\n${deep}\n\`\`\`\n`, dense, 'word '.repeat(20_000)])
      expect(parseMarkdown(text, true)).toBeUndefined();
  });
});

const corpus = fileURLToPath(new URL('../../../shared/corpus/cases/', import.meta.url));

describe.skipIf(!existsSync(corpus))(
  'the plain reader on real plans (skipped where ../shared/corpus is missing)',
  () => {
    const files = existsSync(corpus)
      ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('plan.md'))
      : [];

    it('agrees with remark, and reads nearly all', () => {
      let read = 0;
      let all = 0;
      for (const file of sample(files, 6)) {
        for (const chunk of chunksOf(readFileSync(join(corpus, file), 'utf8'))) {
          all += chunk.length;
          if (agrees(chunk)) read += chunk.length;
        }
      }
      expect(read / all).toBeGreaterThan(isLong ? 0.99 : 0.95);
    }, 60_000);
  },
);
